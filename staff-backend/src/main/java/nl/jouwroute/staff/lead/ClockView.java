package nl.jouwroute.staff.lead;

import java.time.Instant;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.lead.ResponseClock;
import nl.jouwroute.lead.ResponseStanding;

/**
 * The clock on the first response, in words; the colour never speaks alone.
 *
 * @param responded nobody waits any more
 * @param style class of the tag
 * @param label the tag's word; empty when nobody waits
 * @param words what follows it
 */
public record ClockView(boolean responded, String style, String label, String words) {

    static ClockView of(Instant due, Instant responded, Instant ended, Instant now, ResponseClock clock) {
        if (responded != null) {
            return new ClockView(true, "", "", "Gereageerd, " + shortDate(responded));
        }
        if (ended != null) {
            return new ClockView(true, "", "", "Gesloten, " + shortDate(ended));
        }
        ResponseStanding standing = ResponseStanding.of(due, now, clock);
        return switch (standing.urgency()) {
            case LATE -> new ClockView(false, "ui-tag-danger", "Te laat", hours(standing.hours()));
            case TODAY -> new ClockView(false, "ui-tag-warning", "Vandaag", "nog " + hours(standing.hours()));
            case TOMORROW -> new ClockView(false, "ui-tag-info", "Morgen", "nog " + hours(standing.hours()));
            case ON_TIME -> new ClockView(false, "", "Op tijd", "nog " + hours(standing.hours()));
        };
    }

    private static String hours(long hours) {
        if (hours == 0) {
            return "minder dan 1 werkuur";
        }
        return hours == 1 ? "1 werkuur" : hours + " werkuren";
    }

    private static String shortDate(Instant at) {
        return DutchTime.shortDay(DutchTime.date(at));
    }
}
