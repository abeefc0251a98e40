package nl.jouwroute.lead;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That somebody is away, both days included; never why.
 *
 * @param coverId the colleague who looks after the work meanwhile; null for nobody
 * @param cover that colleague's name; null for nobody
 */
public record Absence(UUID id, LocalDate from, LocalDate until, UUID coverId, String cover) {

    public Absence(UUID id, LocalDate from, LocalDate until) {
        this(id, from, until, null, null);
    }

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
