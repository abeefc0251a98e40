package nl.jouwroute.trajectory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.trajectory.TrajectoryRefused.Why;

/**
 * What an advisor does with somebody from the moment that the lead is accepted until the outcome. Closing it ends the
 * lead; it can be opened again, and then both run on. Each opening and closing stays known as a
 * {@link TrajectoryEvent}.
 */
@Entity
@Table(name = "trajectory")
public class Trajectory {

    @Id
    private UUID id;

    @Version
    private int version;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "lead_id")
    private Lead lead;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "advisor_id")
    private StaffMember advisor;

    @Enumerated(EnumType.STRING)
    private TrajectoryState state;

    @Column(name = "started_at")
    private Instant startedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "outcome_note")
    private String outcomeNote;

    @Column(name = "closed_at")
    private Instant closedAt;

    /** For JPA. */
    protected Trajectory() {}

    /** Starts with an accepted lead, at the lead's advisor. */
    public Trajectory(UUID id, Lead accepted, Instant now) {
        this.id = id;
        this.lead = accepted;
        this.advisor = accepted.advisor().orElseThrow();
        this.state = TrajectoryState.OPEN;
        this.startedAt = now;
    }

    /**
     * Ends with an outcome, and the lead with it.
     *
     * @param by who decides; null for a coordinator, who may close any
     * @param note what else there is to know; null for nothing
     * @throws TrajectoryRefused NOT_OPEN, NOT_YOURS, NOTE_MISSING
     */
    public void close(UUID by, Outcome how, String note, Instant now) {
        require(state == TrajectoryState.OPEN, Why.NOT_OPEN);
        requireAdvisor(by);
        boolean silent = note == null || note.isBlank();
        require(how != Outcome.OTHER || !silent, Why.NOTE_MISSING);
        state = TrajectoryState.CLOSED;
        outcome = how;
        outcomeNote = silent ? null : note.strip();
        closedAt = now;
        lead.endWithTrajectory(now);
    }

    /**
     * Goes on after all; the outcome stays known in the history.
     *
     * @param by as {@link #close}
     * @throws TrajectoryRefused NOT_CLOSED, NOT_YOURS
     */
    public void reopen(UUID by) {
        require(state == TrajectoryState.CLOSED, Why.NOT_CLOSED);
        requireAdvisor(by);
        state = TrajectoryState.OPEN;
        outcome = null;
        outcomeNote = null;
        closedAt = null;
        lead.reopenWithTrajectory();
    }

    /**
     * @param seen the version that the page showed
     * @throws TrajectoryRefused CHANGED
     */
    public void requireVersion(int seen) {
        require(seen == version, Why.CHANGED);
    }

    /**
     * Whether something can be written down on it by this member of staff.
     *
     * @param by null for a coordinator
     * @throws TrajectoryRefused NOT_OPEN, NOT_YOURS
     */
    public void requireWorkedOnBy(UUID by) {
        require(state == TrajectoryState.OPEN, Why.NOT_OPEN);
        requireAdvisor(by);
    }

    private void requireAdvisor(UUID by) {
        require(by == null || advisor.id().equals(by), Why.NOT_YOURS);
    }

    private static void require(boolean holds, Why why) {
        if (!holds) {
            throw new TrajectoryRefused(why);
        }
    }

    public UUID id() {
        return id;
    }

    /** Rises with each change. */
    public int version() {
        return version;
    }

    public Lead lead() {
        return lead;
    }

    public StaffMember advisor() {
        return advisor;
    }

    public TrajectoryState state() {
        return state;
    }

    public boolean isOpen() {
        return state == TrajectoryState.OPEN;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Empty while it is open. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public Optional<String> outcomeNote() {
        return Optional.ofNullable(outcomeNote);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
