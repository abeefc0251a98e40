package nl.jouwroute.route;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that fits a search.
 *
 * @param kind what it is
 * @param key of a step; the id of a place or session
 * @param title its name
 * @param text a sentence about it; may be empty
 * @param startsAt of a session
 */
public record SearchHit(Kind kind, String key, String title, String text, Optional<Instant> startsAt) {

    /** What can be found. */
    public enum Kind {
        STEP,
        PLACE,
        SESSION
    }
}
