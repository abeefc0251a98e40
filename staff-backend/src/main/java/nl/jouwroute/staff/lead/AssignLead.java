package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadAssignment;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.lead.StaffRepository;

/** A coordinator gives a lead to an advisor. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.COORDINATOR)
public class AssignLead {

    @Inject
    private LeadRepository leads;

    @Inject
    private StaffRepository staff;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /**
     * Giving it to whom has it already changes nothing.
     *
     * @param seen the version of the lead that the form showed
     * @param reason needed when it goes from one advisor to another; may be null else
     * @throws nl.jouwroute.lead.LeadRefused CHANGED, EXPLANATION_MISSING, ADVISOR_LEFT, NOT_OPEN, OBJECTS
     */
    public void assign(UUID leadId, int seen, UUID advisorId, String reason) {
        Lead lead = leads.readLocked(leadId);
        if (lead.isOf(advisorId)) {
            return;
        }
        lead.requireVersion(seen);
        StaffMember advisor = staff.read(advisorId);
        lead.assignTo(advisor, reason);
        leads.add(new LeadAssignment(lead, staff.read(callers.current().id()), reason, clock.instant()));
        audit.record("LEAD_ASSIGNED", "LEAD", leadId, lead.person().id());
    }
}
