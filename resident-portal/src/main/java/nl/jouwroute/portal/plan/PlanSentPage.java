package nl.jouwroute.portal.plan;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.jouwroute.plan.PlanIsEmpty;
import nl.jouwroute.plan.PlanVersion;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.PathPart;
import nl.jouwroute.portal.resident.MyName;
import org.omnifaces.cdi.Param;

/** /mijn/plan/insturen: a post sends the plan; then the receipt, which says what happens next. */
@Named("planSent")
@RequestScoped
public class PlanSentPage {

    private static final String CHECK = "/mijn/plan/controleren";

    @Inject
    private PathPart address;

    @Inject
    @Param(name = "versie")
    private Integer number;

    @Inject
    private SubmitPlan submitPlan;

    @Inject
    private MyPlan myPlan;

    @Inject
    private MyName myName;

    private PlanVersion sent;

    @PostConstruct
    void load() {
        address.requireNone();
        sent = myPlan.findLastSent().orElse(null);
    }

    /** Sends what was posted; without anything sent there is no receipt to show. */
    public void enter() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            send();
        } else if (sent == null) {
            Pages.seeOther(CHECK);
        }
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
        if (sent == null) {
            return null;
        }
        String day = Moments.day(sent.submittedAt());
        String time = Moments.time(sent.submittedAt());
        return myName.find()
                .map(name -> Pages.text("plan.sent.lead.name", name, day, time))
                .orElseGet(() -> Pages.text("plan.sent.lead", day, time));
    }

    /** "Uiterlijk donderdag 26 november". */
    public String getCallBy() {
        return sent == null ? null : Pages.text("plan.sent.by", Moments.day(sent.respondBy()));
    }
}
