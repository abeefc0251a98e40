package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.lead.LeadRefused.Why;

/**
 * Gives leads to advisors: the one place where a lead changes hands. The lead's row is locked by the caller; the
 * advisor's terms are locked here, so that the limit holds however many leads come at the same moment. Past the limit it
 * goes only with a reason, which the history keeps and the audit names.
 */
@ApplicationScoped
public class LeadDesk {

    @Inject
    private LeadRepository leads;

    @Inject
    private AdvisorRepository advisors;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * An advisor takes a lead that nobody has; taking one's own again changes nothing.
     *
     * @param reason needed when the advisor is full; may be null else
     * @throws LeadRefused TAKEN naming the colleague, NOT_OPEN, OBJECTS, FULL
     */
    public void take(Lead locked, StaffMember taker, String reason) {
        boolean had = locked.isOf(taker.id());
        locked.take(taker);
        if (!had) {
            keep(locked, taker, taker, reason, "LEAD_TAKEN");
        }
    }

    /**
     * Somebody gives it to an advisor; giving it to whom has it already changes nothing.
     *
     * @param reason needed when it goes from one advisor to another, or when the advisor is full; may be null else
     * @throws LeadRefused EXPLANATION_MISSING, ADVISOR_LEFT, NOT_OPEN, OBJECTS, FULL
     */
    public void give(Lead locked, StaffMember to, StaffMember by, String reason) {
        if (locked.isOf(to.id())) {
            return;
        }
        locked.assignTo(to, reason);
        keep(locked, to, by, reason, "LEAD_ASSIGNED");
    }

    /**
     * A lead that had ended runs again with whoever had it: one more for them, too.
     *
     * @param reason needed when the advisor is full; may be null else
     * @throws LeadRefused FULL
     */
    public void again(Lead locked, StaffMember by, String reason) {
        StaffMember owner = locked.advisor().orElseThrow();
        if (isFull(locked, owner, reason)) {
            leads.add(new LeadAssignment(locked, by, reason, true, clock.instant()));
            audit.record("LEAD_OVER_LIMIT", "LEAD", locked.id(), locked.person().id());
        }
    }

    private boolean isFull(Lead lead, StaffMember to, String reason) {
        boolean full = advisors.holdRoom(to.id(), lead.id()).isFull();
        if (full && (reason == null || reason.isBlank())) {
            throw new LeadRefused(Why.FULL, to.name());
        }
        return full;
    }

    private void keep(Lead lead, StaffMember to, StaffMember by, String reason, String action) {
        boolean full = isFull(lead, to, reason);
        leads.add(new LeadAssignment(lead, by, reason, full, clock.instant()));
        audit.record(action, "LEAD", lead.id(), lead.person().id());
        if (full) {
            audit.record("LEAD_OVER_LIMIT", "LEAD", lead.id(), lead.person().id());
        }
    }
}
