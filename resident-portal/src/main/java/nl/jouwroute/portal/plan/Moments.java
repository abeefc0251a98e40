package nl.jouwroute.portal.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.jouwroute.common.SystemClock;

/** Days and times as Dutch readers say them. */
final class Moments {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", DUTCH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm", DUTCH);

    private Moments() {}

    /** As in "donderdag 26 november". */
    static String day(Instant instant) {
        return DAY.format(instant.atZone(SystemClock.AMSTERDAM));
    }

    /** As in "donderdag 26 november". */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** As in "26 november 2026". */
    static String date(Instant instant) {
        return DATE.format(instant.atZone(SystemClock.AMSTERDAM));
    }

    /** As in "14.40". */
    static String time(Instant instant) {
        return TIME.format(instant.atZone(SystemClock.AMSTERDAM));
    }
}
