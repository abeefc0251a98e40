package nl.jouwroute.staff.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.plan.PlanEdition;
import nl.jouwroute.plan.PlanEditionRepository;
import nl.jouwroute.plan.QuestionSet;
import nl.jouwroute.plan.QuestionSetCheck;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.ContentChangeRepository;
import nl.jouwroute.route.EditionRepository;
import nl.jouwroute.staff.route.EditEditions;

/** An editor changes the questions of the plan, one thing at a time, publishes them and goes back, as with the route. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.EDITOR)
public class EditQuestions extends EditEditions<QuestionSet, PlanEdition> {

    private static final int MOST_CHANGES = 100;

    @Inject
    private PlanEditionRepository editions;

    @Inject
    private ContentChangeRepository changes;

    public EditQuestions() {
        super(
                ContentChange.Area.PLAN,
                new Trail(
                        "PLAN_EDITION",
                        "PLAN_DRAFT_CHANGED",
                        "PLAN_QUESTIONS_PUBLISHED",
                        "PLAN_QUESTIONS_ROLLED_BACK",
                        "PLAN_DRAFT_RESET"));
    }

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

    @Override
    protected EditionRepository<PlanEdition> editions() {
        return editions;
    }

    @Override
    protected QuestionSet content(PlanEdition edition) {
        return edition.content();
    }

    @Override
    protected PlanEdition begin(int number, QuestionSet content, UUID staffId, Instant now) {
        return new PlanEdition(UUID.randomUUID(), number, content, staffId, now);
    }

    @Override
    protected void write(PlanEdition draft, QuestionSet content, UUID staffId, Instant now) {
        draft.write(content, staffId, now);
    }

    @Override
    protected void put(PlanEdition edition, UUID staffId, Instant now) {
        editions.publish(edition, staffId, now);
    }
}
