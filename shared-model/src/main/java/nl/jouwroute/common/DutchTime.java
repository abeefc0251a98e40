package nl.jouwroute.common;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Days and times as residents read them, in the wall time of Amsterdam. */
public final class DutchTime {

    public static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", DUTCH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", DUTCH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm", DUTCH);
    private static final DateTimeFormatter SHORT_DAY = new DateTimeFormatterBuilder()
            .appendText(ChronoField.DAY_OF_WEEK, TextStyle.SHORT)
            .toFormatter(DUTCH);
    private static final DateTimeFormatter SHORT_MONTH = new DateTimeFormatterBuilder()
            .appendText(ChronoField.MONTH_OF_YEAR, TextStyle.SHORT)
            .toFormatter(DUTCH);

    private DutchTime() {}

    /** <i>dinsdag 1 december</i> */
    public static String day(Instant at) {
        return DAY.format(at.atZone(SystemClock.AMSTERDAM));
    }

    /** <i>dinsdag 1 december 2026</i> */
    public static String dayOfYear(Instant at) {
        return DAY_OF_YEAR.format(at.atZone(SystemClock.AMSTERDAM));
    }

    /** <i>9.30 uur</i> */
    public static String time(Instant at) {
        return TIME.format(at.atZone(SystemClock.AMSTERDAM)) + " uur";
    }

    /** <i>9.30 tot 11.30 uur</i> */
    public static String span(Instant from, Instant until) {
        return TIME.format(from.atZone(SystemClock.AMSTERDAM)) + " tot " + time(until);
    }

    /** <i>dinsdag 1 december, 9.30 uur</i> */
    public static String dayAndTime(Instant at) {
        return day(at) + ", " + time(at);
    }

    /** <i>di</i> */
    public static String shortDay(Instant at) {
        return withoutDot(SHORT_DAY.format(at.atZone(SystemClock.AMSTERDAM)));
    }

    /** <i>dec</i> */
    public static String shortMonth(Instant at) {
        return withoutDot(SHORT_MONTH.format(at.atZone(SystemClock.AMSTERDAM)));
    }

    /** The date on the wall in Amsterdam. */
    public static LocalDate date(Instant at) {
        return at.atZone(SystemClock.AMSTERDAM).toLocalDate();
    }

    private static String withoutDot(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
