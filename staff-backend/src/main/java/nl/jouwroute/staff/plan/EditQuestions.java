package nl.jouwroute.staff.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.lead.StaffRepository;
import nl.jouwroute.plan.PlanEdition;
import nl.jouwroute.plan.PlanEditionRepository;
import nl.jouwroute.plan.QuestionSet;
import nl.jouwroute.plan.QuestionSetCheck;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.ContentChangeRepository;
import nl.jouwroute.route.ContentChangedElsewhere;
import nl.jouwroute.route.ContentLines;

/** An editor changes the questions of the plan, one thing at a time, publishes them and goes back, as with the route. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.EDITOR)
public class EditQuestions {

    private static final String WHOLE = "edition";
    private static final int MOST_CHANGES = 100;

    @Inject
    private PlanEditionRepository editions;

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

    /** What lies on the desk. */
    public QuestionDesk open() {
        PlanEdition published = editions.readPublished();
        PlanEdition working = editions.findDraft().orElse(published);
        return new QuestionDesk(
                working.number(),
                working.version(),
                working.state() == PlanEdition.State.DRAFT,
                working.content(),
                working.lines(),
                published.number(),
                published.lines(),
                QuestionSetCheck.of(working.content()),
                editions.all().stream().map(this::line).toList(),
                changes.latest(ContentChange.Area.PLAN, MOST_CHANGES).stream()
                        .map(this::done)
                        .toList());
    }

    private QuestionDesk.Edition line(PlanEdition edition) {
        return new QuestionDesk.Edition(
                edition.number(),
                edition.state().name(),
                edition.publishedAt()
                        .map(at -> DutchTime.dayAndTime(at)
                                + edition.publishedBy()
                                        .map(id -> ", door " + nameOf(id))
                                        .orElse(", bij de installatie"))
                        .orElse(null));
    }

    private QuestionDesk.Done done(ContentChange change) {
        boolean whole = change.item().equals(WHOLE);
        return new QuestionDesk.Done(
                DutchTime.dayAndTime(change.at()),
                nameOf(change.staffId()),
                change.deed().name(),
                whole ? "editie " + change.edition().orElse(0) : change.item(),
                whole || change.deed() == ContentChange.Deed.MOVED ? List.of() : change.differences());
    }

    /** What a colleague is called. */
    public String nameOf(UUID staffId) {
        return staff.find(staffId).map(StaffMember::name).orElse("een collega");
    }

    /**
     * Does something in the draft; the first change after a publication begins the next edition.
     *
     * @param item path of what it changes, such as {@code questions/nu-dag}
     * @param seen the mark of its lines as the form showed them; null for a move, which overwrites nothing
     * @param verb does it; what comes out the same as before changes nothing
     * @throws ContentChangedElsewhere when a colleague changed the same thing since the form was shown
     */
    public void change(String item, String seen, ContentChange.Deed deed, UnaryOperator<QuestionSet> verb) {
        PlanEdition published = editions.readPublishedLocked();
        PlanEdition draft = editions.findDraft().orElse(null);
        PlanEdition before = draft == null ? published : draft;
        ContentLines lines = before.lines();
        QuestionSet after = verb.apply(before.content());
        List<ContentLines.Difference> differences = lines.differencesTo(ContentLines.of(after.toJson()));
        if (differences.isEmpty()) {
            return;
        }
        if (seen != null && !lines.under(item).mark().equals(seen)) {
            throw new ContentChangedElsewhere(changes.lastOf(ContentChange.Area.PLAN, item)
                    .map(ContentChange::staffId)
                    .orElse(null));
        }
        Instant now = clock.instant();
        if (draft == null) {
            draft = new PlanEdition(UUID.randomUUID(), editions.nextNumber(), after, me(), now);
            editions.add(draft);
        } else {
            draft.write(after, me(), now);
        }
        tell(draft, item, deed, differences, "PLAN_DRAFT_CHANGED");
    }

    /**
     * Lets residents see the draft.
     *
     * @param seenVersion its version on the page
     * @throws ContentChangedElsewhere when a colleague changed it since
     * @throws nl.jouwroute.route.EditionStepRefused NOT_SOUND, IS_PUBLISHED
     */
    public void publish(int number, int seenVersion) {
        PlanEdition published = editions.readPublishedLocked();
        PlanEdition draft = unchanged(number, seenVersion);
        put(draft, published, ContentChange.Deed.PUBLISHED, "PLAN_QUESTIONS_PUBLISHED");
    }

    /**
     * Publishes an edition of the past again.
     *
     * @throws NotFound when it never was published
     */
    public void rollBack(int number) {
        PlanEdition published = editions.readPublishedLocked();
        PlanEdition older = editions.read(number);
        if (older.publishedAt().isEmpty()) {
            throw new NotFound("never published");
        }
        put(older, published, ContentChange.Deed.ROLLED_BACK, "PLAN_QUESTIONS_ROLLED_BACK");
    }

    private void put(PlanEdition next, PlanEdition before, ContentChange.Deed deed, String action) {
        List<ContentLines.Difference> differences = before.lines().differencesTo(next.lines());
        editions.publish(next, me(), clock.instant());
        tell(next, WHOLE, deed, differences, action);
    }

    /**
     * Makes the draft what is published now.
     *
     * @throws ContentChangedElsewhere when a colleague changed it since
     */
    public void reset(int number, int seenVersion) {
        PlanEdition published = editions.readPublishedLocked();
        PlanEdition draft = unchanged(number, seenVersion);
        List<ContentLines.Difference> differences = draft.lines().differencesTo(published.lines());
        draft.write(published.content(), me(), clock.instant());
        tell(draft, WHOLE, ContentChange.Deed.RESET, differences, "PLAN_DRAFT_RESET");
    }

    private PlanEdition unchanged(int number, int seenVersion) {
        PlanEdition draft = editions.read(number);
        if (draft.version() != seenVersion) {
            throw new ContentChangedElsewhere(draft.changedBy().orElse(null));
        }
        return draft;
    }

    private void tell(
            PlanEdition edition,
            String item,
            ContentChange.Deed deed,
            List<ContentLines.Difference> differences,
            String action) {
        changes.add(new ContentChange(
                ContentChange.Area.PLAN, edition.number(), item, deed, differences, me(), clock.instant()));
        audit.record(action, "PLAN_EDITION", edition.id(), null);
    }

    private UUID me() {
        return callers.current().id();
    }
}
