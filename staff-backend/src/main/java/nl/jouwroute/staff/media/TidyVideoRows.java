package nl.jouwroute.staff.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.media.MediaUpload;
import nl.jouwroute.media.VideoCv;
import nl.jouwroute.media.VideoIntake;
import nl.jouwroute.media.VideoLimits;
import nl.jouwroute.media.VideoRepository;
import nl.jouwroute.media.VideoState;
import nl.jouwroute.resident.ResidentRepository;

/** The database's side of tidying up. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.SYSTEM)
public class TidyVideoRows {

    private static final int A_TURN = 200;

    @Inject
    private VideoRepository videos;

    @Inject
    private ResidentRepository residents;

    @Inject
    private VideoIntake intake;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    public List<MediaUpload> unfinished() {
        return videos.unfinished(A_TURN);
    }

    public List<UUID> withFilesToRemove() {
        return videos.withFilesToRemove(A_TURN);
    }

    public List<UUID> withOriginalToRemove() {
        return videos.withOriginalToRemove(clock.instant().minus(VideoLimits.ORIGINAL_TIME), A_TURN);
    }

    /** All bytes are here, but the portal was killed before it could say so. */
    public void complete(UUID videoId) {
        videos.findUpload(videoId).ifPresent(intake::complete);
    }

    /** Nothing more came of this upload in time. */
    public void expire(UUID videoId) {
        VideoCv video = videos.read(videoId);
        if (video.state() == VideoState.RECEIVING) {
            video.expire(clock.instant());
            audit.record(
                    "VIDEO_EXPIRED",
                    "VIDEO",
                    videoId,
                    residents.read(video.residentId()).person().id());
        }
    }

    public void filesGone(UUID videoId) {
        videos.read(videoId).filesGone(clock.instant());
    }

    public void originalGone(UUID videoId) {
        videos.read(videoId).originalGone(clock.instant());
    }
}
