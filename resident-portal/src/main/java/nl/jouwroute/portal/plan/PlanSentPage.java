package nl.jouwroute.portal.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import nl.jouwroute.plan.PlanIsEmpty;
import nl.jouwroute.plan.PlanVersion;
import nl.jouwroute.portal.common.Pages;
import org.omnifaces.cdi.Param;

/** /mijn/plan/insturen: a post sends the plan; then the receipt, which says what happens next. */
@Named("planSent")
@RequestScoped
public class PlanSentPage {

    private static final String CHECK = "/mijn/plan/controleren";

    @Inject
    @Param(name = "versie")
    private Integer number;

    @Inject
    private SubmitPlan submitPlan;

    @Inject
    private MyPlan myPlan;

    @Inject
    private nl.jouwroute.portal.resident.MyName myName;

    private PlanVersion sent;

    /** Before the page is shown: sends what was posted, and finds what was sent last. */
    public void enter() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            send();
            return;
        }
        Optional<PlanVersion> last = myPlan.findLastSent();
        if (last.isEmpty()) {
            Pages.seeOther(CHECK);
        }
        sent = last.orElse(null);
    }

    private void send() {
        try {
            submitPlan.submit(number == null ? 0 : number);
            Pages.seeOther("/mijn/plan/insturen");
        } catch (PlanIsEmpty e) {
            Pages.seeOther(CHECK);
        }
    }

    /** "Goed gedaan, Kim. Wij hebben je plan op maandag 23 november om 14.40 uur gekregen." */
    public String getLead() {
        String day = Moments.day(sent.submittedAt());
        String time = Moments.time(sent.submittedAt());
        return myName.find()
                .map(name -> Pages.text("plan.sent.lead.name", name, day, time))
                .orElseGet(() -> Pages.text("plan.sent.lead", day, time));
    }

    /** "Uiterlijk donderdag 26 november". */
    public String getCallBy() {
        return Pages.text("plan.sent.by", Moments.day(sent.respondBy()));
    }
}
