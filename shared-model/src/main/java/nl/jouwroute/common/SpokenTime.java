package nl.jouwroute.common;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Days and times as a reader of one language says them, in the wall time of Amsterdam. */
public final class SpokenTime {

    private static final Map<Language, SpokenTime> ALL = new EnumMap<>(Language.class);

    static {
        ALL.put(Language.DUTCH, new SpokenTime(Language.DUTCH, "EEEE d MMMM", "H.mm", "%s uur", "%s tot %s uur", ", "));
        ALL.put(Language.ENGLISH, new SpokenTime(Language.ENGLISH, "EEEE d MMMM", "H:mm", "%s", "%s to %s", ", "));
        ALL.put(Language.ARABIC, new SpokenTime(Language.ARABIC, "EEEE d MMMM", "H:mm", "%s", "من %s إلى %s", "، "));
        ALL.put(
                Language.UKRAINIAN,
                new SpokenTime(Language.UKRAINIAN, "EEEE, d MMMM", "H:mm", "%s", "з %s до %s", ", "));
        ALL.put(Language.TURKISH, new SpokenTime(Language.TURKISH, "d MMMM EEEE", "H.mm", "%s", "%s - %s", ", "));
    }

    private final Language language;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter date;
    private final DateTimeFormatter clock;
    private final String time;
    private final String span;
    private final String comma;

    private SpokenTime(Language language, String day, String clock, String time, String span, String comma) {
        this.language = language;
        this.day = pattern(day);
        this.dayOfYear = pattern(day.replace("MMMM", "MMMM yyyy"));
        this.date = pattern("d MMMM yyyy");
        this.clock = pattern(clock);
        this.time = time;
        this.span = span;
        this.comma = comma;
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    public static SpokenTime in(Language language) {
        return ALL.get(language);
    }

    /** <i>dinsdag 1 december</i> */
    public String day(Instant at) {
        return day.format(wall(at));
    }

    /** <i>dinsdag 1 december 2026</i> */
    public String dayOfYear(Instant at) {
        return dayOfYear.format(wall(at));
    }

    /** <i>dinsdag 1 december 2026</i> */
    public String dayOfYear(LocalDate on) {
        return dayOfYear.format(on);
    }

    /** The day that {@link #dayOfYear} says like this; empty when it says none like this. */
    public Optional<LocalDate> findDayOfYear(String said) {
        try {
            return Optional.of(LocalDate.parse(said, dayOfYear));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** <i>1 december 2026</i> */
    public String date(Instant at) {
        return date.format(wall(at));
    }

    /** <i>9.30</i> */
    public String clock(Instant at) {
        return clock.format(wall(at));
    }

    /** <i>9.30</i> */
    public String clock(LocalTime at) {
        return clock.format(at);
    }

    /** <i>9.30 uur</i> */
    public String time(Instant at) {
        return String.format(time, clock(at));
    }

    /** <i>9.30 tot 11.30 uur</i> */
    public String span(Instant from, Instant until) {
        return String.format(span, clock(from), clock(until));
    }

    /** <i>dinsdag 1 december, 9.30 uur</i> */
    public String dayAndTime(Instant at) {
        return day(at) + comma + time(at);
    }

    /** <i>di</i> */
    public String shortDay(Instant at) {
        return withoutDot(onTheWall(at).getDayOfWeek().getDisplayName(TextStyle.SHORT, language.locale()));
    }

    /** <i>dec</i> */
    public String shortMonth(Instant at) {
        return withoutDot(onTheWall(at).getMonth().getDisplayName(TextStyle.SHORT, language.locale()));
    }

    /** <i>dinsdag</i> */
    public String nameOf(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL, language.locale());
    }

    private static TemporalAccessor wall(Instant at) {
        return at.atZone(SystemClock.AMSTERDAM);
    }

    private static LocalDate onTheWall(Instant at) {
        return at.atZone(SystemClock.AMSTERDAM).toLocalDate();
    }

    private static String withoutDot(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
