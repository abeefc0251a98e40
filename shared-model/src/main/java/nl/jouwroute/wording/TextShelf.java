package nl.jouwroute.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import nl.jouwroute.notification.OwnWords;
import nl.jouwroute.route.Shelf;

/**
 * Keeps the published texts at hand, as the route's are. Until the first edition was read, and while the database was never
 * there, the release speaks: a page about an error has words too.
 */
@ApplicationScoped
public class TextShelf implements OwnWords {

    @Inject
    private PublishedTexts published;

    @Inject
    private Clock clock;

    private final Shelf<TextsInUse> shelf = new Shelf<>(
            () -> clock.instant(), () -> published.mark(), this::take, new Shelf.Copy<>("", TextsInUse.RELEASE));

    /** What residents read now. A page asks once and keeps it: its words are of one edition. */
    public TextsInUse current() {
        return shelf.current();
    }

    @Override
    public String find(String path, String language) {
        return current().messages().find(path, language);
    }

    private Shelf.Copy<TextsInUse> take() {
        TextEdition edition = published.read();
        return new Shelf.Copy<>(edition.mark(), TextsInUse.of(edition.number(), edition.content()));
    }
}
