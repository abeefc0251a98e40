package nl.jouwroute.trajectory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.lead.StaffMember;

/** A trajectory was opened, closed, opened again, paused or taken up again; never changed afterwards. */
@Entity
@Table(name = "trajectory_event")
public class TrajectoryEvent {

    /** What happened. */
    public enum Kind {
        OPENED,
        CLOSED,
        REOPENED,
        PAUSED,
        RESUMED,
        /** The person reads the facts of avoidance from now on. */
        FACTS_SHOWN,
        FACTS_HIDDEN
    }

    @Id
    private UUID id;

    @Column(name = "trajectory_id")
    private UUID trajectoryId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String note;

    @Column(name = "on_day")
    private LocalDate onDay;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "staff_id")
    private StaffMember by;

    private Instant at;

    /** For JPA. */
    protected TrajectoryEvent() {}

    /** What just happened to this trajectory; of an end with its outcome, of a pause with its last day. */
    public TrajectoryEvent(Trajectory trajectory, Kind kind, String note, StaffMember by, Instant now) {
        boolean ended = kind == Kind.CLOSED;
        this.id = UUID.randomUUID();
        this.trajectoryId = trajectory.id();
        this.kind = kind;
        this.outcome = ended ? trajectory.outcome().orElseThrow() : null;
        this.note = note == null || note.isBlank() ? null : note.strip();
        this.onDay = ended
                ? trajectory.outcomeOn().orElseThrow()
                : kind == Kind.PAUSED ? trajectory.pauseUntil().orElseThrow() : null;
        this.by = by;
        this.at = now;
    }

    public Kind kind() {
        return kind;
    }

    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** Of CLOSED the day of the outcome, of PAUSED the last day of the pause. */
    public Optional<LocalDate> onDay() {
        return Optional.ofNullable(onDay);
    }

    public StaffMember by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
