package nl.jouwroute.staff.trajectory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.lead.Deciders;
import nl.jouwroute.lead.StaffRepository;
import nl.jouwroute.trajectory.FormEntry;
import nl.jouwroute.trajectory.Trajectory;
import nl.jouwroute.trajectory.TrajectoryEvent;
import nl.jouwroute.trajectory.TrajectoryRepository;

/** What every deed on a trajectory begins and ends with, within the use case that does it. */
@ApplicationScoped
class TrajectoryDesk {

    @Inject
    private TrajectoryRepository trajectories;

    @Inject
    private StaffRepository staff;

    @Inject
    private Deciders deciders;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** In whose name the caller decides on this trajectory; null for a coordinator, who may decide on any. */
    UUID decider(Trajectory trajectory) {
        return deciders.on(trajectory.lead());
    }

    /** Whether the caller may decide on it. */
    boolean decides(Trajectory trajectory) {
        UUID by = decider(trajectory);
        return by == null || trajectory.advisor().id().equals(by);
    }

    /**
     * A form on an open trajectory, which is locked until the transaction ends.
     *
     * @throws nl.jouwroute.trajectory.TrajectoryRefused NOT_OPEN, NOT_YOURS
     */
    FormEntry entry(UUID id, UUID formKey) {
        Trajectory trajectory = trajectories.readLocked(id);
        trajectory.requireWorkedOnBy(decider(trajectory));
        return new FormEntry(id, callers.current().id(), formKey, clock.instant());
    }

    /** Writes down that something was added, unless the form had been posted before. */
    void note(UUID id, String action, boolean added) {
        if (added) {
            record(trajectories.read(id), action);
        }
    }

    /** Keeps what just happened to a trajectory. */
    void keep(Trajectory trajectory, TrajectoryEvent.Kind kind, String note, String action) {
        trajectories.add(new TrajectoryEvent(
                trajectory, kind, note, staff.read(callers.current().id()), clock.instant()));
        record(trajectory, action);
    }

    private void record(Trajectory trajectory, String action) {
        audit.record(
                action,
                "TRAJECTORY",
                trajectory.id(),
                trajectory.lead().person().id());
    }
}
