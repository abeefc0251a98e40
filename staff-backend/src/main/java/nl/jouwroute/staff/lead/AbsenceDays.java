package nl.jouwroute.staff.lead;

import java.time.LocalDate;
import java.util.Optional;
import nl.jouwroute.staff.common.Typed;

/** The days of an absence as a form holds them, both included. */
record AbsenceDays(LocalDate first, LocalDate last) {

    /** The message key of what is wrong with what was typed; empty when it can be read. */
    static Optional<String> problem(String from, String until) {
        Optional<LocalDate> first = Typed.day(from);
        Optional<LocalDate> last = Typed.day(until);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.of("member.DAYS");
        }
        return last.get().isBefore(first.get()) ? Optional.of("member.ORDER") : Optional.empty();
    }

    /**
     * Reads what has no {@link #problem}.
     *
     * @throws java.util.NoSuchElementException one of them is no day
     */
    static AbsenceDays read(String from, String until) {
        return new AbsenceDays(Typed.day(from).orElseThrow(), Typed.day(until).orElseThrow());
    }
}
