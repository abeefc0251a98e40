package nl.jouwroute.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.media.VideoCv;
import nl.jouwroute.media.VideoRefusal;
import nl.jouwroute.media.WorkLease;

/**
 * A short recording with which a resident answers a question of the plan. It is received, scanned and re-encoded by a
 * background worker, and only then can be heard: by the resident, and by staff once the plan was sent with it. Thrown
 * away it leaves its row as a fact, and its files go.
 *
 * <p>A worker first takes it in hand; what it found is only accepted while it has it (see {@link WorkLease}).
 */
@Entity
@Table(name = "spoken_answer")
public class SpokenAnswer {

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id")
    @SuppressWarnings("UnusedVariable") // the side that the database keeps
    private FuturePlan plan;

    @Column(name = "resident_id")
    private UUID residentId;

    private String question;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column
    @Enumerated(EnumType.STRING)
    private VideoCv.Scan scan;

    @Column(name = "ready_at")
    private Instant readyAt;

    @Column(name = "duration_ms")
    private Integer durationMs;

    @Enumerated(EnumType.STRING)
    private VideoRefusal reason;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "entered_with")
    private String enteredWith;

    private boolean shared;

    @Column(name = "original_gone_at")
    private Instant originalGoneAt;

    @Column(name = "files_gone_at")
    private Instant filesGoneAt;

    @Embedded
    private WorkLease lease;

    /** Where a recording is. */
    public enum State {
        /** Here, and not to be heard yet. */
        RECEIVED,
        /** Scanned and re-encoded. */
        READY,
        /** Not usable, with a reason that the resident is told. */
        REJECTED,
        /** Thrown away. */
        DELETED
    }

    /** For JPA. */
    protected SpokenAnswer() {}

    SpokenAnswer(UUID id, FuturePlan plan, String question, Instant now) {
        this.id = id;
        this.plan = plan;
        this.residentId = plan.residentId();
        this.question = question;
        this.enteredWith = plan.beside();
        this.state = State.RECEIVED;
        this.receivedAt = now;
        this.lease = new WorkLease();
    }

    /** A worker takes it in hand; until then nobody else does. */
    void takeInHand(UUID token, Instant until) {
        lease.take(token, until);
    }

    /** Whether this worker still has it. */
    private boolean isInHand(UUID token) {
        return state == State.RECEIVED && lease.isHeldBy(token);
    }

    /** Counts a try before it begins; false when all are used up, or another worker has it. */
    public boolean beginAttempt(UUID token) {
        return isInHand(token) && lease.beginAttempt();
    }

    /** The worker can do nothing now (the scanner is away): somebody may try again from then on, and it does not count. */
    public void putBack(UUID token, Instant from) {
        if (isInHand(token)) {
            lease.forgetAttempt();
            lease.putBack(from);
        }
    }

    /** What is played is in the store; false when it was thrown away, or another worker has it. */
    public boolean ready(UUID token, VideoCv.Scan result, Duration duration, Instant now) {
        if (!isInHand(token)) {
            return false;
        }
        state = State.READY;
        scan = result;
        durationMs = Math.toIntExact(duration.toMillis());
        readyAt = now;
        lease.end();
        return true;
    }

    /** Cannot be used; the resident is told why. False when it was thrown away, or another worker has it. */
    public boolean reject(UUID token, VideoRefusal why, Instant now) {
        if (!isInHand(token)) {
            return false;
        }
        state = State.REJECTED;
        reason = why;
        endedAt = now;
        lease.end();
        return true;
    }

    void delete(Instant now) {
        if (state != State.DELETED) {
            state = State.DELETED;
            endedAt = now;
        }
    }

    /** It stands in a version that was sent. */
    void share() {
        shared = true;
    }

    /** The store no longer has the original. */
    public void originalGone(Instant now) {
        originalGoneAt = now;
    }

    /** The store has nothing of it any more. */
    public void filesGone(Instant now) {
        originalGoneAt = originalGoneAt == null ? now : originalGoneAt;
        filesGoneAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID residentId() {
        return residentId;
    }

    /** The key of the question. */
    public String question() {
        return question;
    }

    public State state() {
        return state;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Whether it answers something: here and not refused. */
    public boolean isAnswer() {
        return state == State.RECEIVED || state == State.READY;
    }

    public boolean isPlayable() {
        return state == State.READY;
    }

    /** The advisor who sat beside the resident when it was recorded; empty when nobody did. */
    public Optional<String> enteredWith() {
        return Optional.ofNullable(enteredWith);
    }

    /** Whether staff may hear it. */
    public boolean isShared() {
        return shared;
    }

    /** How long it plays; empty until it is ready. */
    public Optional<Duration> duration() {
        return Optional.ofNullable(durationMs).map(Duration::ofMillis);
    }

    public Optional<VideoRefusal> reason() {
        return Optional.ofNullable(reason);
    }
}
