package nl.jouwroute.staff.trajectory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.lead.StaffRepository;
import nl.jouwroute.staff.common.Words;
import nl.jouwroute.trajectory.CaseDesk;
import nl.jouwroute.trajectory.FormEntry;
import nl.jouwroute.trajectory.LadderStep;
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
    private CaseDesk cases;

    @Inject
    private StaffRepository staff;

    @Inject
    private TrajectoryFactRepository facts;

    @Inject
    private TrajectoryDesk desk;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /**
     * What should last is asked after three and six months.
     *
     * @param seen the version that the form showed
     * @param seenSignals how many things had arrived on the lead then: what came since is looked at first
     * @param step where on the ladder somebody is at the end; empty when nobody knows
     * @throws nl.jouwroute.trajectory.TrajectoryRefused CHANGED, NOT_OPEN, NOT_YOURS, NOTE_MISSING, DAY_IMPOSSIBLE
     * @throws nl.jouwroute.lead.LeadRefused CHANGED, when something arrived since
     */
    public void close(UUID id, int seen, int seenSignals, Trajectory.Ending ending, Optional<LadderStep> step) {
        Trajectory trajectory = locked(id, seen);
        Instant now = clock.instant();
        cases.close(trajectory, desk.decider(trajectory), seenSignals, ending);
        step.ifPresent(at -> facts.addLadder(
                new FormEntry(id, callers.current().id(), UUID.randomUUID(), now), at, Words.text("ladder.END")));
        desk.keep(trajectory, TrajectoryEvent.Kind.CLOSED, ending.note(), "TRAJECTORY_CLOSED");
    }

    /**
     * Opens it again; what it had come to stays in its history.
     *
     * @param seen the version that the form showed
     * @param whyMore why this one comes on top when its advisor is full; may be null
     * @throws nl.jouwroute.trajectory.TrajectoryRefused CHANGED, NOT_CLOSED, NOT_YOURS
     * @throws nl.jouwroute.lead.LeadRefused FULL; ANOTHER_RUNS when a new lead of this person runs in the same track
     */
    public void reopen(UUID id, int seen, String whyMore) {
        Trajectory trajectory = locked(id, seen);
        cases.reopen(
                trajectory,
                desk.decider(trajectory),
                staff.read(callers.current().id()),
                whyMore);
        desk.keep(trajectory, TrajectoryEvent.Kind.REOPENED, null, "TRAJECTORY_REOPENED");
    }

    private Trajectory locked(UUID id, int seen) {
        Trajectory trajectory = trajectories.readLocked(id);
        trajectory.requireVersion(seen);
        leads.readLocked(trajectory.lead().id());
        return trajectory;
    }
}
