package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import nl.jouwroute.staff.common.FreeText;
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
        problem().ifPresentOrElse(page::problem, () -> page.attempt(() -> work.take(page.id(), reason), "TAKEN"));
    }

    /** How full the caller is without this lead. */
    public Caseload.Fullness getFullness() {
        if (fullness == null) {
            fullness = caseload.fullness(page.id());
        }
        return fullness;
    }

    /** The message key of what is wrong with the reason; empty when it can be kept, and when none was given. */
    Optional<String> problem() {
        return FreeText.problem(reason, LONGEST_REASON);
    }

    /** Null when none was given. */
    public String getReason() {
        return reason;
    }
}
