package nl.jouwroute.staff.trajectory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.trajectory.Trajectory;
import nl.jouwroute.trajectory.TrajectoryEvent;
import nl.jouwroute.trajectory.TrajectoryRepository;

/** Pauses a trajectory until a day and takes it up again, and lets the person read the facts of avoidance. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class PauseTrajectory {

    @Inject
    private TrajectoryRepository trajectories;

    @Inject
    private TrajectoryDesk desk;

    @Inject
    private Clock clock;

    /**
     * Nothing happens until a day.
     *
     * @param seen the version that the form showed
     * @throws nl.jouwroute.trajectory.TrajectoryRefused CHANGED, NOT_OPEN, NOT_YOURS, PAUSED, REASON_MISSING,
     *     DAY_IMPOSSIBLE
     */
    public void pause(UUID id, int seen, String reason, LocalDate until) {
        Trajectory trajectory = locked(id, seen);
        trajectory.pause(desk.decider(trajectory), reason, until, clock.instant());
        desk.keep(trajectory, TrajectoryEvent.Kind.PAUSED, reason, "TRAJECTORY_PAUSED");
    }

    /**
     * It goes on, before the day or after it.
     *
     * @param seen the version that the form showed
     * @throws nl.jouwroute.trajectory.TrajectoryRefused CHANGED, NOT_OPEN, NOT_YOURS, NOT_PAUSED
     */
    public void resume(UUID id, int seen) {
        Trajectory trajectory = locked(id, seen);
        trajectory.resume(desk.decider(trajectory));
        desk.keep(trajectory, TrajectoryEvent.Kind.RESUMED, null, "TRAJECTORY_RESUMED");
    }

    /**
     * The person asked to read the facts of avoidance, or no longer wants to. Saying it again changes nothing.
     *
     * @throws nl.jouwroute.trajectory.TrajectoryRefused NOT_YOURS
     */
    public void showAvoidance(UUID id, boolean shown) {
        Trajectory trajectory = trajectories.readLocked(id);
        if (trajectory.showAvoidance(desk.decider(trajectory), shown, clock.instant())) {
            desk.keep(
                    trajectory,
                    shown ? TrajectoryEvent.Kind.FACTS_SHOWN : TrajectoryEvent.Kind.FACTS_HIDDEN,
                    null,
                    shown ? "AVOIDANCE_SHOWN" : "AVOIDANCE_HIDDEN");
        }
    }

    private Trajectory locked(UUID id, int seen) {
        Trajectory trajectory = trajectories.readLocked(id);
        trajectory.requireVersion(seen);
        return trajectory;
    }
}
