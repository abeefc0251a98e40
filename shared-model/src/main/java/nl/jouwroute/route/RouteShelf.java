package nl.jouwroute.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Keeps the published edition at hand, so that the pages of the route need no database. Asks at most every three
 * seconds whether another edition was published; while the database is away it goes on with the one it has.
 */
@ApplicationScoped
public class RouteShelf {

    /** How long a newly published edition can stay unseen on a node. */
    static final Duration FRESH = Shelf.FRESH;

    @Inject
    private PublishedRoute published;

    @Inject
    private Clock clock;

    private final Shelf<Shelved> shelf = new Shelf<>(() -> clock.instant(), () -> published.mark(), this::take);

    /**
     * An edition that is ready to be used.
     *
     * @param number stands in addresses
     * @param content its questions and steps
     */
    public record Shelved(int number, RouteContent content) {}

    /** The edition that residents see. */
    public Shelved current() {
        return shelf.current();
    }

    private Shelf.Copy<Shelved> take() {
        RouteEdition edition = published.read();
        return new Shelf.Copy<>(edition.mark(), new Shelved(edition.number(), edition.content()));
    }
}
