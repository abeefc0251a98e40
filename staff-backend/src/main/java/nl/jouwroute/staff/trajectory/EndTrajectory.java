package nl.jouwroute.staff.trajectory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.appointment.AppointmentDesk;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.LeadRefused;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.staff.common.Words;
import nl.jouwroute.trajectory.FormEntry;
import nl.jouwroute.trajectory.LadderStep;
import nl.jouwroute.trajectory.OutcomeCheckRepository;
import nl.jouwroute.trajectory.Trajectory;
import nl.jouwroute.trajectory.TrajectoryEvent;
import nl.jouwroute.trajectory.TrajectoryFactRepository;
import nl.jouwroute.trajectory.TrajectoryRepository;

/** Closes a trajectory with an outcome, and opens it again: its advisor does, or a coordinator. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class EndTrajectory {

    @Inject
    private TrajectoryRepository trajectories;

    @Inject
    private LeadRepository leads;

    @Inject
    private OutcomeCheckRepository checks;

    @Inject
    private TrajectoryFactRepository facts;

    @Inject
    private TrajectoryDesk desk;

    @Inject
    private CallerContext callers;

    @Inject
    private AppointmentDesk appointments;

    @Inject
    private Clock clock;

    /**
     * What should last is asked after three and six months.
     *
     * @param seen the version that the form showed
     * @param step where on the ladder somebody is at the end; empty when nobody knows
     * @throws nl.jouwroute.trajectory.TrajectoryRefused CHANGED, NOT_OPEN, NOT_YOURS, NOTE_MISSING, DAY_IMPOSSIBLE
     */
    public void close(UUID id, int seen, Trajectory.Ending ending, Optional<LadderStep> step) {
        Trajectory trajectory = locked(id, seen);
        Instant now = clock.instant();
        trajectory.close(desk.decider(trajectory), ending, now);
        step.ifPresent(at -> facts.addLadder(
                new FormEntry(id, callers.current().id(), UUID.randomUUID(), now), at, Words.text("ladder.END")));
        checks.plan(trajectory);
        appointments.leadEnded(trajectory.lead().id());
        desk.keep(trajectory, TrajectoryEvent.Kind.CLOSED, ending.note(), "TRAJECTORY_CLOSED");
    }

    /**
     * Opens it again; what it had come to stays in its history.
     *
     * @param seen the version that the form showed
     * @throws nl.jouwroute.trajectory.TrajectoryRefused CHANGED, NOT_CLOSED, NOT_YOURS
     * @throws LeadRefused ANOTHER_RUNS when a new lead of this person runs in the same track
     */
    public void reopen(UUID id, int seen) {
        Trajectory trajectory = locked(id, seen);
        if (leads.isAnotherOpen(trajectory.lead())) {
            throw new LeadRefused(LeadRefused.Why.ANOTHER_RUNS);
        }
        trajectory.reopen(desk.decider(trajectory));
        checks.cancel(id, clock.instant());
        desk.keep(trajectory, TrajectoryEvent.Kind.REOPENED, null, "TRAJECTORY_REOPENED");
    }

    private Trajectory locked(UUID id, int seen) {
        Trajectory trajectory = trajectories.readLocked(id);
        trajectory.requireVersion(seen);
        leads.readLocked(trajectory.lead().id());
        return trajectory;
    }
}
