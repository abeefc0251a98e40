package nl.jouwroute.trajectory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.jouwroute.appointment.AppointmentDesk;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.lead.Arrivals;
import nl.jouwroute.lead.HomeVisitRepository;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadDesk;
import nl.jouwroute.lead.LeadRefused;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.lead.LeadState;
import nl.jouwroute.lead.StaffMember;

/**
 * Holds a lead together with the trajectory that came of it, in the one order of locks: trajectory, then lead. Whoever
 * the lead goes to has the trajectory too.
 */
@ApplicationScoped
public class CaseDesk {

    private static final String TALK_LOST =
            "Het gesprek dat stond, is afgezegd: jij hebt dan iemand anders. Maak een nieuwe afspraak.";

    private static final String TIMES_LOST = "Stel nieuwe tijden voor: die van je collega gelden niet meer.";

    @Inject
    private LeadRepository leads;

    @Inject
    private TrajectoryRepository trajectories;

    @Inject
    private LeadDesk desk;

    @Inject
    private Arrivals arrivals;

    @Inject
    private AppointmentDesk appointments;

    @Inject
    private OutcomeCheckRepository checks;

    @Inject
    private HomeVisitRepository visits;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Does something with a lead and its trajectory, both locked until the transaction ends. */
    public void hold(UUID leadId, BiConsumer<Lead, Optional<Trajectory>> deed) {
        Optional<Trajectory> trajectory = trajectories.findOfLeadLocked(leadId);
        Lead lead = leads.readLocked(leadId);
        boolean justAccepted = trajectory.isEmpty() && lead.state() == LeadState.ACCEPTED;
        deed.accept(lead, justAccepted ? trajectories.findOfLeadLocked(leadId) : trajectory);
    }

    /**
     * Gives a lead, with its trajectory and the talks and visits that are still to come, to an advisor; giving it to whom
     * has it already changes nothing. When they cannot keep a talk, making a new appointment is what is next, today; and so
     * is proposing new times when the resident had not picked one yet.
     *
     * @param seen the version of the lead that the form showed
     * @param reason needed when it goes from one advisor to another, or past a limit; may be null else
     * @throws nl.jouwroute.lead.LeadRefused CHANGED, EXPLANATION_MISSING, ADVISOR_LEFT, NOT_OPEN, OBJECTS, FULL
     */
    public void give(UUID leadId, int seen, StaffMember to, StaffMember by, String reason) {
        hold(leadId, (lead, trajectory) -> {
            if (!lead.isOf(to.id())) {
                lead.requireVersion(seen);
                UUID former = lead.advisor().map(StaffMember::id).orElse(null);
                boolean timesLost = appointments.withdrawProposed(leadId);
                desk.give(lead, to, by, reason);
                trajectory.ifPresent(Trajectory::followLead);
                visits.plannedOf(leadId).stream()
                        .filter(visit -> visit.follow(former, to))
                        .forEach(visit -> audit.record(
                                "VISIT_FOLLOWED",
                                "VISIT",
                                visit.id(),
                                lead.person().id()));
                if (!appointments.leadGiven(leadId, to.id(), to.name())) {
                    lead.planFirst(TALK_LOST, DutchTime.date(clock.instant()));
                } else if (timesLost) {
                    lead.planFirst(TIMES_LOST, DutchTime.date(clock.instant()));
                }
            }
        });
    }

    /**
     * Closes a trajectory, which is locked with its lead. Nothing is left unread by it: what arrived since the form was
     * shown is looked at first.
     *
     * @param by who decides; null for a coordinator
     * @param seenSignals how many things had arrived on the lead when the form was shown
     * @throws LeadRefused CHANGED
     * @throws TrajectoryRefused NOT_OPEN, NOT_YOURS, NOTE_MISSING, DAY_IMPOSSIBLE
     */
    public void close(Trajectory locked, UUID by, int seenSignals, Trajectory.Ending ending) {
        UUID lead = locked.lead().id();
        arrivals.requireRead(lead, seenSignals);
        locked.close(by, ending, clock.instant());
        checks.plan(locked);
        appointments.leadEnded(lead);
    }

    /**
     * Opens a trajectory again, which is locked with its lead; it counts among the leads of its advisor again.
     *
     * @param by who decides; null for a coordinator
     * @param doer who does it, for the history
     * @param reason needed when the advisor is full; may be null else
     * @throws TrajectoryRefused NOT_CLOSED, NOT_YOURS
     * @throws LeadRefused FULL; ANOTHER_RUNS when a new lead of this person runs in the same track
     */
    public void reopen(Trajectory locked, UUID by, StaffMember doer, String reason) {
        if (leads.isAnotherOpen(locked.lead())) {
            throw new LeadRefused(LeadRefused.Why.ANOTHER_RUNS);
        }
        locked.reopen(by);
        leads.claimTrack();
        desk.again(locked.lead(), doer, reason);
        checks.cancel(locked.id(), clock.instant());
    }
}
