package nl.jouwroute.profile;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * When somebody can work. Everything may be left open.
 *
 * @param week the parts of the days that are possible, in the order of the week
 * @param hoursPerWeek from 1 to {@value #MAX_HOURS}; null when not said
 * @param start from when; null when not said
 */
public record Availability(Set<Slot> week, Integer hoursPerWeek, Start start) {

    /** The most that the Dutch working hours act allows in one week (Arbeidstijdenwet, article 5:7). */
    public static final int MAX_HOURS = 60;

    public static final Availability UNKNOWN = new Availability(Set.of(), null, null);

    public Availability {
        week = Collections.unmodifiableSet(new TreeSet<>(week));
        if (hoursPerWeek != null && (hoursPerWeek < 1 || hoursPerWeek > MAX_HOURS)) {
            throw new IllegalArgumentException(hoursPerWeek + " hours a week");
        }
    }

    public boolean includes(Slot slot) {
        return week.contains(slot);
    }

    public Optional<Integer> hours() {
        return Optional.ofNullable(hoursPerWeek);
    }

    public Optional<Start> from() {
        return Optional.ofNullable(start);
    }
}
