package nl.jouwroute.staff.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.FileGate;
import nl.jouwroute.media.CaptionRepository;
import nl.jouwroute.media.VideoCv;
import nl.jouwroute.media.VideoReview;
import nl.jouwroute.media.VideoStepRefused;
import nl.jouwroute.resident.ResidentRepository;

/** Decides for each request of a video's bytes whether this caller may have them now. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class WatchVideo {

    @Inject
    private VideoReview review;

    @Inject
    private CaptionRepository captions;

    @Inject
    private ResidentRepository residents;

    @Inject
    private FileGate gate;

    @Inject
    private AuditLog audit;

    /**
     * The bytes may be given.
     *
     * @throws NotFound no such video, nothing to watch, or the resident does not allow it
     */
    public void authorise(UUID videoId) {
        watched(videoId);
    }

    /**
     * Somebody begins to watch, which the audit keeps.
     *
     * @throws NotFound as {@link #authorise}
     */
    public void begin(UUID videoId) {
        audit.record("VIDEO_VIEWED", "VIDEO", videoId, watched(videoId));
    }

    /** Whom the video is of. */
    private UUID watched(UUID videoId) {
        try {
            VideoCv video = review.readToLook(videoId);
            UUID person = residents.read(video.residentId()).person().id();
            gate.require(person);
            return person;
        } catch (VideoStepRefused e) {
            throw new NotFound(e.getMessage());
        }
    }

    /**
     * The captions, for who may have the bytes; as WebVTT.
     *
     * @throws NotFound also when the video has none
     */
    public String captions(UUID videoId) {
        watched(videoId);
        return captions.read(videoId).vtt();
    }
}
