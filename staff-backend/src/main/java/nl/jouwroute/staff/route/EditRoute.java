package nl.jouwroute.staff.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.lead.StaffRepository;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.ContentLines;
import nl.jouwroute.route.EditionCheck;
import nl.jouwroute.route.EditionRepository;
import nl.jouwroute.route.RouteContent;
import nl.jouwroute.route.RouteEdition;
import nl.jouwroute.route.RouteEditionRepository;
import nl.jouwroute.session.SessionKind;
import nl.jouwroute.session.SessionRepository;

/** An editor changes the route, lets residents see the draft, and goes back to what they saw before. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.EDITOR)
public class EditRoute extends EditEditions<RouteContent, RouteEdition> {

    @Inject
    private RouteEditionRepository editions;

    @Inject
    private SessionRepository sessions;

    @Inject
    private StaffRepository staff;

    public EditRoute() {
        super(
                ContentChange.Area.ROUTE,
                new Trail(
                        "ROUTE_EDITION",
                        "ROUTE_DRAFT_CHANGED",
                        "ROUTE_PUBLISHED",
                        "ROUTE_ROLLED_BACK",
                        "ROUTE_DRAFT_RESET"),
                RouteEdition::new);
    }

    /** What lies on the desk. */
    public RouteDesk openRoute() {
        RouteEdition published = editions.readPublished();
        RouteEdition working = editions.findDraft().orElse(published);
        RouteContent content = working.content();
        List<SessionKind> kinds = sessions.kinds();
        return new RouteDesk(
                working.number(),
                working.version(),
                working.state() == RouteEdition.State.DRAFT,
                content,
                content.lines(),
                published.number(),
                published.lines(),
                EditionCheck.of(content, codes(kinds)),
                kinds,
                working.changedAt(),
                working.changedBy().flatMap(staff::find).map(StaffMember::name).orElse(null));
    }

    private static Set<String> codes(List<SessionKind> kinds) {
        return kinds.stream().map(SessionKind::code).collect(Collectors.toSet());
    }

    @Override
    protected EditionRepository<RouteEdition> editions() {
        return editions;
    }

    @Override
    protected void put(RouteEdition edition, UUID staffId, Instant now) {
        editions.publish(edition, codes(sessions.kinds()), staffId, now);
    }

    @Override
    protected ContentLines part(ContentLines lines, String item) {
        return RouteItems.part(lines, item);
    }
}
