package nl.jouwroute.lead;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import nl.jouwroute.common.SystemClock;

/**
 * How a lead stands on its first response, in words that a clock on the wall would use.
 *
 * @param urgency how near
 * @param hours working hours left, rounded up; when late, working hours too late, rounded down
 */
public record ResponseStanding(Urgency urgency, long hours) {

    /** How near the end of the time for a first response is. */
    public enum Urgency {
        LATE,
        TODAY,
        TOMORROW,
        ON_TIME
    }

    /** As it stands now, for a lead to which nobody responded. */
    public static ResponseStanding of(Instant due, Instant now, ResponseClock clock) {
        if (due.isBefore(now)) {
            return new ResponseStanding(Urgency.LATE, clock.between(due, now).toHours());
        }
        long hours = roundedUp(clock.between(now, due));
        LocalDate today = now.atZone(SystemClock.AMSTERDAM).toLocalDate();
        LocalDate day = due.atZone(SystemClock.AMSTERDAM).toLocalDate();
        if (day.equals(today)) {
            return new ResponseStanding(Urgency.TODAY, hours);
        }
        return new ResponseStanding(day.equals(today.plusDays(1)) ? Urgency.TOMORROW : Urgency.ON_TIME, hours);
    }

    private static long roundedUp(Duration time) {
        return (time.toMinutes() + 59) / 60;
    }
}
