package nl.jouwroute.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.lead.LeadIntake;
import nl.jouwroute.lead.Signal;
import nl.jouwroute.lead.SignalKind;
import nl.jouwroute.media.VideoStepRefused.Why;
import nl.jouwroute.resident.Consent;
import nl.jouwroute.resident.ConsentPurpose;
import nl.jouwroute.resident.ConsentRepository;
import nl.jouwroute.resident.ResidentRepository;

/** How a video comes in, up to its last byte; and what the resident allows an advisor to do with it. */
@ApplicationScoped
public class VideoIntake {

    @Inject
    private VideoRepository videos;

    @Inject
    private ResidentRepository residents;

    @Inject
    private ConsentRepository consents;

    @Inject
    private LeadIntake leads;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * A new video of which nothing has arrived yet. Two may be under way together; of a third the oldest makes place,
     * for who chooses another film no longer wants the first.
     *
     * @throws VideoStepRefused TOO_MANY_TODAY
     */
    public MediaUpload begin(UUID residentId, UploadRequest request) {
        Instant now = clock.instant();
        videos.oneAtATime(residentId);
        Instant dayAgo = now.minus(VideoLimits.UPLOAD_TIME);
        if (videos.countReceivedSince(residentId, dayAgo) >= VideoLimits.A_DAY
                || videos.countStartedSince(residentId, dayAgo) >= VideoLimits.BEGUN_A_DAY) {
            throw new VideoStepRefused(Why.TOO_MANY_TODAY, "enough videos for a day");
        }
        videos.openUploads(residentId, now).stream()
                .skip(VideoLimits.OPEN_UPLOADS - 1)
                .forEach(oldest -> videos.read(oldest.videoId()).delete(now));
        VideoCv video = new VideoCv(UUID.randomUUID(), residentId, now);
        MediaUpload upload = new MediaUpload(video, request, now.plus(VideoLimits.UPLOAD_TIME));
        videos.add(video, upload);
        audit.record("VIDEO_STARTED", "VIDEO", video.id(), personOf(residentId));
        return upload;
    }

    /**
     * The last byte has arrived: the video is received, the answer about the advisor becomes a consent, and with a
     * yes the video is a signal for an advisor; all in the caller's transaction. Again is the same.
     */
    public void complete(MediaUpload upload) {
        VideoCv video = videos.read(upload.videoId());
        if (upload.isFinished() || video.state() != VideoState.RECEIVING) {
            return;
        }
        Instant now = clock.instant();
        video.complete(now);
        upload.finish(now);
        UUID person = personOf(upload.residentId());
        audit.record("VIDEO_RECEIVED", "VIDEO", video.id(), person);
        consents.add(new Consent(
                person,
                ConsentPurpose.VIDEO_REVIEW,
                upload.textVersion(),
                upload.language(),
                upload.reviewAllowed(),
                now));
        audit.record(reviewAction(upload.reviewAllowed()), "VIDEO", video.id(), person);
        if (upload.reviewAllowed()) {
            signal(video.id(), person);
        }
    }

    /**
     * The resident answers anew whether an advisor may look. A yes makes the present video a signal for an advisor,
     * where it was not one yet; after a no nobody looks any more.
     *
     * @param video the resident's present video; may be null
     */
    public void answerReview(UUID residentId, VideoCv video, boolean allowed, int textVersion, String language) {
        UUID person = personOf(residentId);
        if (consents.isGiven(person, ConsentPurpose.VIDEO_REVIEW) == allowed) {
            return;
        }
        consents.add(new Consent(person, ConsentPurpose.VIDEO_REVIEW, textVersion, language, allowed, clock.instant()));
        audit.record(reviewAction(allowed), "VIDEO", video == null ? null : video.id(), person);
        if (allowed && video != null && (video.state().isBusy() || video.state().isWatchable())) {
            signal(video.id(), person);
        }
    }

    private static String reviewAction(boolean allowed) {
        return allowed ? "VIDEO_REVIEW_ALLOWED" : "VIDEO_REVIEW_REFUSED";
    }

    private void signal(UUID videoId, UUID person) {
        leads.receive(new Signal(SignalKind.VIDEO, person, videoId, "Video-cv gestuurd"));
    }

    private UUID personOf(UUID residentId) {
        return residents.read(residentId).person().id();
    }
}
