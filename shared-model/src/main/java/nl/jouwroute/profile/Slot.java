package nl.jouwroute.profile;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** One square of the week grid: a part of a day on which somebody can work. */
@Embeddable
public class Slot implements Comparable<Slot> {

    private static final Comparator<Slot> IN_WEEK =
            Comparator.comparing(Slot::day).thenComparing(Slot::part);

    @Enumerated(EnumType.STRING)
    private DayOfWeek day;

    @Enumerated(EnumType.STRING)
    private PartOfDay part;

    /** For JPA. */
    protected Slot() {}

    public Slot(DayOfWeek day, PartOfDay part) {
        this.day = Objects.requireNonNull(day);
        this.part = Objects.requireNonNull(part);
    }

    /** All 21 of a week, from Monday morning to Sunday evening. */
    public static List<Slot> week() {
        return Arrays.stream(DayOfWeek.values())
                .flatMap(day -> Arrays.stream(PartOfDay.values()).map(part -> new Slot(day, part)))
                .toList();
    }

    public DayOfWeek day() {
        return day;
    }

    public PartOfDay part() {
        return part;
    }

    @Override
    public int compareTo(Slot other) {
        return IN_WEEK.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Slot slot && day == slot.day && part == slot.part;
    }

    @Override
    public int hashCode() {
        return Objects.hash(day, part);
    }

    @Override
    public String toString() {
        return day + " " + part;
    }
}
