package nl.jouwroute.staff.trajectory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.AdvisorRepository;
import nl.jouwroute.lead.FileGate;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.resident.Person;
import nl.jouwroute.staff.lead.AttemptView;
import nl.jouwroute.staff.resident.People;
import nl.jouwroute.trajectory.Trajectory;
import nl.jouwroute.trajectory.TrajectoryEvent;
import nl.jouwroute.trajectory.TrajectoryRepository;

/** Opens a trajectory; each look is written in the audit. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class ReadTrajectory {

    private static final int DAYS_IN_WEEK = 7;

    @Inject
    private TrajectoryRepository trajectories;

    @Inject
    private LeadRepository leads;

    @Inject
    private AdvisorRepository advisors;

    @Inject
    private People people;

    @Inject
    private FileGate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private TrajectoryDesk desk;

    @Inject
    private Clock clock;

    /**
     * All that stands on a trajectory; the look is written down.
     *
     * @throws nl.jouwroute.common.NotFound when there is no such trajectory
     */
    public TrajectoryFile read(UUID id) {
        Trajectory trajectory = trajectories.read(id);
        Person person = trajectory.lead().person();
        gate.require(person.id());
        audit.record("TRAJECTORY_VIEWED", "TRAJECTORY", id, person.id());
        Instant now = clock.instant();
        Instant until = trajectory.closedAt().orElse(now);
        return new TrajectoryFile(
                id,
                trajectory.version(),
                trajectory.lead().id(),
                trajectory.lead().version(),
                (int) leads.countSignals(trajectory.lead().id()),
                advisors.room(trajectory.advisor().id(), trajectory.lead().id()),
                people.view(person),
                trajectory.lead().track(),
                trajectory.advisor().name(),
                Duration.between(trajectory.startedAt(), until).toDays() / DAYS_IN_WEEK + 1,
                DutchTime.day(trajectory.startedAt()),
                trajectory.isOpen(),
                trajectory.outcome().orElse(null),
                trajectory.outcomeNote().orElse(null),
                trajectory.outcomeOn().map(DutchTime::shortDayOfYear).orElse(null),
                trajectory.closedAt().map(DutchTime::day).orElse(null),
                trajectory.pauseUntil().map(DutchTime::shortDayOfYear).orElse(null),
                trajectory.showsAvoidance(),
                desk.decides(trajectory),
                trajectories.events(id).stream().map(ReadTrajectory::event).toList(),
                leads.attempts(trajectory.lead().id()).stream()
                        .map(AttemptView::of)
                        .toList());
    }

    private static TrajectoryFile.Event event(TrajectoryEvent event) {
        return new TrajectoryFile.Event(
                DutchTime.dayAndTime(event.at()),
                event.by().name(),
                event.kind(),
                event.outcome().orElse(null),
                event.note().orElse(null),
                event.onDay().map(DutchTime::shortDayOfYear).orElse(null));
    }
}
