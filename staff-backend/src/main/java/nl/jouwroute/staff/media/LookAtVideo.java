package nl.jouwroute.staff.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.media.VideoCv;
import nl.jouwroute.media.VideoReview;
import nl.jouwroute.media.VideoStepRefused;
import nl.jouwroute.resident.ResidentRepository;

/** Whether this member of staff may look at a video; asked for each part of it. A look leaves one audit entry. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class LookAtVideo {

    /** Requests within this time are one look. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(30);

    @Inject
    private VideoReview review;

    @Inject
    private ResidentRepository residents;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * A part of the video itself.
     *
     * @throws NotFound no such video, not ready, or the resident does not allow a look
     */
    public void requireVideo(UUID videoId) {
        VideoCv video = require(videoId);
        audit.recordUnlessSince(
                clock.instant().minus(ONE_LOOK),
                "VIDEO_VIEWED",
                "VIDEO",
                videoId,
                residents.read(video.residentId()).person().id());
    }

    /**
     * The still picture; seen with the page that it stands on, which has an entry of its own.
     *
     * @throws NotFound no such video, not ready, or the resident does not allow a look
     */
    public void requirePoster(UUID videoId) {
        require(videoId);
    }

    private VideoCv require(UUID videoId) {
        try {
            return review.readToLook(videoId);
        } catch (VideoStepRefused e) {
            throw new NotFound(e.getMessage());
        }
    }
}
