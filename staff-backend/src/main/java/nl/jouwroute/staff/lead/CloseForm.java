package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import nl.jouwroute.lead.EndReason;
import nl.jouwroute.staff.common.FreeText;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Versions;
import org.omnifaces.cdi.Param;

/** The form that ends a lead without a trajectory. */
@Named("closeLead")
@RequestScoped
public class CloseForm {

    private static final int LONGEST_NOTE = 1000;

    @Inject
    @Param(name = "versie")
    private String version;

    @Inject
    @Param(name = "binnen")
    private String signals;

    @Inject
    @Param(name = "reden")
    private String reason;

    @Inject
    @Param(name = "toelichting")
    private String explanation;

    @Inject
    private LeadPage page;

    @Inject
    private CloseLead closeLead;

    public void save() {
        if (reason().isEmpty()) {
            page.problem("close.REASON_MISSING");
        } else {
            FreeText.problem(explanation, LONGEST_NOTE).ifPresentOrElse(page::problem, this::close);
        }
    }

    private void close() {
        page.attempt(
                () -> closeLead.close(
                        page.id(), Versions.read(version), Versions.read(signals), reason().get(), explanation),
                "CLOSED");
    }

    private Optional<EndReason> reason() {
        return Typed.one(EndReason.chosen().toArray(EndReason[]::new), reason);
    }

    public List<EndReason> getReasons() {
        return EndReason.chosen();
    }

    public String getReason() {
        return reason;
    }

    public String getExplanation() {
        return explanation;
    }
}
