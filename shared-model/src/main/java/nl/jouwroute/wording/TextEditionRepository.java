package nl.jouwroute.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.route.EditionRepository;

/** The editions of the own texts. Until an editor first looks there is none, and all is as in the release. */
@ApplicationScoped
public class TextEditionRepository extends EditionRepository<TextEdition> {

    @PersistenceContext
    private EntityManager em;

    public TextEditionRepository() {
        super(TextEdition.class);
    }

    /** Makes the first edition, in which all is as in the release; does nothing when there is one. */
    public void begin(Instant now) {
        if (!publishedMark().isEmpty()) {
            return;
        }
        em.createNativeQuery("insert into text_edition"
                        + " (id, number, state, content, created_at, changed_at, published_at)"
                        + " values (cast(?1 as uuid), 1, 'PUBLISHED', cast(?2 as jsonb), ?3, ?3, ?3)"
                        + " on conflict do nothing")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, OwnTexts.NONE.toJson())
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
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
