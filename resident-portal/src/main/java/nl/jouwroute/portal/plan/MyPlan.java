package nl.jouwroute.portal.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.audit.NotTheirs;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.plan.FuturePlan;
import nl.jouwroute.plan.PlanComment;
import nl.jouwroute.plan.PlanRepository;
import nl.jouwroute.plan.PlanVersion;

/** Reads the resident's own plan. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class MyPlan {

    @Inject
    private PlanRepository plans;

    @Inject
    private CallerContext callers;

    /** The plan with its answers; empty when nothing was written yet. */
    public Optional<FuturePlan> find() {
        Optional<FuturePlan> plan = plans.find(callers.current().id());
        plan.ifPresent(
                own -> { // loads them, while there is a transaction
                    own.hasAnswers();
                    own.spokenAnswers().isEmpty();
                });
        return plan;
    }

    /** As {@link #find}, with its goals and steps. */
    public Optional<FuturePlan> findWhole() {
        Optional<FuturePlan> plan = find();
        plan.ifPresent(whole -> {
            whole.goals();
            whole.steps();
        });
        return plan;
    }

    /**
     * As {@link #findWhole}, for a look at one of its goals.
     *
     * @throws NotTheirs it is not in the own plan
     */
    public FuturePlan wholeWithGoal(UUID goalId) {
        return findWhole()
                .filter(own -> own.goalsAndSteps().findGoal(goalId).isPresent())
                .orElseThrow(() -> new NotTheirs("STEP_ASKED", "GOAL", goalId));
    }

    /**
     * As {@link #findWhole}, for a look at one of its steps.
     *
     * @throws NotTheirs it is not in the own plan
     */
    public FuturePlan wholeWithStep(UUID stepId) {
        return findWhole()
                .filter(own -> own.goalsAndSteps().findStep(stepId).isPresent())
                .orElseThrow(() -> new NotTheirs("STEP_ASKED", "PLAN_STEP", stepId));
    }

    /** What was sent last. */
    public Optional<PlanVersion> findLastSent() {
        return plans.findLastVersion(callers.current().id());
    }

    /** All that was sent, newest first. */
    public List<PlanVersion> versions() {
        return plans.versions(callers.current().id());
    }

    /** What advisors wrote, newest first. */
    public List<PlanComment> comments() {
        return plans.comments(callers.current().id());
    }
}
