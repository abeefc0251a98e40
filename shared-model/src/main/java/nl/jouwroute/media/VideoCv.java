package nl.jouwroute.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.media.VideoStepRefused.Why;

/**
 * A short video in which a resident shows who they are. It is received in pieces, scanned, re-encoded, and then can
 * be watched: by the resident, and by an advisor where the resident allows that. The advisor finds it good or gives a
 * tip. A new take is a new video; the old one stays until the new one is approved. A video that was thrown away
 * leaves its row as a fact, and its files are gone within a minute. The original is never shown.
 *
 * <p>A background worker that scans or re-encodes first takes the video in hand; what it found is only accepted while
 * it has it (see {@link WorkLease}).
 */
@Entity
@Table(name = "video_cv")
public class VideoCv {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "resident_id")
    private UUID residentId;

    @Enumerated(EnumType.STRING)
    private VideoState state;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "scanned_at")
    private Instant scannedAt;

    @Enumerated(EnumType.STRING)
    private Scan scan;

    @Column(name = "ready_at")
    private Instant readyAt;

    @Column(name = "duration_ms")
    private Integer durationMs;

    private Integer width;

    private Integer height;

    @Enumerated(EnumType.STRING)
    private VideoRefusal reason;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "reviewer_id")
    private UUID reviewerId;

    @Column(name = "review_note")
    private String reviewNote;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Column(name = "original_gone_at")
    private Instant originalGoneAt;

    @Column(name = "files_gone_at")
    private Instant filesGoneAt;

    @Embedded
    private WorkLease lease;

    /** What the virus scan said. */
    public enum Scan {
        CLEAN,
        /** There was no scanner: in demo mode only. */
        SKIPPED
    }

    /** For JPA. */
    protected VideoCv() {}

    /** A new video of which nothing has arrived yet. */
    public VideoCv(UUID id, UUID residentId, Instant now) {
        this.id = id;
        this.residentId = residentId;
        this.startedAt = now;
        this.state = VideoState.RECEIVING;
        this.lease = new WorkLease();
    }

    /**
     * The last byte is here.
     *
     * @throws VideoStepRefused NOT_RECEIVING
     */
    public void complete(Instant now) {
        if (state != VideoState.RECEIVING) {
            throw new VideoStepRefused(Why.NOT_RECEIVING, "a video that is " + state + " cannot be completed");
        }
        state = VideoState.RECEIVED;
        receivedAt = now;
    }

    /** Nothing more came in time; nothing happens to a video that is past that. */
    public void expire(Instant now) {
        if (state == VideoState.RECEIVING) {
            state = VideoState.EXPIRED;
            endedAt = now;
        }
    }

    /** A worker takes the scan or the re-encoding in hand; until then nobody else does. */
    void takeInHand(UUID token, Instant until) {
        lease.take(token, until);
    }

    /**
     * The worker gives a sign of life.
     *
     * @throws VideoStepRefused NOT_IN_HAND: another worker has it, or it was thrown away
     */
    public void keepInHand(UUID token, Instant until) {
        if (!state.isBusy()) {
            throw notInHand();
        }
        requireInHand(token, state);
        lease.extend(until);
    }

    /** The worker can do nothing now (the scanner is away): somebody may try again from then on. */
    public void putBack(UUID token, Instant from) {
        requireInHand(token, state);
        lease.putBack(from);
    }

    /**
     * The scanner found nothing; the next worker may take it at once.
     *
     * @throws VideoStepRefused NOT_IN_HAND
     */
    public void scanned(UUID token, Scan result, Instant now) {
        requireInHand(token, VideoState.RECEIVED);
        state = VideoState.SCANNED;
        scan = result;
        scannedAt = now;
        lease.end();
    }

    /**
     * Counts a try at re-encoding before it begins, so that a file that brings the worker down is not tried for ever.
     *
     * @return false when all tries are used up
     * @throws VideoStepRefused NOT_IN_HAND
     */
    public boolean beginAttempt(UUID token) {
        requireInHand(token, VideoState.SCANNED);
        return lease.beginAttempt();
    }

    /** A try that never began (no ffmpeg on this node) does not count. */
    public void attemptNotMade(UUID token, Instant tryAgainFrom) {
        requireInHand(token, VideoState.SCANNED);
        lease.forgetAttempt();
        putBack(token, tryAgainFrom);
    }

    /**
     * Rendition and poster are in the store.
     *
     * @throws VideoStepRefused NOT_IN_HAND
     */
    public void ready(UUID token, Duration duration, int pictureWidth, int pictureHeight, Instant now) {
        requireInHand(token, VideoState.SCANNED);
        state = VideoState.READY;
        durationMs = Math.toIntExact(duration.toMillis());
        width = pictureWidth;
        height = pictureHeight;
        readyAt = now;
        lease.end();
    }

    /**
     * Cannot be used; the resident is told why.
     *
     * @throws VideoStepRefused NOT_IN_HAND
     */
    public void reject(UUID token, VideoRefusal why, Instant now) {
        if (!state.isBusy()) {
            throw notInHand();
        }
        requireInHand(token, state);
        state = VideoState.REJECTED;
        reason = why;
        endedAt = now;
        lease.end();
    }

    /**
     * The advisor finds it good; a second time is the same.
     *
     * @return whether this is the judgement, and not a repetition
     * @throws VideoStepRefused NOT_TO_REVIEW, JUDGED_ALREADY
     */
    public boolean approve(UUID reviewer, Instant now) {
        if (state == VideoState.APPROVED) {
            return false;
        }
        review(reviewer, null, now);
        state = VideoState.APPROVED;
        return true;
    }

    /**
     * The advisor has a tip for another take; the same tip a second time is the same.
     *
     * @return whether this is the judgement, and not a repetition
     * @throws VideoStepRefused NOT_TO_REVIEW, JUDGED_ALREADY, or NOTE_MISSING when the tip is blank
     */
    public boolean askForAnotherTake(UUID reviewer, String tip, Instant now) {
        if (tip == null || tip.isBlank()) {
            throw new VideoStepRefused(Why.NOTE_MISSING, "another take needs a tip");
        }
        if (state == VideoState.NEEDS_CHANGES && tip.strip().equals(reviewNote)) {
            return false;
        }
        review(reviewer, tip.strip(), now);
        state = VideoState.NEEDS_CHANGES;
        return true;
    }

    /** Throws it away; again is the same. */
    public void delete(Instant now) {
        if (state != VideoState.DELETED) {
            state = VideoState.DELETED;
            endedAt = now;
        }
    }

    /** The store no longer has the original. */
    public void originalGone(Instant now) {
        originalGoneAt = now;
    }

    /** The store has nothing of this video any more. */
    public void filesGone(Instant now) {
        originalGoneAt = originalGoneAt == null ? now : originalGoneAt;
        filesGoneAt = now;
    }

    private void review(UUID reviewer, String note, Instant now) {
        if (state == VideoState.APPROVED || state == VideoState.NEEDS_CHANGES) {
            throw new VideoStepRefused(Why.JUDGED_ALREADY, "a colleague judged it: " + state);
        }
        if (state != VideoState.READY) {
            throw new VideoStepRefused(Why.NOT_TO_REVIEW, "a video that is " + state + " cannot be judged");
        }
        reviewerId = reviewer;
        reviewNote = note;
        reviewedAt = now;
    }

    private void requireInHand(UUID token, VideoState expected) {
        if (state != expected || !lease.isHeldBy(token)) {
            throw notInHand();
        }
    }

    private VideoStepRefused notInHand() {
        return new VideoStepRefused(Why.NOT_IN_HAND, "video is " + state + ", or in another worker's hands");
    }

    public UUID id() {
        return id;
    }

    public UUID residentId() {
        return residentId;
    }

    public VideoState state() {
        return state;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> receivedAt() {
        return Optional.ofNullable(receivedAt);
    }

    public Optional<Scan> scan() {
        return Optional.ofNullable(scan);
    }

    public Optional<Instant> readyAt() {
        return Optional.ofNullable(readyAt);
    }

    /** How long it plays; empty until it is ready. */
    public Optional<Duration> duration() {
        return Optional.ofNullable(durationMs).map(Duration::ofMillis);
    }

    /** Width of the re-encoded picture in pixels; 0 until it is ready. */
    public int width() {
        return width == null ? 0 : width;
    }

    /** Height of the re-encoded picture in pixels; 0 until it is ready. */
    public int height() {
        return height == null ? 0 : height;
    }

    public Optional<VideoRefusal> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<UUID> reviewerId() {
        return Optional.ofNullable(reviewerId);
    }

    /** The advisor's tip. */
    public Optional<String> reviewNote() {
        return Optional.ofNullable(reviewNote);
    }

    public Optional<Instant> reviewedAt() {
        return Optional.ofNullable(reviewedAt);
    }

    public Optional<Instant> originalGoneAt() {
        return Optional.ofNullable(originalGoneAt);
    }

    public Optional<Instant> filesGoneAt() {
        return Optional.ofNullable(filesGoneAt);
    }
}
