package nl.jouwroute.staff.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after each failed try; after the last it is given up and shown to staff as failed. */
final class RetryPolicy {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    private RetryPolicy() {}

    /**
     * How long to wait before a message is tried again.
     *
     * @param attempt the one that failed, from 1
     * @return the pause before the next; empty when this was the last
     */
    static Optional<Duration> pauseAfter(int attempt) {
        return attempt <= PAUSES.size() ? Optional.of(PAUSES.get(attempt - 1)) : Optional.empty();
    }
}
