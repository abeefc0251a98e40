package nl.jouwroute.staff.route;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.lead.StaffRepository;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.ContentChangeRepository;
import nl.jouwroute.route.ContentChangedElsewhere;
import nl.jouwroute.route.ContentEdition;
import nl.jouwroute.route.ContentLines;
import nl.jouwroute.route.EditionContent;
import nl.jouwroute.route.EditionRepository;

/**
 * An editor changes some content, one thing at a time, lets residents see the draft, and goes back. The first change after
 * a publication begins the next edition. Each deed is kept with the lines before and after, beside its audit entry.
 *
 * @param <C> the content
 * @param <E> its editions
 */
public abstract class EditEditions<C extends EditionContent, E extends ContentEdition<C>> {

    /** Stands where a deed is about a whole edition. */
    private static final String WHOLE = "edition";

    private static final int MOST_CHANGES = 100;

    @Inject
    private ContentChangeRepository changes;

    @Inject
    private StaffRepository staff;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    private final ContentChange.Area area;
    private final Trail trail;
    private final Maker<C, E> maker;

    /** What the audit calls an edition, and each deed. */
    public record Trail(String kind, String changed, String published, String rolledBack, String reset) {}

    /** How an edition comes to be: its constructor. */
    @FunctionalInterface
    protected interface Maker<C, E> {
        E make(UUID id, int number, C content, UUID staffId, Instant now);
    }

    protected EditEditions(ContentChange.Area area, Trail trail, Maker<C, E> maker) {
        this.area = area;
        this.trail = trail;
        this.maker = maker;
    }

    /** Where they are kept. */
    protected abstract EditionRepository<E> editions();

    /** Puts an edition in the place of the published one. */
    protected abstract void put(E edition, UUID staffId, Instant now);

    /** The lines of one thing. */
    protected ContentLines part(ContentLines lines, String item) {
        return lines.under(item);
    }

    /** What lies on the desk. */
    public ContentDesk<C> open() {
        editions().begin(clock.instant());
        E published = editions().readPublished();
        E working = editions().findDraft().orElse(published);
        return new ContentDesk<>(
                working.number(),
                working.version(),
                working.state() == ContentEdition.State.DRAFT,
                working.content(),
                working.lines(),
                published.number(),
                published.lines(),
                editions().all().stream().map(this::line).toList(),
                changes.latest(area, MOST_CHANGES).stream().map(this::done).toList());
    }

    private ContentDesk.Edition line(ContentEdition<?> edition) {
        return new ContentDesk.Edition(
                edition.number(),
                edition.state().name(),
                edition.publishedAt()
                        .map(at -> DutchTime.dayAndTime(at)
                                + edition.publishedBy()
                                        .map(id -> ", door " + nameOf(id))
                                        .orElse(", bij de installatie"))
                        .orElse(null));
    }

    private ContentDesk.Done done(ContentChange change) {
        boolean whole = change.item().equals(WHOLE);
        return new ContentDesk.Done(
                DutchTime.dayAndTime(change.at()),
                nameOf(change.staffId()),
                change.deed().name(),
                whole ? "editie " + change.edition().orElse(0) : change.item(),
                whole || change.deed() == ContentChange.Deed.MOVED ? List.of() : change.differences());
    }

    /**
     * Does it in the draft.
     *
     * @throws ContentChangedElsewhere when a colleague changed the same thing since the form was shown
     */
    public void change(DraftChange<C> change) {
        E published = editions().readPublishedLocked();
        E draft = editions().findDraft().orElse(null);
        C before = (draft == null ? published : draft).content();
        ContentLines lines = before.lines();
        C after = change.verb().apply(before);
        List<ContentLines.Difference> differences = lines.differencesTo(after.lines());
        if (differences.isEmpty()) {
            return;
        }
        String seen = change.seen();
        if (seen != null && !part(lines, change.item()).mark().equals(seen)) {
            throw new ContentChangedElsewhere(changes.lastOf(area, change.item())
                    .map(ContentChange::staffId)
                    .orElse(null));
        }
        if (draft == null) {
            draft = maker.make(UUID.randomUUID(), editions().nextNumber(), after, me(), clock.instant());
            editions().add(draft);
        } else {
            draft.write(after, me(), clock.instant());
        }
        tell(draft, change.item(), change.deed(), differences, trail.changed());
    }

    /**
     * Publishes a draft as the editor saw it.
     *
     * @param seenVersion its version on the page
     * @throws ContentChangedElsewhere when a colleague changed it since
     * @throws nl.jouwroute.route.EditionStepRefused NOT_SOUND, IS_PUBLISHED
     */
    public void publish(int number, int seenVersion) {
        E published = editions().readPublishedLocked();
        put(unchanged(number, seenVersion), published, ContentChange.Deed.PUBLISHED, trail.published());
    }

    /**
     * Publishes an edition of the past again.
     *
     * @throws nl.jouwroute.route.EditionStepRefused NOT_SOUND, IS_PUBLISHED
     * @throws NotFound when it never was published
     */
    public void rollBack(int number) {
        E published = editions().readPublishedLocked();
        E older = editions().read(number);
        if (older.publishedAt().isEmpty()) {
            throw new NotFound("never published");
        }
        put(older, published, ContentChange.Deed.ROLLED_BACK, trail.rolledBack());
    }

    private void put(E next, E before, ContentChange.Deed deed, String action) {
        List<ContentLines.Difference> differences = before.lines().differencesTo(next.lines());
        put(next, me(), clock.instant());
        tell(next, WHOLE, deed, differences, action);
    }

    /**
     * Makes the draft what is published now; what editors wrote stays in the list of changes.
     *
     * @throws ContentChangedElsewhere when a colleague changed it since
     */
    public void reset(int number, int seenVersion) {
        E published = editions().readPublishedLocked();
        E draft = unchanged(number, seenVersion);
        List<ContentLines.Difference> differences = draft.lines().differencesTo(published.lines());
        draft.write(published.content(), me(), clock.instant());
        tell(draft, WHOLE, ContentChange.Deed.RESET, differences, trail.reset());
    }

    private E unchanged(int number, int seenVersion) {
        E draft = editions().read(number);
        if (draft.version() != seenVersion) {
            throw new ContentChangedElsewhere(draft.changedBy().orElse(null));
        }
        return draft;
    }

    private void tell(
            E edition, String item, ContentChange.Deed deed, List<ContentLines.Difference> differences, String action) {
        changes.add(new ContentChange(area, edition.number(), item, deed, differences, me(), clock.instant()));
        audit.record(action, trail.kind(), edition.id(), null);
    }

    private UUID me() {
        return callers.current().id();
    }

    /** What a colleague is called. */
    public String nameOf(UUID staffId) {
        return staff.find(staffId).map(StaffMember::name).orElse("een collega");
    }
}
