package nl.jouwroute.portal.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.route.SavedRoute;
import nl.jouwroute.route.SavedRouteRepository;

/** The answers that the resident kept of the route, for the plan. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class KeptRoute {

    @Inject
    private SavedRouteRepository routes;

    @Inject
    private CallerContext callers;

    /** The codes of the chosen answers; none when nothing was kept. */
    public List<String> codes() {
        return routes.find(callers.current().id()).map(SavedRoute::codes).orElse(List.of());
    }
}
