package nl.jouwroute.portal.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.media.VideoCv;
import nl.jouwroute.media.VideoIntake;
import nl.jouwroute.media.VideoRepository;
import nl.jouwroute.media.VideoTexts;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.ResidentRepository;

/** What the resident decides about a video: throw it away, let an advisor look or not. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class ManageVideo {

    @Inject
    private OwnVideos own;

    @Inject
    private VideoRepository videos;

    @Inject
    private ResidentRepository residents;

    @Inject
    private VideoIntake intake;

    @Inject
    private VideoTexts texts;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Throws a video away, also one that is still coming in; its files are gone within a minute.
     *
     * @throws nl.jouwroute.common.NotFound no such video, or somebody else's
     */
    public void throwAway(UUID videoId) {
        VideoCv video = own.video(videoId);
        video.delete(clock.instant());
        audit.record("VIDEO_DELETED", "VIDEO", videoId, person().id());
    }

    /** Lets an advisor look from now on, or no longer. */
    public void answerReview(boolean allowed) {
        VideoCv newest = videos.listOf(own.resident()).stream()
                .filter(video -> video.state().isBusy() || video.state().isWatchable())
                .findFirst()
                .orElse(null);
        intake.answerReview(
                own.resident(),
                newest,
                allowed,
                texts.consentVersion(),
                Spoken.consent().tag());
    }

    private Person person() {
        return residents.read(own.resident()).person();
    }
}
