package nl.jouwroute.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.media.VideoStepRefused.Why;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.resident.ConsentPurpose;
import nl.jouwroute.resident.ConsentRepository;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.ResidentRepository;

/**
 * The advisor's side of a video: which may be looked at, and what comes of it. Staff see a video only while the
 * resident's newest answer allows it.
 */
@ApplicationScoped
public class VideoReview {

    @Inject
    private VideoRepository videos;

    @Inject
    private ResidentRepository residents;

    @Inject
    private ConsentRepository consents;

    @Inject
    private VideoMail mail;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The resident's newest video that can be watched, when an advisor may look. */
    public Optional<VideoCv> findFor(UUID residentId) {
        if (!consents.isGiven(personOf(residentId).id(), ConsentPurpose.VIDEO_REVIEW)) {
            return Optional.empty();
        }
        return videos.listOf(residentId).stream()
                .filter(video -> video.state().isWatchable())
                .findFirst();
    }

    /**
     * A video that staff may look at now.
     *
     * @throws nl.jouwroute.common.NotFound no such video, or it cannot be watched
     * @throws VideoStepRefused NOT_ALLOWED_TO_LOOK
     */
    public VideoCv readToLook(UUID videoId) {
        return mayLook(videos.read(videoId));
    }

    private VideoCv mayLook(VideoCv video) {
        if (!video.state().isWatchable()) {
            throw new nl.jouwroute.common.NotFound("no video to look at");
        }
        if (!consents.isGiven(personOf(video.residentId()).id(), ConsentPurpose.VIDEO_REVIEW)) {
            throw new VideoStepRefused(Why.NOT_ALLOWED_TO_LOOK, "the resident does not allow a look");
        }
        return video;
    }

    /**
     * Found good: the resident is told once, and older videos of the resident are thrown away.
     *
     * @throws VideoStepRefused NOT_TO_REVIEW, JUDGED_ALREADY, NOT_ALLOWED_TO_LOOK
     */
    public void approve(UUID videoId, UUID reviewerId) {
        VideoCv video = mayLook(videos.readLocked(videoId));
        Instant now = clock.instant();
        if (!video.approve(reviewerId, now)) {
            return;
        }
        List<VideoCv> older = videos.listOf(video.residentId()).stream()
                .filter(other -> other.startedAt().isBefore(video.startedAt()))
                .toList();
        older.forEach(other -> other.delete(now));
        Person person = personOf(video.residentId());
        audit.record("VIDEO_APPROVED", "VIDEO", videoId, person.id());
        mail.tell(person, MessageKind.VIDEO_READY, video, Map.of());
    }

    /**
     * A tip for another take; the resident is told once.
     *
     * @param reviewerName as the resident reads it
     * @throws VideoStepRefused NOT_TO_REVIEW, JUDGED_ALREADY, NOT_ALLOWED_TO_LOOK, NOTE_MISSING
     */
    public void askForAnotherTake(UUID videoId, UUID reviewerId, String reviewerName, String tip) {
        VideoCv video = mayLook(videos.readLocked(videoId));
        if (!video.askForAnotherTake(reviewerId, tip, clock.instant())) {
            return;
        }
        Person person = personOf(video.residentId());
        audit.record("VIDEO_NEEDS_CHANGES", "VIDEO", videoId, person.id());
        mail.tell(
                person,
                MessageKind.VIDEO_NEEDS_TAKE,
                video,
                Map.of("advisor_name", reviewerName, "note", video.reviewNote().orElseThrow()));
    }

    private Person personOf(UUID residentId) {
        return residents.read(residentId).person();
    }
}
