package nl.jouwroute.plan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a step says; cannot be longer than the database holds.
 *
 * @param words what to do; never blank, at most {@value #MAX_WORDS} characters
 * @param goalId for which goal; null for none in particular
 * @param dueOn by which day; null for none
 */
public record Intention(String words, UUID goalId, LocalDate dueOn) {

    /** Characters of Unicode, as PostgreSQL counts them. */
    public static final int MAX_WORDS = 200;

    public Intention {
        words = fitting(words);
    }

    /**
     * The words of a goal or a step as they are stored.
     *
     * @throws IllegalArgumentException when there are none or too many
     */
    static String fitting(String words) {
        String stripped = Objects.requireNonNullElse(words, "").strip();
        int length = Answer.length(stripped);
        if (length < 1 || length > MAX_WORDS) {
            throw new IllegalArgumentException(length + " characters");
        }
        return stripped;
    }

    Optional<LocalDate> day() {
        return Optional.ofNullable(dueOn);
    }
}
