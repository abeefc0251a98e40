package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.jouwroute.plan.Intention;
import nl.jouwroute.plan.PlanComment;
import nl.jouwroute.staff.common.FormKey;
import nl.jouwroute.staff.common.FreeText;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Versions;
import nl.jouwroute.staff.plan.WorkOnPlan;
import org.omnifaces.cdi.Param;

/** The forms about the plan on a lead's page: talked through, a step, a word to the resident. What was typed stays. */
@Named("planForm")
@RequestScoped
public class PlanForm {

    @Inject
    private FormKey formKey;

    @Inject
    @Param(name = "versie")
    private String number;

    @Inject
    @Param(name = "planstap")
    private String step;

    @Inject
    @Param(name = "plandag")
    private String day;

    @Inject
    @Param(name = "planbericht")
    private String comment;

    @Inject
    private LeadPage page;

    @Inject
    private WorkOnPlan work;

    public void discuss() {
        page.attempt(() -> work.discuss(page.id(), Versions.read(number)), "PLAN_DISCUSSED");
    }

    public void addStep() {
        if (step == null || step.isBlank()) {
            page.problem("plan.STEP_MISSING");
        } else if (Typed.isLonger(step.strip(), Intention.MAX_WORDS)) {
            page.problem("plan.STEP_TOO_LONG");
        } else if (day != null && Typed.day(day).isEmpty()) {
            page.problem("contact.DATE_UNKNOWN");
        } else {
            FreeText.problem(step.strip(), Intention.MAX_WORDS)
                    .ifPresentOrElse(
                            page::problem,
                            () -> page.attempt(
                                    () -> work.addStep(
                                            page.id(),
                                            formKey.read(),
                                            step,
                                            Typed.day(day).orElse(null)),
                                    "PLAN_STEP_ADDED"));
        }
    }

    public void write() {
        if (comment == null || comment.isBlank()) {
            page.problem("plan.COMMENT_MISSING");
        } else {
            FreeText.problem(comment.strip(), PlanComment.MAX_WORDS)
                    .ifPresentOrElse(
                            page::problem,
                            () -> page.attempt(
                                    () -> work.comment(page.id(), formKey.read(), comment), "PLAN_COMMENTED"));
        }
    }

    public String getStep() {
        return step;
    }

    public String getDay() {
        return day;
    }

    public String getComment() {
        return comment;
    }
}
