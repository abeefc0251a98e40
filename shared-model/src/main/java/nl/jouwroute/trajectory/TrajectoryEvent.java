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
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.lead.StaffMember;

/** A trajectory was opened, closed or opened again; never changed afterwards. */
@Entity
@Table(name = "trajectory_event")
public class TrajectoryEvent {

    /** What happened. */
    public enum Kind {
        OPENED,
        CLOSED,
        REOPENED
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

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "staff_id")
    private StaffMember by;

    private Instant at;

    /** For JPA. */
    protected TrajectoryEvent() {}

    /** What just happened to this trajectory; takes outcome and note from it. */
    public TrajectoryEvent(Trajectory trajectory, Kind kind, StaffMember by, Instant now) {
        this.id = UUID.randomUUID();
        this.trajectoryId = trajectory.id();
        this.kind = kind;
        this.outcome = trajectory.outcome().orElse(null);
        this.note = trajectory.outcomeNote().orElse(null);
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

    public StaffMember by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
