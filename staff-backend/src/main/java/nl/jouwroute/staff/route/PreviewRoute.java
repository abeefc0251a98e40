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
import nl.jouwroute.wording.TextEdition;
import nl.jouwroute.wording.TextEditionRepository;

/** Gives an editor a ticket to see the drafts in the portal, as residents will. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.EDITOR)
public class PreviewRoute {

    @Inject
    private RouteEditionRepository editions;

    @Inject
    private PlanEditionRepository questions;

    @Inject
    private TextEditionRepository texts;

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
     * @param token opens the editions for an hour
     */
    public record Ticket(RoutePreviewRepository.Shown shown, String token) {}

    /** For the drafts; while there is none for the published edition. */
    public Ticket give() {
        RouteEdition edition = editions.findDraft().orElseGet(editions::readPublished);
        places.begin(clock.instant());
        RoutePreviewRepository.Shown shown = new RoutePreviewRepository.Shown(
                edition.number(),
                questions.findDraft().orElseGet(questions::readPublished).number(),
                places.findDraft().orElseGet(places::readPublished).number(),
                texts.findDraft()
                        .or(texts::findPublished)
                        .map(TextEdition::number)
                        .orElse(null));
        String token = previews.give(shown, callers.current().id(), clock.instant());
        audit.record("ROUTE_PREVIEWED", "ROUTE_EDITION", edition.id(), null);
        return new Ticket(shown, token);
    }
}
