package nl.jouwroute.portal.plan;

import java.util.List;
import nl.jouwroute.plan.PlanContent;
import nl.jouwroute.portal.common.Pages;

/** Steps in one line each, with their day or that they are done. */
final class StepLines {

    private StepLines() {}

    static String of(PlanContent.Step step) {
        if (step.doneOn() != null) {
            return Pages.text("step.line.done", step.words());
        }
        return step.day() == null ? step.words() : Pages.text("step.line.day", step.words(), Moments.day(step.day()));
    }

    static List<String> of(List<PlanContent.Step> steps) {
        return steps.stream().map(StepLines::of).toList();
    }
}
