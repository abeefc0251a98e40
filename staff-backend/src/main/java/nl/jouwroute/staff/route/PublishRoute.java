package nl.jouwroute.staff.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.ContentChangeRepository;
import nl.jouwroute.route.ContentChangedElsewhere;
import nl.jouwroute.route.ContentLines;
import nl.jouwroute.route.RouteEdition;
import nl.jouwroute.route.RouteEditionRepository;
import nl.jouwroute.session.SessionKind;
import nl.jouwroute.session.SessionRepository;

/** An editor lets residents see the draft, or goes back to what they saw before. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.EDITOR)
public class PublishRoute {

    private static final String WHOLE = "edition";

    @Inject
    private RouteEditionRepository editions;

    @Inject
    private ContentChangeRepository changes;

    @Inject
    private SessionRepository sessions;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /**
     * Publishes a draft as the editor saw it.
     *
     * @param seenVersion its version on the page
     * @throws ContentChangedElsewhere when a colleague changed it since
     * @throws nl.jouwroute.route.EditionStepRefused NOT_SOUND, IS_PUBLISHED
     */
    public void publish(int number, int seenVersion) {
        RouteEdition published = editions.readPublishedLocked();
        RouteEdition draft = editions.read(number);
        requireVersion(draft, seenVersion);
        put(draft, published, ContentChange.Deed.PUBLISHED, "ROUTE_PUBLISHED");
    }

    /**
     * Publishes an edition of the past again.
     *
     * @throws nl.jouwroute.route.EditionStepRefused NOT_SOUND, IS_PUBLISHED
     * @throws nl.jouwroute.common.NotFound when it never was published
     */
    public void rollBack(int number) {
        RouteEdition published = editions.readPublishedLocked();
        RouteEdition older = editions.read(number);
        if (older.publishedAt().isEmpty()) {
            throw new nl.jouwroute.common.NotFound("never published");
        }
        put(older, published, ContentChange.Deed.ROLLED_BACK, "ROUTE_ROLLED_BACK");
    }

    private void put(RouteEdition next, RouteEdition before, ContentChange.Deed deed, String action) {
        Instant now = clock.instant();
        UUID me = callers.current().id();
        editions.publish(next, kinds(), me, now);
        changes.add(new ContentChange(
                ContentChange.Area.ROUTE, next.number(), WHOLE, deed, differences(before, next), me, now));
        audit.record(action, "ROUTE_EDITION", next.id(), null);
    }

    /**
     * Makes the draft what is published now; what editors wrote stays in the list of changes.
     *
     * @throws ContentChangedElsewhere when a colleague changed it since
     */
    public void reset(int number, int seenVersion) {
        RouteEdition published = editions.readPublishedLocked();
        RouteEdition draft = editions.read(number);
        requireVersion(draft, seenVersion);
        List<ContentLines.Difference> differences = differences(draft, published);
        Instant now = clock.instant();
        draft.write(published.content(), null, callers.current().id(), now);
        changes.add(new ContentChange(
                ContentChange.Area.ROUTE,
                number,
                WHOLE,
                ContentChange.Deed.RESET,
                differences,
                callers.current().id(),
                now));
        audit.record("ROUTE_DRAFT_RESET", "ROUTE_EDITION", draft.id(), null);
    }

    private static void requireVersion(RouteEdition draft, int seen) {
        if (draft.version() != seen) {
            throw new ContentChangedElsewhere(draft.changedBy().orElse(null));
        }
    }

    private static List<ContentLines.Difference> differences(RouteEdition before, RouteEdition after) {
        return ContentLines.of(before.content().toJson())
                .differencesTo(ContentLines.of(after.content().toJson()));
    }

    private Set<String> kinds() {
        return sessions.kinds().stream().map(SessionKind::code).collect(Collectors.toSet());
    }
}
