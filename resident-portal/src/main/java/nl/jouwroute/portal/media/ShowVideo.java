package nl.jouwroute.portal.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.media.CaptionRepository;
import nl.jouwroute.media.MediaUpload;
import nl.jouwroute.media.VideoCv;
import nl.jouwroute.media.VideoRepository;
import nl.jouwroute.resident.ConsentPurpose;
import nl.jouwroute.resident.ConsentRepository;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.ResidentRepository;

/** How the resident's video stands. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class ShowVideo {

    @Inject
    private OwnVideos own;

    @Inject
    private VideoRepository videos;

    @Inject
    private CaptionRepository captions;

    @Inject
    private ResidentRepository residents;

    @Inject
    private ConsentRepository consents;

    @Inject
    private Clock clock;

    /**
     * What there is to show.
     *
     * @param newest the newest video that was received, whatever became of it
     * @param watchable the newest that can be watched; maybe an older one
     * @param captions of the one that can be watched
     * @param open the newest upload that can be gone on with
     * @param reviewAllowed whether an advisor may look
     * @param language of the resident
     */
    public record Standing(
            Optional<VideoCv> newest,
            Optional<VideoCv> watchable,
            Optional<CaptionRepository.Kept> captions,
            Optional<MediaUpload> open,
            boolean reviewAllowed,
            String language) {}

    /** Where the caller stands: the newest video, and the one that can be watched. */
    public Standing show() {
        Person person = residents.read(own.resident()).person();
        List<VideoCv> received = videos.listOf(own.resident()).stream()
                .filter(video -> video.receivedAt().isPresent())
                .toList();
        Optional<VideoCv> watchable =
                received.stream().filter(video -> video.state().isWatchable()).findFirst();
        return new Standing(
                received.stream().findFirst(),
                watchable,
                watchable.map(VideoCv::id).flatMap(captions::find),
                videos.openUploads(own.resident(), clock.instant()).stream().findFirst(),
                consents.isGiven(person.id(), ConsentPurpose.VIDEO_REVIEW),
                person.language());
    }
}
