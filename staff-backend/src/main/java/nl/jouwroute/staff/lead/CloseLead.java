package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.EndReason;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadRepository;

/** Ends a lead without a trajectory: its advisor does, or a coordinator. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class CloseLead {

    @Inject
    private LeadRepository leads;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /**
     * @param seen the version of the lead that the form showed
     * @throws nl.jouwroute.lead.LeadRefused CHANGED, NOT_YOURS, NOT_OPEN, EXPLANATION_MISSING
     */
    public void close(UUID leadId, int seen, EndReason reason, String explanation) {
        Lead lead = leads.readLocked(leadId);
        lead.requireVersion(seen);
        Caller caller = callers.current();
        lead.close(caller.is(Actor.COORDINATOR) ? null : caller.id(), reason, explanation, clock.instant());
        audit.record("LEAD_CLOSED", "LEAD", leadId, lead.person().id());
    }
}
