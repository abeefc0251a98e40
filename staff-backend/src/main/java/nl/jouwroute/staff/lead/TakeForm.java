package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.jouwroute.staff.common.Typed;
import org.omnifaces.cdi.Param;

/** The button with which an advisor takes a lead, and the reason that is asked when they are full. */
@Named("take")
@RequestScoped
public class TakeForm {

    private static final int LONGEST_REASON = 400;

    @Inject
    @Param(name = "waarommeer")
    private String reason;

    @Inject
    private LeadPage page;

    @Inject
    private WorkLead work;

    @Inject
    private Caseload caseload;

    private Caseload.Fullness fullness;

    public void save() {
        page.attempt(() -> work.take(page.id(), getReason()), "TAKEN");
    }

    /** How full the caller is without this lead. */
    public Caseload.Fullness getFullness() {
        if (fullness == null) {
            fullness = caseload.fullness(page.id());
        }
        return fullness;
    }

    /** Null when none was given; cut where the database would refuse it. */
    public String getReason() {
        return !Typed.isLonger(reason, LONGEST_REASON)
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON));
    }
}
