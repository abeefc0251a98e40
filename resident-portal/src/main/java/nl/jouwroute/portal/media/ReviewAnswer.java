package nl.jouwroute.portal.media;

import java.util.Optional;

/** The answer to: may an advisor look at this video. It is asked each time, and nothing is filled in beforehand. */
enum ReviewAnswer {
    YES("ja"),
    NO("nee");

    private final String value;

    ReviewAnswer(String value) {
        this.value = value;
    }

    /** The answer with this form value; empty when it is none. */
    static Optional<ReviewAnswer> parse(String value) {
        for (ReviewAnswer answer : values()) {
            if (answer.value.equals(value)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }
}
