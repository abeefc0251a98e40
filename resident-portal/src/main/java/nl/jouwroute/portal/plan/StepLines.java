package nl.jouwroute.portal.plan;

import java.util.ArrayList;
import java.util.List;
import nl.jouwroute.plan.PlanContent;
import nl.jouwroute.portal.common.Pages;

/** Steps in one line each, with their day or that they are done. */
public final class StepLines {

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

    /** What stands under a step in a document: its day or that it is done, and who added it. */
    public static String detail(PlanContent.Step step) {
        List<String> parts = new ArrayList<>();
        if (step.doneOn() != null) {
            parts.add(Pages.text("step.done.on", Moments.day(step.doneOn())));
        } else if (step.day() != null) {
            parts.add(Pages.text("step.until", Moments.day(step.day())));
        }
        if (step.advisor() != null) {
            parts.add(Pages.text("plan.pdf.step.by", step.advisor()));
        }
        return String.join(". ", parts);
    }
}
