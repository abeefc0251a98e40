package nl.jouwroute.portal.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One request at a time adds to an upload. A newer request means that the older one's line is dead: the older is
 * interrupted where it waits for bytes that will not come, and the newer goes on after it has put down what it had.
 */
@ApplicationScoped
class UploadLocks {

    private static final long PATIENCE_SECONDS = 5;

    private final Map<UUID, Held> held = new ConcurrentHashMap<>();

    /** The right to add to one upload, until closed by the thread that got it. */
    final class Held implements AutoCloseable {
        private final UUID id;
        private final Thread owner = Thread.currentThread();
        private final CountDownLatch released = new CountDownLatch(1);
        private boolean active = true;

        private Held(UUID id) {
            this.id = id;
        }

        private synchronized void interrupt() {
            if (active) {
                owner.interrupt();
            }
        }

        @Override
        public void close() {
            synchronized (this) {
                active = false;
                // the thread goes back to the server's pool: the interruption was for this request only
                Thread.interrupted();
            }
            held.remove(id, this);
            released.countDown();
        }
    }

    /** Takes the upload over; empty when the older request does not let go in time. */
    Optional<Held> take(UUID id) throws InterruptedException {
        Held mine = new Held(id);
        Held older = held.putIfAbsent(id, mine);
        if (older == null) {
            return Optional.of(mine);
        }
        older.interrupt();
        if (!older.released.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            return Optional.empty();
        }
        return held.putIfAbsent(id, mine) == null ? Optional.of(mine) : Optional.empty();
    }
}
