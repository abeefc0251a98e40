package nl.jouwroute.staff.lead;

import java.time.Instant;
import java.util.Optional;
import nl.jouwroute.lead.LeadRow;
import nl.jouwroute.lead.ResponseClock;

/**
 * A line of a list of leads.
 *
 * @param row the facts
 * @param clock the first response in words
 */
public record LeadLine(LeadRow row, ClockView clock) {

    /** A row with its clock in words. */
    public static LeadLine of(LeadRow row, Instant now, ResponseClock clock) {
        return new LeadLine(row, ClockView.of(row.responseDueAt(), row.respondedAt(), row.endedAt(), now, clock));
    }

    /** Who put this person forward, or that they came by themselves. */
    public String via() {
        return Optional.ofNullable(row.via()).orElse("Zelf");
    }
}
