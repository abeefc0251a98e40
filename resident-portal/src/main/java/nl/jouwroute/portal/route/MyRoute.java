package nl.jouwroute.portal.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.portal.plan.Beside;
import nl.jouwroute.resident.ResidentRepository;
import nl.jouwroute.route.SavedRoute;
import nl.jouwroute.route.SavedRouteRepository;

/** The answers that a resident keeps of the route: to look at, to replace, to throw away. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class MyRoute {

    @Inject
    private SavedRouteRepository routes;

    @Inject
    private ResidentRepository residents;

    @Inject
    private CallerContext callers;

    @Inject
    private Beside beside;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What was saved. */
    public Optional<SavedRoute> find() {
        return routes.find(callers.current().id());
    }

    /** Keeps these answers; those from before are gone. */
    public void save(int edition, List<String> codes) {
        Instant now = clock.instant();
        routes.save(callers.current().id(), edition, codes, beside.advisor(now), now);
        record("ROUTE_SAVED");
    }

    /** Throws them away. */
    public void remove() {
        if (routes.remove(callers.current().id())) {
            record("ROUTE_REMOVED");
        }
    }

    private void record(String action) {
        UUID me = callers.current().id();
        audit.record(action, "ROUTE", me, residents.read(me).person().id());
    }
}
