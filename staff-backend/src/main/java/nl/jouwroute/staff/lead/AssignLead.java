package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.StaffRepository;
import nl.jouwroute.trajectory.CaseDesk;

/** A coordinator gives a lead to an advisor; a trajectory that runs goes along. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.COORDINATOR)
public class AssignLead {

    @Inject
    private StaffRepository staff;

    @Inject
    private CaseDesk cases;

    @Inject
    private CallerContext callers;

    /**
     * Giving it to whom has it already changes nothing.
     *
     * @param seen the version of the lead that the form showed
     * @param reason needed when it goes from one advisor to another, or past a limit; may be null else
     * @throws nl.jouwroute.lead.LeadRefused CHANGED, EXPLANATION_MISSING, ADVISOR_LEFT, NOT_OPEN, OBJECTS, FULL
     */
    public void assign(UUID leadId, int seen, UUID advisorId, String reason) {
        cases.give(
                leadId,
                seen,
                staff.read(advisorId),
                staff.read(callers.current().id()),
                reason);
    }
}
