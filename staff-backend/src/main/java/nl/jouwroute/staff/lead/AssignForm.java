package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.jouwroute.common.Ids;
import nl.jouwroute.staff.common.FreeText;
import nl.jouwroute.staff.common.Versions;
import org.omnifaces.cdi.Param;

/** The form with which a coordinator gives a lead to an advisor. */
@Named("assign")
@RequestScoped
public class AssignForm {

    private static final int LONGEST_REASON = 400;

    @Inject
    @Param(name = "versie")
    private String version;

    @Inject
    @Param(name = "aan")
    private String advisor;

    @Inject
    @Param(name = "waarom")
    private String reason;

    @Inject
    private LeadPage page;

    @Inject
    private AssignLead assignLead;

    @Inject
    private ProposeAdvisor propose;

    private List<ProposeAdvisor.Option> options;

    public void save() {
        if (advisor == null) {
            page.problem("assign.WHO_MISSING");
        } else {
            FreeText.problem(reason, LONGEST_REASON)
                    .ifPresentOrElse(
                            page::problem,
                            () -> page.attempt(
                                    () -> assignLead.assign(
                                            page.id(), Versions.read(version), Ids.read(advisor), reason),
                                    "ASSIGNED"));
        }
    }

    /** Everybody, the best choice first, with the reasons. */
    public List<ProposeAdvisor.Option> getOptions() {
        if (options == null) {
            options = propose.forLead(page.id());
        }
        return options;
    }

    /** As posted, else as proposed; null when nobody can. */
    public String getAdvisor() {
        return advisor != null
                ? advisor
                : getOptions().stream()
                        .filter(ProposeAdvisor.Option::possible)
                        .findFirst()
                        .map(option -> option.id().toString())
                        .orElse(null);
    }

    public String getReason() {
        return reason;
    }
}
