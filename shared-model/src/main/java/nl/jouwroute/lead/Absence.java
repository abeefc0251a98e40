package nl.jouwroute.lead;

import java.time.LocalDate;
import java.util.UUID;

/** That somebody is away, both days included; never why. */
public record Absence(UUID id, LocalDate from, LocalDate until) {

    public Absence {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + ", " + until);
        }
    }

    /** Whether it falls, for a part at least, in these days. */
    boolean touches(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !until.isBefore(first);
    }
}
