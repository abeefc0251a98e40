package nl.jouwroute.staff.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.route.RouteEdition;
import nl.jouwroute.route.RouteEditionRepository;
import nl.jouwroute.route.RoutePreviewRepository;

/** Gives an editor a ticket to see the draft in the portal, as residents will. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.EDITOR)
public class PreviewRoute {

    @Inject
    private RouteEditionRepository editions;

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
     * @param edition the number of what it shows
     * @param token opens it for an hour
     */
    public record Ticket(int edition, String token) {}

    /** For the draft; while there is none for the published edition. */
    public Ticket give() {
        RouteEdition edition = editions.findDraft().orElseGet(editions::readPublished);
        String token = previews.give(edition.number(), callers.current().id(), clock.instant());
        audit.record("ROUTE_PREVIEWED", "ROUTE_EDITION", edition.id(), null);
        return new Ticket(edition.number(), token);
    }
}
