package nl.jouwroute.staff.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.plan.PlanEditionRepository;
import nl.jouwroute.route.PlaceEditionRepository;
import nl.jouwroute.route.RouteEdition;
import nl.jouwroute.route.RouteEditionRepository;
import nl.jouwroute.route.RoutePreviewRepository;

/** Gives an editor a ticket to see the drafts in the portal, as residents will. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.EDITOR)
public class PreviewRoute {

    @Inject
    private RouteEditionRepository editions;

    @Inject
    private PlanEditionRepository questions;

    @Inject
    private PlaceEditionRepository places;

    @Inject
    private RoutePreviewRepository previews;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /**
     * A ticket.
     *
     * @param route number of the edition of the route that it shows
     * @param plan number of the edition of the questions of the plan that it shows
     * @param places number of the edition of the places that it shows
     * @param token opens them for an hour
     */
    public record Ticket(int route, int plan, int places, String token) {}

    /** For the drafts; while there is none for the published edition. */
    public Ticket give() {
        RouteEdition edition = editions.findDraft().orElseGet(editions::readPublished);
        int plan = questions.findDraft().orElseGet(questions::readPublished).number();
        places.begin(clock.instant());
        int shown = places.findDraft().orElseGet(places::readPublished).number();
        String token =
                previews.give(edition.number(), plan, shown, callers.current().id(), clock.instant());
        audit.record("ROUTE_PREVIEWED", "ROUTE_EDITION", edition.id(), null);
        return new Ticket(edition.number(), plan, shown, token);
    }
}
