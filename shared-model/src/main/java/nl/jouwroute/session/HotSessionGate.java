package nl.jouwroute.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.jouwroute.session.BookingRefused.Why;

/**
 * Lets few at a time go to the desk of one session, in the order in which they came; the others wait here, before they
 * take a database connection. Without it everybody who wants the same popular session would hold a connection while
 * they wait for its row, and nobody else could do anything.
 */
@ApplicationScoped
public class HotSessionGate {

    /** Enough to keep the desk busy: they do their work one after the other anyway. */
    private static final int AT_THE_DESK = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ConcurrentMap<UUID, Door> doors = new ConcurrentHashMap<>();

    /**
     * Does the work when it is its turn.
     *
     * @throws BookingRefused BUSY when the turn does not come in time
     */
    public <T> T pass(UUID sessionId, Supplier<T> work) {
        Door door = doors.compute(sessionId, (id, before) -> before == null ? Door.first() : before.oneMore());
        try {
            if (!door.desk().tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BookingRefused(Why.BUSY);
            }
            try {
                return work.get();
            } finally {
                door.desk().release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BookingRefused(Why.BUSY);
        } finally {
            doors.computeIfPresent(sessionId, (id, now) -> now.people() == 1 ? null : now.oneLess());
        }
    }

    private record Door(Semaphore desk, int people) {

        static Door first() {
            return new Door(new Semaphore(AT_THE_DESK, true), 1);
        }

        Door oneMore() {
            return new Door(desk, people + 1);
        }

        Door oneLess() {
            return new Door(desk, people - 1);
        }
    }
}
