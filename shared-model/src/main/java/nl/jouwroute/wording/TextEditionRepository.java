package nl.jouwroute.wording;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.route.EditionRepository;

/** The editions of the own texts. Until an editor first looks there is none, and all is as in the release. */
@ApplicationScoped
public class TextEditionRepository extends EditionRepository<TextEdition> {

    public TextEditionRepository() {
        super(TextEdition.class);
    }

    /** Makes the first edition, in which all is as in the release; does nothing when there is one. */
    @Override
    public void begin(Instant now) {
        begin("text_edition", () -> OwnTexts.NONE, now);
    }

    /**
     * Puts an edition in the place of the published one; also to go back to an older one.
     *
     * @throws nl.jouwroute.route.EditionStepRefused when it is not sound, or published already
     */
    public void publish(TextEdition edition, UUID staffId, Instant now) {
        put(edition, OwnTextsCheck.of(edition.content()).isEmpty(), staffId, now);
    }
}
