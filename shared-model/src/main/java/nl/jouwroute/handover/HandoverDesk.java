package nl.jouwroute.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.appointment.AppointmentDesk;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.lead.Arrivals;
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.trajectory.CaseDesk;
import nl.jouwroute.trajectory.Outcome;
import nl.jouwroute.trajectory.Trajectory;
import nl.jouwroute.trajectory.TrajectoryEvent;
import nl.jouwroute.trajectory.TrajectoryRepository;

/** Answers handovers: the one place where a lead leaves us for a partner. */
@ApplicationScoped
public class HandoverDesk {

    @Inject
    private HandoverRepository handovers;

    @Inject
    private PartnerRepository partners;

    @Inject
    private CaseDesk cases;

    @Inject
    private TrajectoryRepository trajectories;

    @Inject
    private AppointmentDesk appointments;

    @Inject
    private Arrivals arrivals;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * The partner takes over: the lead is theirs from now on, and a trajectory here ends. What arrived since the copy was
     * made stays with us.
     *
     * @throws HandoverRefused NOT_OFFERED
     */
    public void accept(UUID id, StaffMember by) {
        Instant now = clock.instant();
        cases.hold(handovers.readLead(id), (lead, trajectory) -> {
            Handover handover = handovers.readLocked(id);
            handover.accept(by.id(), now);
            Partner partner = partners.read(handover.organisationId());
            trajectory
                    .filter(Trajectory::isOpen)
                    .ifPresentOrElse(one -> end(one, partner, by, now), () -> lead.handOver(partner.id(), now));
            appointments.leadEnded(lead.id());
            arrivals.goOn(lead, handover.offeredAt(), by, partner.name());
            record("HANDOVER_ACCEPTED", handover);
        });
    }

    private void end(Trajectory trajectory, Partner partner, StaffMember by, Instant now) {
        Outcome outcome = partner.municipal() ? Outcome.BRANCH_TEAM : Outcome.OTHER;
        String note = "Overgedragen aan " + partner.name();
        trajectory.handOver(partner.id(), new Trajectory.Ending(outcome, DutchTime.date(now), note), now);
        trajectories.add(new TrajectoryEvent(trajectory, TrajectoryEvent.Kind.CLOSED, note, by, now));
    }

    /**
     * The partner does not take it: it goes back to whoever has the lead, with the reason.
     *
     * @throws HandoverRefused NOT_OFFERED, REASON_MISSING
     */
    public void refuse(UUID id, StaffMember by, String reason) {
        cases.hold(handovers.readLead(id), (lead, trajectory) -> {
            Handover handover = handovers.readLocked(id);
            handover.refuse(by.id(), partners.read(handover.organisationId()), reason, clock.instant());
            record("HANDOVER_REFUSED", handover);
        });
    }

    private void record(String action, Handover handover) {
        audit.record(action, "HANDOVER", handover.id(), handover.lead().person().id());
    }
}
