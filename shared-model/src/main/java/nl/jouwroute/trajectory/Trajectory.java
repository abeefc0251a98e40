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
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.trajectory.TrajectoryRefused.Why;

/**
 * What an advisor does with somebody from the moment that the lead is accepted until the outcome. Closing it ends the
 * lead; it can be opened again, and then both run on. It can be paused until a day. Each of these stays known as a
 * {@link TrajectoryEvent}.
 */
@Entity
@Table(name = "trajectory")
public class Trajectory {

    /** An outcome can begin later than today, but not much. */
    static final int MOST_DAYS_AHEAD = 92;

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

    @Column(name = "outcome_on")
    private LocalDate outcomeOn;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "paused_at")
    private Instant pausedAt;

    @Column(name = "pause_until")
    private LocalDate pauseUntil;

    @Column(name = "avoidance_shown_at")
    private Instant avoidanceShownAt;

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
     * How it ends.
     *
     * @param on the day from which the outcome counts: the first working day, the start of the course
     * @param note what else there is to know; null for nothing
     */
    public record Ending(Outcome how, LocalDate on, String note) {}

    /** The lead went to another advisor, and the trajectory with it. */
    public void followLead() {
        advisor = lead.advisor().orElseThrow();
    }

    /**
     * Ends with an outcome, and the lead with it; a pause ends too.
     *
     * @param by who decides; null for a coordinator, who may close any
     * @throws TrajectoryRefused NOT_OPEN, NOT_YOURS, NOTE_MISSING, DAY_IMPOSSIBLE for a day before the start or more
     *     than {@value #MOST_DAYS_AHEAD} days ahead
     */
    public void close(UUID by, Ending ending, Instant now) {
        require(state == TrajectoryState.OPEN, Why.NOT_OPEN);
        requireDecidedBy(by);
        require(ending.how() != Outcome.OTHER || !isBlank(ending.note()), Why.NOTE_MISSING);
        require(
                !ending.on().isBefore(DutchTime.date(startedAt))
                        && !ending.on().isAfter(DutchTime.date(now).plusDays(MOST_DAYS_AHEAD)),
                Why.DAY_IMPOSSIBLE);
        end(ending, now);
        lead.endWithTrajectory(now);
    }

    /**
     * A partner took over: it ends, and the lead is the partner's.
     *
     * @param organisation whose it is now
     * @throws TrajectoryRefused NOT_OPEN
     */
    public void handOver(UUID organisation, Ending ending, Instant now) {
        require(state == TrajectoryState.OPEN, Why.NOT_OPEN);
        end(ending, now);
        lead.handOver(organisation, now);
    }

    private void end(Ending ending, Instant now) {
        state = TrajectoryState.CLOSED;
        outcome = ending.how();
        outcomeOn = ending.on();
        outcomeNote = isBlank(ending.note()) ? null : ending.note().strip();
        closedAt = now;
        pausedAt = null;
        pauseUntil = null;
    }

    /**
     * Goes on after all; the outcome stays known in the history.
     *
     * @param by as {@link #close}
     * @throws TrajectoryRefused NOT_CLOSED, NOT_YOURS
     */
    public void reopen(UUID by) {
        require(state == TrajectoryState.CLOSED, Why.NOT_CLOSED);
        requireDecidedBy(by);
        state = TrajectoryState.OPEN;
        outcome = null;
        outcomeOn = null;
        outcomeNote = null;
        closedAt = null;
        lead.reopenWithTrajectory();
    }

    /**
     * Nothing happens for a while. It stays the advisor's, comes back in their day on the last day, and no clock but
     * "no contact for four weeks" stands still.
     *
     * @param by as {@link #close}
     * @param until the last day of the pause, later than today
     * @throws TrajectoryRefused NOT_OPEN, NOT_YOURS, PAUSED, REASON_MISSING, DAY_IMPOSSIBLE
     */
    public void pause(UUID by, String reason, LocalDate until, Instant now) {
        requireWorkedOnBy(by);
        require(pausedAt == null, Why.PAUSED);
        require(!isBlank(reason), Why.REASON_MISSING);
        LocalDate today = DutchTime.date(now);
        require(until.isAfter(today) && !until.isAfter(today.plusYears(1)), Why.DAY_IMPOSSIBLE);
        pausedAt = now;
        pauseUntil = until;
    }

    /**
     * Goes on after a pause.
     *
     * @param by as {@link #close}
     * @throws TrajectoryRefused NOT_OPEN, NOT_YOURS, NOT_PAUSED
     */
    public void resume(UUID by) {
        requireWorkedOnBy(by);
        require(pausedAt != null, Why.NOT_PAUSED);
        pausedAt = null;
        pauseUntil = null;
    }

    /**
     * The person asked to read the facts of avoidance, or no longer wants to; also after the end.
     *
     * @param by as {@link #close}
     * @return whether that is a change
     * @throws TrajectoryRefused NOT_YOURS
     */
    public boolean showAvoidance(UUID by, boolean shown, Instant now) {
        requireDecidedBy(by);
        if (shown == (avoidanceShownAt != null)) {
            return false;
        }
        avoidanceShownAt = shown ? now : null;
        return true;
    }

    /**
     * Refuses a form that was shown before somebody changed the trajectory.
     *
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
        requireDecidedBy(by);
    }

    /**
     * Whether this member of staff decides on it, also after the end.
     *
     * @param by null for a coordinator
     * @throws TrajectoryRefused NOT_YOURS
     */
    public void requireDecidedBy(UUID by) {
        require(by == null || advisor.id().equals(by), Why.NOT_YOURS);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
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

    /** From which day the outcome counts; empty while it is open. */
    public Optional<LocalDate> outcomeOn() {
        return Optional.ofNullable(outcomeOn);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** The last day of the pause; empty while it is not paused. */
    public Optional<LocalDate> pauseUntil() {
        return Optional.ofNullable(pauseUntil);
    }

    /** Whether the person reads the facts of avoidance. */
    public boolean showsAvoidance() {
        return avoidanceShownAt != null;
    }
}
