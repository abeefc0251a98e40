package nl.jouwroute.staff.common;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;

/** What somebody typed or chose in a form, as the page's parameters hold it: null when it was left empty. */
public final class Typed {

    private Typed() {}

    /** A day as browsers send it, such as {@code 2026-11-23}; empty when it is none. */
    public static Optional<LocalDate> day(String typed) {
        try {
            return Optional.ofNullable(typed).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty(); // whoever asks tells the person which day is meant
        }
    }

    /** A time of day as browsers send it, such as {@code 09:30}; empty when it is none. */
    public static Optional<LocalTime> time(String typed) {
        try {
            return Optional.ofNullable(typed).map(LocalTime::parse);
        } catch (DateTimeException e) {
            return Optional.empty(); // as above
        }
    }

    /** Which of these was chosen; empty when none has that name. */
    public static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    /**
     * Whether it does not fit.
     *
     * @param most characters as people count them: a drawn face is one
     */
    public static boolean isLonger(String typed, int most) {
        return typed != null && typed.codePointCount(0, typed.length()) > most;
    }

    /**
     * Whether there is something, and it fits.
     *
     * @param most as {@link #isLonger}
     */
    public static boolean isFilled(String typed, int most) {
        return typed != null && !typed.isBlank() && !isLonger(typed, most);
    }
}
