package nl.jouwroute.staff.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.lead.StaffRepository;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.ContentChangeRepository;
import nl.jouwroute.route.ContentChangedElsewhere;
import nl.jouwroute.route.ContentLines;
import nl.jouwroute.route.EditionCheck;
import nl.jouwroute.route.RouteContent;
import nl.jouwroute.route.RouteEdition;
import nl.jouwroute.route.RouteEditionRepository;
import nl.jouwroute.session.SessionKind;
import nl.jouwroute.session.SessionRepository;

/** An editor changes one thing of the route at a time. The first change after a publication begins the next edition. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.EDITOR)
public class EditRoute {

    @Inject
    private RouteEditionRepository editions;

    @Inject
    private ContentChangeRepository changes;

    @Inject
    private SessionRepository sessions;

    @Inject
    private StaffRepository staff;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /**
     * One change.
     *
     * @param item path of what it changes, such as {@code questions/wens}
     * @param seen the mark of its lines as the form showed them; null for a move, which overwrites nothing
     * @param deed what is done
     * @param verb does it; what comes out the same as before changes nothing
     */
    public record Change(String item, String seen, ContentChange.Deed deed, UnaryOperator<RouteContent> verb) {}

    /** What lies on the desk. */
    public RouteDesk open() {
        RouteEdition published = editions.readPublished();
        RouteEdition working = editions.findDraft().orElse(published);
        RouteContent content = working.content();
        List<SessionKind> kinds = sessions.kinds();
        return new RouteDesk(
                working.number(),
                working.version(),
                working.state() == RouteEdition.State.DRAFT,
                content,
                ContentLines.of(content.toJson()),
                published.number(),
                ContentLines.of(published.content().toJson()),
                EditionCheck.of(content, kinds.stream().map(SessionKind::code).collect(Collectors.toSet())),
                kinds,
                working.changedAt(),
                working.changedBy().flatMap(staff::find).map(StaffMember::name).orElse(null));
    }

    /**
     * Does it in the draft.
     *
     * @throws ContentChangedElsewhere when a colleague changed the same thing since the form was shown
     */
    public void change(Change change) {
        RouteEdition published = editions.readPublishedLocked();
        RouteEdition draft = editions.findDraft().orElse(null);
        RouteContent before = (draft == null ? published : draft).content();
        ContentLines lines = ContentLines.of(before.toJson());
        RouteContent after = change.verb().apply(before);
        List<ContentLines.Difference> differences = lines.differencesTo(ContentLines.of(after.toJson()));
        if (differences.isEmpty()) {
            return;
        }
        boolean shown = change.seen() == null
                || RouteItems.part(lines, change.item()).mark().equals(change.seen());
        if (!shown) {
            throw new ContentChangedElsewhere(changes.lastOf(ContentChange.Area.ROUTE, change.item())
                    .map(ContentChange::staffId)
                    .orElse(null));
        }
        Instant now = clock.instant();
        UUID me = callers.current().id();
        if (draft == null) {
            draft = new RouteEdition(UUID.randomUUID(), editions.nextNumber(), after, me, now);
            editions.add(draft);
        } else {
            draft.write(after, null, me, now);
        }
        changes.add(new ContentChange(
                ContentChange.Area.ROUTE, draft.number(), change.item(), change.deed(), differences, me, now));
        audit.record("ROUTE_DRAFT_CHANGED", "ROUTE_EDITION", draft.id(), null);
    }

    /** What a colleague is called. */
    public String nameOf(UUID staffId) {
        return staff.find(staffId).map(StaffMember::name).orElse("een collega");
    }
}
