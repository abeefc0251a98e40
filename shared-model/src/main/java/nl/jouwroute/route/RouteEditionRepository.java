package nl.jouwroute.route;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** The editions of the route. */
@ApplicationScoped
public class RouteEditionRepository extends EditionRepository<RouteEdition> {

    public RouteEditionRepository() {
        super(RouteEdition.class);
    }

    /**
     * Puts an edition in the place of the published one; also to go back to an older one.
     *
     * @param sessionKinds codes of the kinds of session that there are
     * @throws EditionStepRefused when it is not sound, or published already
     */
    public void publish(RouteEdition edition, Set<String> sessionKinds, UUID staffId, Instant now) {
        put(edition, EditionCheck.of(edition.content(), sessionKinds).isEmpty(), staffId, now);
    }
}
