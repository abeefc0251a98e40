package nl.jouwroute.common;

import java.time.Instant;
import java.time.LocalDate;

/** Days and times in Dutch, as staff read them, in the wall time of Amsterdam; residents have {@link SpokenTime}. */
public final class DutchTime {

    private static final SpokenTime SPOKEN = SpokenTime.in(Language.DUTCH);

    private DutchTime() {}

    /** <i>dinsdag 1 december</i> */
    public static String day(Instant at) {
        return SPOKEN.day(at);
    }

    /** <i>dinsdag 1 december 2026</i> */
    public static String dayOfYear(Instant at) {
        return SPOKEN.dayOfYear(at);
    }

    /** <i>9.30 uur</i> */
    public static String time(Instant at) {
        return SPOKEN.time(at);
    }

    /** <i>9.30 tot 11.30 uur</i> */
    public static String span(Instant from, Instant until) {
        return SPOKEN.span(from, until);
    }

    /** <i>dinsdag 1 december, 9.30 uur</i> */
    public static String dayAndTime(Instant at) {
        return SPOKEN.dayAndTime(at);
    }

    /** <i>1 dec</i> */
    public static String shortDay(LocalDate day) {
        return day.getDayOfMonth() + " " + SPOKEN.shortMonth(midnight(day));
    }

    /** <i>1 dec 9.30</i>, where there is little room. */
    public static String shortDayAndTime(Instant at) {
        return shortDay(date(at)) + " " + time(at).replace(" uur", "");
    }

    /** <i>1 dec 2026</i> */
    public static String shortDayOfYear(LocalDate day) {
        return shortDay(day) + " " + day.getYear();
    }

    /** <i>dinsdag 1 december</i> */
    public static String day(LocalDate day) {
        return day(midnight(day));
    }

    /** The date on the wall in Amsterdam. */
    public static LocalDate date(Instant at) {
        return at.atZone(SystemClock.AMSTERDAM).toLocalDate();
    }

    /** When this day begins in Amsterdam. */
    public static Instant midnight(LocalDate day) {
        return day.atStartOfDay(SystemClock.AMSTERDAM).toInstant();
    }
}
