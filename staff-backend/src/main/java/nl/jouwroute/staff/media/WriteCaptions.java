package nl.jouwroute.staff.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.FileGate;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.media.CaptionRepository;
import nl.jouwroute.media.Captions;
import nl.jouwroute.media.VideoCv;
import nl.jouwroute.media.VideoRepository;
import nl.jouwroute.media.VideoReview;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.ResidentRepository;
import nl.jouwroute.staff.resident.People;
import nl.jouwroute.staff.resident.PersonView;

/** An advisor who may look at a video types its captions, for whoever cannot hear it. The resident sees them too. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.ADVISOR)
public class WriteCaptions {

    @Inject
    private VideoReview review;

    @Inject
    private VideoRepository videos;

    @Inject
    private CaptionRepository captions;

    @Inject
    private ResidentRepository residents;

    @Inject
    private LeadRepository leads;

    @Inject
    private People people;

    @Inject
    private FileGate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /**
     * A video to type beside.
     *
     * @param leadId where the rest of the file is; empty when no lead came of it
     * @param typed the captions as they would be typed; empty when there are none
     * @param version of the captions; 0 when there are none
     */
    public record Shown(
            VideoView video, PersonView person, Optional<UUID> leadId, String typed, int version, Language language) {}

    /**
     * @throws nl.jouwroute.common.NotFound no such video, or it cannot be watched
     * @throws nl.jouwroute.media.VideoStepRefused NOT_ALLOWED_TO_LOOK
     */
    public Shown show(UUID videoId) {
        VideoCv video = review.readToLook(videoId);
        Person person = personOf(video);
        gate.require(person.id());
        audit.record("VIDEO_OPENED", "VIDEO", videoId, person.id());
        Optional<CaptionRepository.Kept> kept = captions.find(videoId);
        return new Shown(
                VideoView.of(video, kept),
                people.view(person),
                leads.findNewestOf(person.id()),
                kept.map(one -> Captions.kept(one.vtt(), video.duration().orElseThrow())
                                .typed())
                        .orElse(""),
                kept.map(CaptionRepository.Kept::version).orElse(0),
                kept.map(CaptionRepository.Kept::language).orElse(Language.of(person.language())));
    }

    /**
     * Keeps what was typed; when nothing was, the captions go.
     *
     * @param seen the version that the form showed
     * @throws nl.jouwroute.common.NotFound no such video, or it cannot be watched
     * @throws nl.jouwroute.media.VideoStepRefused NOT_ALLOWED_TO_LOOK
     * @throws nl.jouwroute.media.CaptionsRefused naming the line that cannot be read; CHANGED
     */
    public void save(UUID videoId, int seen, Language language, String typed) {
        VideoCv video = videos.readLocked(videoId);
        review.readToLook(videoId);
        UUID person = personOf(video).id();
        gate.require(person);
        if (typed.isBlank()) {
            captions.remove(videoId, seen);
            audit.record("VIDEO_CAPTIONS_REMOVED", "VIDEO", videoId, person);
        } else {
            captions.keep(
                    video,
                    seen,
                    language,
                    Captions.read(typed, video.duration().orElseThrow()),
                    callers.current().id(),
                    clock.instant());
            audit.record("VIDEO_CAPTIONED", "VIDEO", videoId, person);
        }
    }

    private Person personOf(VideoCv video) {
        return residents.read(video.residentId()).person();
    }
}
