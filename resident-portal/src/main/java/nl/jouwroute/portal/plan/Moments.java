package nl.jouwroute.portal.plan;

import java.time.Instant;
import java.time.LocalDate;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.portal.common.Spoken;

/** Days and times as the reader says them. */
final class Moments {

    private Moments() {}

    /** As in "donderdag 26 november". */
    static String day(Instant instant) {
        return Spoken.time().day(instant);
    }

    /** As in "donderdag 26 november". */
    static String day(LocalDate day) {
        return Spoken.time().day(DutchTime.midnight(day));
    }

    /** As in "26 november 2026". */
    static String date(Instant instant) {
        return Spoken.time().date(instant);
    }

    /** As in "14.40". */
    static String time(Instant instant) {
        return Spoken.time().clock(instant);
    }
}
