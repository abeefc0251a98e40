package nl.jouwroute.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.NotFound;

/**
 * What a resident wants, and the next concrete things to do. Writing or changing one is a change of the plan like any
 * other; ticking a step off is not, nor is what an advisor adds.
 */
public final class GoalsAndSteps {

    /** More than anybody can oversee. */
    public static final int MOST_GOALS = 20;

    /** Open and done ones together. */
    public static final int MOST_STEPS = 100;

    private final FuturePlan plan;
    private final List<Goal> goals;
    private final List<PlanStep> steps;

    /**
     * @param goals of this plan itself, no copy
     * @param steps of this plan itself, no copy
     */
    GoalsAndSteps(FuturePlan plan, List<Goal> goals, List<PlanStep> steps) {
        this.plan = plan;
        this.goals = goals;
        this.steps = steps;
    }

    /**
     * Writes down a goal. The same form again makes nothing new.
     *
     * @param form key of the form that was posted
     * @throws PlanIsFull when there are {@value #MOST_GOALS}
     * @throws IllegalArgumentException when the words do not fit
     */
    public Goal addGoal(UUID form, String words, Instant now) {
        UUID goalId = plan.idOf(form);
        Optional<Goal> known = findGoal(goalId);
        if (known.isPresent()) {
            return known.get();
        }
        if (goals.size() >= MOST_GOALS) {
            throw new PlanIsFull();
        }
        Goal goal = new Goal(goalId, plan, Intention.fitting(words), now);
        goals.add(goal);
        plan.change(now);
        return goal;
    }

    /**
     * Says a goal in other words.
     *
     * @param seenRevision the revision that the resident had on screen
     * @throws StepChangedElsewhere when another screen changed it in the meantime
     */
    public void changeGoal(UUID goalId, String words, int seenRevision, Instant now) {
        Goal goal = readGoal(goalId);
        String fitting = Intention.fitting(words);
        if (goal.words().equals(fitting)) {
            return;
        }
        if (goal.revision() != seenRevision) {
            throw new StepChangedElsewhere(goal.words(), goal.revision());
        }
        goal.become(fitting);
        plan.change(now);
    }

    /** Takes a goal away; its steps stay. Again is the same. */
    public void removeGoal(UUID goalId, Instant now) {
        findGoal(goalId).ifPresent(goal -> {
            steps.forEach(step -> step.leave(goalId));
            goals.remove(goal);
            plan.change(now);
        });
    }

    /**
     * Writes down a step. The same form again makes nothing new.
     *
     * @param form key of the form that was posted
     * @throws PlanIsFull when there are {@value #MOST_STEPS}
     * @throws NotFound when it names a goal that is not in this plan
     */
    public PlanStep addStep(UUID form, Intention intention, Instant now) {
        UUID stepId = plan.idOf(form);
        Optional<PlanStep> known = findStep(stepId);
        if (known.isPresent()) {
            return known.get();
        }
        if (intention.goalId() != null) {
            readGoal(intention.goalId());
        }
        PlanStep step = put(new PlanStep(stepId, plan, intention, now));
        plan.change(now);
        return step;
    }

    /**
     * An advisor adds a step; the plan stays in its state. The same form again makes nothing new.
     *
     * @param dueOn may be null
     * @throws PlanIsFull when there are {@value #MOST_STEPS}
     */
    public PlanStep addStepOf(PlanAdvisor by, UUID form, String words, LocalDate dueOn, Instant now) {
        UUID stepId = plan.idOf(form);
        return findStep(stepId)
                .orElseGet(() -> put(PlanStep.byAdvisor(stepId, plan, new Intention(words, null, dueOn), by, now)));
    }

    private PlanStep put(PlanStep step) {
        if (steps.size() >= MOST_STEPS) {
            throw new PlanIsFull();
        }
        steps.add(step);
        return step;
    }

    /**
     * Changes what a step says. Another day or goal of an advisor's step changes no state.
     *
     * @param seenRevision the revision that the resident had on screen
     * @throws StepChangedElsewhere when another screen changed it in the meantime
     * @throws StepOfAdvisor when it would change the words of an advisor
     * @throws NotFound when the step or the goal is not in this plan
     */
    public void changeStep(UUID stepId, Intention intention, int seenRevision, Instant now) {
        PlanStep step = readStep(stepId);
        if (intention.equals(step.intention())) {
            return;
        }
        if (intention.goalId() != null) {
            readGoal(intention.goalId());
        }
        if (step.revision() != seenRevision) {
            throw new StepChangedElsewhere(step.words(), step.revision());
        }
        boolean advisors = step.advisor().isPresent();
        if (advisors && !step.words().equals(intention.words())) {
            throw new StepOfAdvisor();
        }
        step.become(intention, now);
        if (!advisors) {
            plan.change(now);
        }
    }

    /** Ticks a step off, which changes no state; again is the same. */
    public void tickOff(UUID stepId, Instant now) {
        readStep(stepId).tickOff(now);
    }

    /** Opens a step again, which changes no state. */
    public void reopenStep(UUID stepId) {
        readStep(stepId).open();
    }

    /** Takes a step away; again is the same. */
    public void removeStep(UUID stepId, Instant now) {
        findStep(stepId).ifPresent(step -> {
            steps.remove(step);
            if (step.advisor().isEmpty()) {
                plan.change(now);
            }
        });
    }

    /** As they were added. */
    public List<Goal> goals() {
        return List.copyOf(goals);
    }

    /** All steps, in {@link PlanStep#IN_ORDER}. */
    public List<PlanStep> steps() {
        return steps.stream().sorted(PlanStep.IN_ORDER).toList();
    }

    public Optional<Goal> findGoal(UUID goalId) {
        return goals.stream().filter(goal -> goal.id().equals(goalId)).findFirst();
    }

    public Optional<PlanStep> findStep(UUID stepId) {
        return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
    }

    /**
     * A goal of this plan.
     *
     * @throws NotFound when it is not in this plan
     */
    public Goal readGoal(UUID goalId) {
        return findGoal(goalId).orElseThrow(() -> new NotFound("no such goal"));
    }

    /**
     * A step of this plan.
     *
     * @throws NotFound when it is not in this plan
     */
    public PlanStep readStep(UUID stepId) {
        return findStep(stepId).orElseThrow(() -> new NotFound("no such step"));
    }
}
