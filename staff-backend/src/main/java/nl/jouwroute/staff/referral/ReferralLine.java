package nl.jouwroute.staff.referral;

import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.SystemClock;
import nl.jouwroute.referral.ReferralListRepository;
import nl.jouwroute.referral.ReferralState;

/**
 * A referral in the list.
 *
 * @param standing key of the word for how the invitation stands
 * @param received when it came in, in words
 * @param tellBy the last day on which this person must have been told; null when they were, or when it is over
 * @param late that day is past
 */
public record ReferralLine(
        UUID id,
        String name,
        String organisation,
        String reason,
        String standing,
        String received,
        String tellBy,
        boolean late) {

    /** Of a row, at this moment. */
    static ReferralLine of(ReferralListRepository.Row row, Instant now) {
        boolean toTell = !row.told() && !row.state().isOver();
        Instant last = lastDay(row.receivedAt());
        return new ReferralLine(
                row.id(),
                row.called(),
                row.organisation(),
                row.reason().name(),
                standing(row),
                DutchTime.day(row.receivedAt()),
                toTell ? DutchTime.day(last) : null,
                toTell && now.isAfter(last));
    }

    /** Within a month (article 14 AVG). */
    static Instant lastDay(Instant received) {
        return received.atZone(SystemClock.AMSTERDAM).plusMonths(1).toInstant();
    }

    /** Colour of the word. */
    public String tint() {
        return switch (standing) {
            case "JOINED" -> "ui-tag-success";
            case "SENT", "OPENED" -> "ui-tag-info";
            case "NOT_SENT" -> "ui-tag-warning";
            default -> "";
        };
    }

    private static String standing(ReferralListRepository.Row row) {
        if (row.state() == ReferralState.INVITED) {
            return row.openedAt() == null ? "SENT" : "OPENED";
        }
        return row.state() == ReferralState.RECEIVED ? "NOT_SENT" : row.state().name();
    }
}
