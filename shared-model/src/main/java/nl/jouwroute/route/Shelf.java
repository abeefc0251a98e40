package nl.jouwroute.route;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Keeps something that was published at hand, so that pages need no database. Asks at most every three seconds whether
 * something else was published; while the database is away it goes on with what it has.
 *
 * @param <T> what is kept
 */
public final class Shelf<T> {

    /** How long something newly published can stay unseen on a node. */
    public static final Duration FRESH = Duration.ofSeconds(3);

    private static final Logger LOG = System.getLogger(Shelf.class.getName());

    private final Supplier<Instant> clock;
    private final Supplier<String> mark;
    private final Supplier<Copy<T>> read;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Copy<T> copy;
    private volatile Instant askedAt = Instant.EPOCH;

    /**
     * What was read.
     *
     * @param mark tells it from another
     */
    public record Copy<T>(String mark, T content) {}

    /**
     * @param mark asks which one is published now
     * @param read takes it
     */
    public Shelf(Supplier<Instant> clock, Supplier<String> mark, Supplier<Copy<T>> read) {
        this.clock = clock;
        this.mark = mark;
        this.read = read;
    }

    /**
     * @param first stands on the shelf from the start, so that nobody waits for the database
     */
    public Shelf(Supplier<Instant> clock, Supplier<String> mark, Supplier<Copy<T>> read, Copy<T> first) {
        this(clock, mark, read);
        this.copy = first;
    }

    /** What residents see. */
    public T current() {
        Copy<T> now = copy;
        if (now == null) {
            return ask().content();
        }
        // one request asks, the others go on with what is there
        if (isStale() && asking.tryLock()) {
            try {
                return askAgain(now).content();
            } finally {
                asking.unlock();
            }
        }
        return now.content();
    }

    private boolean isStale() {
        Instant now = clock.get();
        // a clock that was set back must not keep something old on the shelf
        return now.isBefore(askedAt) || now.isAfter(askedAt.plus(FRESH));
    }

    private Copy<T> ask() {
        asking.lock();
        try {
            return copy != null ? copy : take();
        } finally {
            asking.unlock();
        }
    }

    private Copy<T> askAgain(Copy<T> now) {
        if (!isStale()) {
            return copy;
        }
        askedAt = clock.get();
        try {
            return mark.get().equals(now.mark()) ? now : take();
        } catch (RuntimeException e) {
            // whatever it is, an older edition helps a reader more than an error page
            LOG.log(Level.WARNING, "what was published could not be read; " + now.mark() + " stays", e);
            return now;
        }
    }

    private Copy<T> take() {
        askedAt = clock.get();
        copy = read.get();
        return copy;
    }
}
