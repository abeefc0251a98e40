package nl.jouwroute.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.route.EditionRepository;

/** The editions of the questions of the plan. */
@ApplicationScoped
public class PlanEditionRepository extends EditionRepository<PlanEdition> {

    public PlanEditionRepository() {
        super(PlanEdition.class);
    }

    /**
     * Puts an edition in the place of the published one; also to go back to an older one.
     *
     * @throws nl.jouwroute.route.EditionStepRefused when it is not sound, or published already
     */
    public void publish(PlanEdition edition, UUID staffId, Instant now) {
        put(edition, QuestionSetCheck.of(edition.content()).isEmpty(), staffId, now);
    }
}
