package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import nl.jouwroute.common.PublicHolidays;
import nl.jouwroute.common.SystemClock;

/**
 * Counts working time: Monday to Friday from 9 to 17 in Amsterdam, without the Dutch public holidays. The clock on a
 * lead's first response runs in it, also while nobody is assigned. The holidays are {@link PublicHolidays}.
 */
@ApplicationScoped
public class ResponseClock {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final Duration WORKING_DAY = Duration.between(OPENS, CLOSES);

    private final PublicHolidays holidays = new PublicHolidays();

    /** The instant by which the first response is due: the track's working days counted on from the arrival. */
    public Instant dueAt(Track track, Instant received) {
        return plusWorkingTime(received, WORKING_DAY.multipliedBy(track.responseDays()));
    }

    /** The same for whom it is urgent, in whatever track: one working day. */
    public Instant dueSoon(Instant received) {
        return plusWorkingTime(received, WORKING_DAY);
    }

    /**
     * The instant at which this much working time has passed; a start outside working hours counts from the next opening.
     *
     * @throws IllegalArgumentException when the time is negative
     */
    public Instant plusWorkingTime(Instant start, Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("working time runs forward only: " + workingTime);
        }
        Duration left = workingTime;
        ZonedDateTime at = nextOpen(start.atZone(SystemClock.AMSTERDAM));
        while (true) {
            Duration today = Duration.between(at, at.with(CLOSES));
            if (left.compareTo(today) <= 0) {
                return at.plus(left).toInstant();
            }
            left = left.minus(today);
            at = nextOpen(at.with(CLOSES));
        }
    }

    /** Working time from the one to the other instant; negative when the end lies before the start. */
    public Duration between(Instant start, Instant end) {
        if (end.isBefore(start)) {
            return between(end, start).negated();
        }
        Duration sum = Duration.ZERO;
        ZonedDateTime until = end.atZone(SystemClock.AMSTERDAM);
        ZonedDateTime at = nextOpen(start.atZone(SystemClock.AMSTERDAM));
        while (at.isBefore(until)) {
            ZonedDateTime closes = at.with(CLOSES);
            sum = sum.plus(Duration.between(at, closes.isBefore(until) ? closes : until));
            at = nextOpen(closes);
        }
        return sum;
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.include(day);
    }

    private ZonedDateTime nextOpen(ZonedDateTime from) {
        ZonedDateTime at = from.toLocalTime().isBefore(OPENS) ? from.with(OPENS) : from;
        if (!at.toLocalTime().isBefore(CLOSES)) {
            at = at.plusDays(1).with(OPENS);
        }
        while (!isWorkingDay(at.toLocalDate())) {
            at = at.plusDays(1).with(OPENS);
        }
        return at;
    }
}
