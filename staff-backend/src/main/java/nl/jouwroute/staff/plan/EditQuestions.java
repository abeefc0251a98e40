package nl.jouwroute.staff.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.plan.PlanEdition;
import nl.jouwroute.plan.PlanEditionRepository;
import nl.jouwroute.plan.QuestionSet;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.EditionRepository;
import nl.jouwroute.staff.route.EditEditions;

/** An editor changes the questions of the plan, one thing at a time, publishes them and goes back, as with the route. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.EDITOR)
public class EditQuestions extends EditEditions<QuestionSet, PlanEdition> {

    @Inject
    private PlanEditionRepository editions;

    public EditQuestions() {
        super(
                ContentChange.Area.PLAN,
                new Trail(
                        "PLAN_EDITION",
                        "PLAN_DRAFT_CHANGED",
                        "PLAN_QUESTIONS_PUBLISHED",
                        "PLAN_QUESTIONS_ROLLED_BACK",
                        "PLAN_DRAFT_RESET"),
                PlanEdition::new);
    }

    @Override
    protected EditionRepository<PlanEdition> editions() {
        return editions;
    }

    @Override
    protected void put(PlanEdition edition, UUID staffId, Instant now) {
        editions.publish(edition, staffId, now);
    }
}
