package nl.jouwroute.portal.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import nl.jouwroute.audit.NotTheirs;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.plan.FuturePlan;
import nl.jouwroute.plan.Intention;
import nl.jouwroute.plan.PlanIsFull;
import nl.jouwroute.plan.StepChangedElsewhere;
import nl.jouwroute.plan.StepOfAdvisor;

/** A resident writes down, changes, ticks off and takes away goals and steps of the own plan. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class ChangeSteps {

    @Inject
    private OwnPlan ownPlan;

    @Inject
    private Clock clock;

    /**
     * Writes a goal down.
     *
     * @param form key of the posted form: the same form again makes nothing new
     * @throws PlanIsFull there are as many goals as fit
     */
    public void addGoal(UUID form, String words) {
        ownPlan.change(plan -> plan.goalsAndSteps().addGoal(form, words, clock.instant()));
    }

    /**
     * Writes a goal in other words.
     *
     * @throws StepChangedElsewhere another screen changed it in the meantime
     */
    public void changeGoal(UUID goalId, String words, int seenRevision) {
        at("GOAL", goalId, plan -> plan.goalsAndSteps().changeGoal(goalId, words, seenRevision, clock.instant()));
    }

    /** Its steps stay. */
    public void removeGoal(UUID goalId) {
        ownPlan.change(plan -> plan.goalsAndSteps().removeGoal(goalId, clock.instant()));
    }

    /**
     * Writes a step down.
     *
     * @param form key of the posted form: the same form again makes nothing new
     * @throws PlanIsFull there are as many steps as fit
     */
    public void addStep(UUID form, Intention intention) {
        ownPlan.change(plan -> plan.goalsAndSteps().addStep(form, intention, clock.instant()));
    }

    /**
     * Changes the words or the day of a step.
     *
     * @throws StepChangedElsewhere another screen changed it in the meantime
     * @throws StepOfAdvisor an advisor's step keeps its words
     */
    public void changeStep(UUID stepId, Intention intention, int seenRevision) {
        at("PLAN_STEP", stepId, plan -> plan.goalsAndSteps()
                .changeStep(stepId, intention, seenRevision, clock.instant()));
    }

    public void removeStep(UUID stepId) {
        ownPlan.change(plan -> plan.goalsAndSteps().removeStep(stepId, clock.instant()));
    }

    /** Done, or open again. */
    public void tick(UUID stepId, boolean done) {
        at("PLAN_STEP", stepId, plan -> {
            if (done) {
                plan.goalsAndSteps().tickOff(stepId, clock.instant());
            } else {
                plan.goalsAndSteps().reopenStep(stepId);
            }
        });
    }

    /** Whether to send a message before the day of a step. */
    public void remind(boolean wanted) {
        ownPlan.change(plan -> plan.remind(wanted));
    }

    /** What is not in the own plan may be somebody else's: that leaves a trace. */
    private void at(String kind, UUID id, Consumer<FuturePlan> verb) {
        try {
            ownPlan.change(verb);
        } catch (NotFound e) {
            throw new NotTheirs("STEP_ASKED", kind, id, e);
        }
    }
}
