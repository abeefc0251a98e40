package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import nl.jouwroute.appointment.AppointmentDesk;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.Arrivals;
import nl.jouwroute.lead.Deciders;
import nl.jouwroute.lead.EndReason;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.referral.Objections;

/** Ends a lead without a trajectory: its advisor does, or a coordinator. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class CloseLead {

    @Inject
    private LeadRepository leads;

    @Inject
    private Arrivals arrivals;

    @Inject
    private Objections objections;

    @Inject
    private AppointmentDesk appointments;

    @Inject
    private AuditLog audit;

    @Inject
    private Deciders deciders;

    @Inject
    private Clock clock;

    /**
     * An objection ends what else is open about this person too.
     *
     * @param seen the version of the lead that the form showed
     * @param seenSignals how many things had arrived on the lead when the form was shown: what came since is read first
     * @throws nl.jouwroute.lead.LeadRefused CHANGED, NOT_YOURS, NOT_OPEN, EXPLANATION_MISSING
     */
    public void close(UUID leadId, int seen, int seenSignals, EndReason reason, String explanation) {
        Lead lead = leads.readLocked(leadId);
        lead.requireVersion(seen);
        arrivals.requireRead(leadId, seenSignals);
        end(lead, deciders.on(lead), reason, explanation);
        if (reason == EndReason.OBJECTION) {
            leads.lockUndecidedBeside(lead).forEach(other -> end(other, null, reason, explanation));
            objections.note(lead.person().id());
        } else {
            appointments.leadEnded(leadId);
        }
    }

    private void end(Lead lead, UUID by, EndReason reason, String explanation) {
        lead.close(by, reason, explanation, clock.instant());
        audit.record("LEAD_CLOSED", "LEAD", lead.id(), lead.person().id());
    }
}
