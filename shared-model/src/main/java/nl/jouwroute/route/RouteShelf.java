package nl.jouwroute.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the published edition at hand, so that the pages of the route need no database. Asks at most every three
 * seconds whether another edition was published; while the database is away it goes on with the one it has.
 */
@ApplicationScoped
public class RouteShelf {

    /** How long a newly published edition can stay unseen on a node. */
    static final Duration FRESH = Duration.ofSeconds(3);

    private static final Logger LOG = System.getLogger(RouteShelf.class.getName());

    @Inject
    private PublishedRoute published;

    @Inject
    private Clock clock;

    private final ReentrantLock asking = new ReentrantLock();
    private volatile Shelved shelved;
    private volatile Instant askedAt = Instant.EPOCH;

    /**
     * An edition that is ready to be used.
     *
     * @param number stands in addresses
     * @param content its questions and steps
     */
    public record Shelved(int number, String mark, RouteContent content) {}

    /** The edition that residents see. */
    public Shelved current() {
        Shelved now = shelved;
        if (now == null) {
            return ask();
        }
        // one request asks, the others go on with what is there
        if (isStale() && asking.tryLock()) {
            try {
                return askAgain(now);
            } finally {
                asking.unlock();
            }
        }
        return now;
    }

    private boolean isStale() {
        Instant now = clock.instant();
        // a clock that was set back must not keep an old edition on the shelf
        return now.isBefore(askedAt) || now.isAfter(askedAt.plus(FRESH));
    }

    private Shelved ask() {
        asking.lock();
        try {
            return shelved != null ? shelved : take();
        } finally {
            asking.unlock();
        }
    }

    private Shelved askAgain(Shelved now) {
        if (!isStale()) {
            return shelved;
        }
        askedAt = clock.instant();
        try {
            return published.mark().equals(now.mark()) ? now : take();
        } catch (RuntimeException e) {
            // whatever it is, an older edition helps a reader more than an error page
            LOG.log(Level.WARNING, "the published route could not be read; edition " + now.number() + " stays", e);
            return now;
        }
    }

    private Shelved take() {
        askedAt = clock.instant();
        RouteEdition edition = published.read();
        shelved = new Shelved(edition.number(), edition.number() + "." + edition.version(), edition.content());
        return shelved;
    }
}
