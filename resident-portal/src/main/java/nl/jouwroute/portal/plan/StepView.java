package nl.jouwroute.portal.plan;

import java.time.LocalDate;
import java.util.UUID;
import nl.jouwroute.plan.PlanStep;
import nl.jouwroute.portal.common.Pages;

/**
 * A step as a page shows it.
 *
 * @param when its day in words, also that it has passed; null for none
 * @param by who added it and when, when that was an advisor, or beside whom it was written; null for neither
 */
public record StepView(UUID id, String words, String when, String by, boolean overdue, boolean done) {

    static StepView of(PlanStep step, LocalDate today) {
        return new StepView(
                step.id(),
                step.words(),
                when(step, today),
                step.advisor()
                        .map(name -> Pages.text("step.by", name, Moments.day(step.addedAt())))
                        .or(() -> step.enteredWith().map(Together::with))
                        .orElse(null),
                step.isOverdue(today),
                step.isDone());
    }

    private static String when(PlanStep step, LocalDate today) {
        if (step.isDone()) {
            return step.doneAt()
                    .map(at -> Pages.text("step.done.on", Moments.day(at)))
                    .orElse(null);
        }
        return step.dueOn()
                .map(day -> {
                    if (day.equals(today)) {
                        return Pages.text("step.today");
                    }
                    return Pages.text(day.isBefore(today) ? "step.overdue" : "step.until", Moments.day(day));
                })
                .orElse(null);
    }
}
