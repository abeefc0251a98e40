package nl.jouwroute.staff.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.media.VideoCv;
import nl.jouwroute.media.VideoRefusal;
import nl.jouwroute.plan.SpokenAnswer;
import nl.jouwroute.plan.SpokenAnswerRepository;
import nl.jouwroute.resident.ResidentRepository;

/**
 * The short transactions around the work on a spoken answer: take it in hand, say what came of it. Nothing is scanned or
 * encoded inside them. Only the worker with the token may say something.
 */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.SYSTEM)
public class SpeechWork {

    /** The work takes seconds; after this others may take it over. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int A_TURN = 200;

    @Inject
    private SpokenAnswerRepository recordings;

    @Inject
    private ResidentRepository residents;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The recording that waits longest, now in this worker's hands; one whose tries are used up is refused instead. */
    public Optional<UUID> take(UUID token) {
        Optional<SpokenAnswer> recording =
                recordings.takeInHand(token, clock.instant(), clock.instant().plus(LEASE));
        if (recording.isPresent() && !recording.get().beginAttempt(token)) {
            reject(recording.get(), token, VideoRefusal.BROKEN_FILE);
            return Optional.empty();
        }
        return recording.map(SpokenAnswer::id);
    }

    /** It cannot be done now. */
    public void putBack(UUID id, UUID token, Duration pause) {
        recordings.read(id).putBack(token, clock.instant().plus(pause));
    }

    /** What is played is in the store; false when it was thrown away meanwhile. */
    public boolean ready(UUID id, UUID token, VideoCv.Scan scan, Duration duration) {
        SpokenAnswer recording = recordings.read(id);
        boolean ready = recording.ready(token, scan, duration, clock.instant());
        if (ready) {
            record("SPEECH_READY", recording);
        }
        return ready;
    }

    /** Cannot be used: the resident reads why. */
    public void reject(UUID id, UUID token, VideoRefusal why) {
        reject(recordings.read(id), token, why);
    }

    private void reject(SpokenAnswer recording, UUID token, VideoRefusal why) {
        if (recording.reject(token, why, clock.instant())) {
            record("SPEECH_REJECTED", recording);
        }
    }

    private void record(String action, SpokenAnswer recording) {
        audit.record(
                action,
                "SPOKEN_ANSWER",
                recording.id(),
                residents.read(recording.residentId()).person().id());
    }

    public List<UUID> withFilesToRemove() {
        return recordings.withFilesToRemove(A_TURN);
    }

    public List<UUID> forgotten() {
        return recordings.forgotten(A_TURN);
    }

    public void forgetFully(UUID id) {
        recordings.forgetFully(id);
    }

    public List<UUID> withOriginalToRemove() {
        return recordings.withOriginalToRemove(A_TURN);
    }

    public void filesGone(UUID id) {
        recordings.read(id).filesGone(clock.instant());
    }

    public void originalGone(UUID id) {
        recordings.read(id).originalGone(clock.instant());
    }
}
