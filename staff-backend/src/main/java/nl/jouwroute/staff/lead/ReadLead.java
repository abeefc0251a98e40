package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.CaseTextRepository;
import nl.jouwroute.lead.Deciders;
import nl.jouwroute.lead.FileGate;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadEnding;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.lead.LeadSignal;
import nl.jouwroute.lead.PartnerWordRepository;
import nl.jouwroute.lead.ResponseClock;
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.staff.resident.People;
import nl.jouwroute.trajectory.Trajectory;
import nl.jouwroute.trajectory.TrajectoryRepository;

/** Opens a lead with all that is known about the person; each look is written in the audit. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class ReadLead {

    @Inject
    private LeadRepository leads;

    @Inject
    private TrajectoryRepository trajectories;

    @Inject
    private People people;

    @Inject
    private PartnerWordRepository referrals;

    @Inject
    private CaseTextRepository texts;

    @Inject
    private ReadOwnWork ownWork;

    @Inject
    private Deciders deciders;

    @Inject
    private ResponseClock responseClock;

    @Inject
    private FileGate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * All that stands on a lead; the look is written down.
     *
     * @throws nl.jouwroute.common.NotFound when there is no such lead
     */
    public LeadFile read(UUID leadId) {
        Lead lead = leads.read(leadId);
        UUID person = lead.person().id();
        gate.require(person);
        audit.record("LEAD_VIEWED", "LEAD", leadId, person);
        return new LeadFile(
                leadId,
                lead.number(),
                lead.version(),
                people.view(lead.person()),
                lead.state(),
                lead.advisor().map(StaffMember::name).orElse(null),
                lead.isOf(deciders.advisorOn(lead)),
                clockOf(lead),
                LeadFile.Direction.of(lead),
                arrived(leadId),
                ownWork.of(person),
                ContactHistory.of(lead, leads.attempts(leadId), texts.notes(leadId), texts.messages(leadId)),
                trajectories.findOfLead(leadId).map(Trajectory::id).orElse(null),
                lead.ending().map(LeadFile.Ending::of).orElse(null));
    }

    private ClockView clockOf(Lead lead) {
        return ClockView.of(
                lead.firstResponse().dueAt(),
                lead.firstResponse().givenAt().orElse(null),
                lead.ending().map(LeadEnding::at).orElse(null),
                clock.instant(),
                responseClock);
    }

    private LeadFile.Arrived arrived(UUID leadId) {
        List<LeadSignal> signals = leads.signals(leadId);
        return new LeadFile.Arrived(
                signals.size(),
                Happenings.of(signals, leads.assignments(leadId)),
                referrals.newestOf(leadId).map(LeadFile.ReferralView::of).orElse(null));
    }
}
