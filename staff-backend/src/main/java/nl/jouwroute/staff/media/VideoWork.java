package nl.jouwroute.staff.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.media.VideoCv;
import nl.jouwroute.media.VideoFacts;
import nl.jouwroute.media.VideoMail;
import nl.jouwroute.media.VideoRefusal;
import nl.jouwroute.media.VideoRepository;
import nl.jouwroute.media.VideoState;
import nl.jouwroute.media.VideoTexts;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.ResidentRepository;

/**
 * The short transactions around the long work on a video: take it in hand, keep it, say what came of it. Nothing is
 * scanned or encoded inside them. Only the worker with the token may say something.
 */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.SYSTEM)
public class VideoWork {

    /** Without a sign of life for so long, others may take the video over. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Inject
    private VideoRepository videos;

    @Inject
    private ResidentRepository residents;

    @Inject
    private VideoTexts texts;

    @Inject
    private VideoMail mail;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The video that waits longest for the scan, now in this worker's hands. */
    public Optional<UUID> takeToScan(UUID token) {
        return take(VideoState.RECEIVED, token).map(VideoCv::id);
    }

    /**
     * The video that waits longest for re-encoding, now in this worker's hands; the try is counted. One whose tries
     * are used up is rejected instead.
     */
    public Optional<UUID> takeToEncode(UUID token) {
        Optional<VideoCv> video = take(VideoState.SCANNED, token);
        if (video.isPresent() && !video.get().beginAttempt(token)) {
            reject(video.get(), token, VideoRefusal.BROKEN_FILE);
            return Optional.empty();
        }
        return video.map(VideoCv::id);
    }

    private Optional<VideoCv> take(VideoState state, UUID token) {
        return videos.takeInHand(state, token, clock.instant(), clock.instant().plus(LEASE));
    }

    /**
     * A sign of life.
     *
     * @throws nl.jouwroute.media.VideoStepRefused somebody else has it now, or it was thrown away: stop
     */
    public void keepInHand(UUID id, UUID token) {
        videos.read(id).keepInHand(token, clock.instant().plus(LEASE));
    }

    /** It cannot be done now. */
    public void putBack(UUID id, UUID token, Duration pause) {
        videos.read(id).putBack(token, clock.instant().plus(pause));
    }

    /** It could not even be tried. */
    public void putBackUntried(UUID id, UUID token, Duration pause) {
        videos.read(id).attemptNotMade(token, clock.instant().plus(pause));
    }

    public void scanned(UUID id, UUID token, VideoCv.Scan result) {
        VideoCv video = videos.read(id);
        video.scanned(token, result, clock.instant());
        audit.record("VIDEO_SCANNED", "VIDEO", id, person(video).id());
    }

    /** Rendition and poster are in the store. */
    public void ready(UUID id, UUID token, VideoFacts facts) {
        VideoCv video = videos.read(id);
        video.ready(token, facts.duration(), facts.width(), facts.height(), clock.instant());
        audit.record("VIDEO_READY", "VIDEO", id, person(video).id());
    }

    /** Cannot be used: the resident is told why. */
    public void reject(UUID id, UUID token, VideoRefusal why) {
        reject(videos.read(id), token, why);
    }

    private void reject(VideoCv video, UUID token, VideoRefusal why) {
        video.reject(token, why, clock.instant());
        Person person = person(video);
        audit.record("VIDEO_REJECTED", "VIDEO", video.id(), person.id());
        mail.tell(
                person, MessageKind.VIDEO_REFUSED, video, Map.of("reason_text", texts.reason(why, person.language())));
    }

    private Person person(VideoCv video) {
        return residents.read(video.residentId()).person();
    }
}
