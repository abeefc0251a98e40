package nl.jouwroute.staff.trajectory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.LeadRefused;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.lead.StaffRepository;
import nl.jouwroute.trajectory.Outcome;
import nl.jouwroute.trajectory.Trajectory;
import nl.jouwroute.trajectory.TrajectoryEvent;
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
    private StaffRepository staff;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /**
     * @param seen the version that the form showed
     * @param note may be null, but not for OTHER
     * @throws nl.jouwroute.trajectory.TrajectoryRefused CHANGED, NOT_OPEN, NOT_YOURS, NOTE_MISSING
     */
    public void close(UUID id, int seen, Outcome outcome, String note) {
        Trajectory trajectory = locked(id, seen);
        Instant now = clock.instant();
        trajectory.close(decider(), outcome, note, now);
        keep(trajectory, TrajectoryEvent.Kind.CLOSED, now, "TRAJECTORY_CLOSED");
    }

    /**
     * @param seen the version that the form showed
     * @throws nl.jouwroute.trajectory.TrajectoryRefused CHANGED, NOT_CLOSED, NOT_YOURS
     * @throws LeadRefused ANOTHER_RUNS when a new lead of this person runs in the same track
     */
    public void reopen(UUID id, int seen) {
        Trajectory trajectory = locked(id, seen);
        if (leads.isAnotherOpen(trajectory.lead())) {
            throw new LeadRefused(LeadRefused.Why.ANOTHER_RUNS);
        }
        trajectory.reopen(decider());
        keep(trajectory, TrajectoryEvent.Kind.REOPENED, clock.instant(), "TRAJECTORY_REOPENED");
    }

    private Trajectory locked(UUID id, int seen) {
        Trajectory trajectory = trajectories.readLocked(id);
        trajectory.requireVersion(seen);
        leads.readLocked(trajectory.lead().id());
        return trajectory;
    }

    private void keep(Trajectory trajectory, TrajectoryEvent.Kind kind, Instant now, String action) {
        Caller caller = callers.current();
        trajectories.add(new TrajectoryEvent(trajectory, kind, staff.read(caller.id()), now));
        audit.record(
                action,
                "TRAJECTORY",
                trajectory.id(),
                trajectory.lead().person().id());
    }

    /** Null for a coordinator, who may decide on any. */
    private UUID decider() {
        Caller caller = callers.current();
        return caller.is(Actor.COORDINATOR) ? null : caller.id();
    }
}
