package nl.jouwroute.staff.plan;

import java.time.LocalDate;
import java.util.List;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.plan.FuturePlan;
import nl.jouwroute.plan.PlanComment;
import nl.jouwroute.plan.PlanState;
import nl.jouwroute.plan.PlanStep;

/**
 * How it stands with a plan that was sent: its steps as they are now, and what advisors wrote.
 *
 * @param number of the version that was sent last; 0 when none was
 * @param discussable whether that one waits to be talked through
 * @param changing whether the resident is changing it since
 * @param discussed the day of the talk, in words; null when there was none
 * @param steps those that were sent or that an advisor added
 */
public record PlanWork(
        int number, boolean discussable, boolean changing, String discussed, List<Step> steps, List<Comment> comments) {

    /**
     * A step as it is now.
     *
     * @param state "Klaar op …", "Voor …", "Stond voor …"; null when there is no day
     * @param by who added it; null when the resident did
     */
    public record Step(String words, String state, String by, boolean done, boolean overdue) {}

    /** What an advisor wrote. */
    public record Comment(String words, String by, String when) {}

    /** What staff may know of it. */
    public static PlanWork of(FuturePlan plan, List<PlanComment> comments, LocalDate today) {
        return new PlanWork(
                plan.lastSent(),
                plan.state() == PlanState.SUBMITTED,
                plan.state() == PlanState.DRAFT && plan.lastSent() > 0,
                plan.discussedAt().map(DutchTime::day).orElse(null),
                plan.steps().stream()
                        .filter(PlanStep::isShared)
                        .map(step -> step(step, today))
                        .toList(),
                comments.stream()
                        .map(comment -> new Comment(comment.words(), comment.advisor(), DutchTime.day(comment.at())))
                        .toList());
    }

    private static Step step(PlanStep step, LocalDate today) {
        String state = step.doneAt()
                .map(at -> "Klaar op " + DutchTime.day(at))
                .or(() ->
                        step.dueOn().map(day -> (step.isOverdue(today) ? "Stond voor " : "Voor ") + PlanView.day(day)))
                .orElse(null);
        return new Step(step.words(), state, step.advisor().orElse(null), step.isDone(), step.isOverdue(today));
    }
}
