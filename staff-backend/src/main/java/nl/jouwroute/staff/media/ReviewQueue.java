package nl.jouwroute.staff.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.FileGate;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.media.CaptionRepository;
import nl.jouwroute.media.VideoCv;
import nl.jouwroute.media.VideoRepository;
import nl.jouwroute.media.VideoReview;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.ResidentRepository;
import nl.jouwroute.staff.resident.People;
import nl.jouwroute.staff.resident.PersonView;

/** The videos that wait for a judgement, longest first, and one of them in full. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class ReviewQueue {

    @Inject
    private VideoRepository videos;

    @Inject
    private VideoReview review;

    @Inject
    private CaptionRepository captions;

    @Inject
    private ResidentRepository residents;

    @Inject
    private People people;

    @Inject
    private LeadRepository leads;

    @Inject
    private FileGate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** How many wait. */
    public long count() {
        return videos.waitingForReview().size();
    }

    /** All that wait. */
    public List<Line> list() {
        List<VideoCv> waiting = videos.waitingForReview();
        var persons =
                residents.personsOf(waiting.stream().map(VideoCv::residentId).toList());
        Instant now = clock.instant();
        return waiting.stream()
                .map(video -> new Line(
                        video.id(),
                        people.name(persons.get(video.residentId())),
                        video.duration().map(Duration::toSeconds).orElse(0L),
                        waited(video.readyAt().orElse(now), now),
                        gate.isOpen(persons.get(video.residentId()).id())))
                .toList();
    }

    /**
     * A video with what the reviewer must know; the look at whose it is stands in the audit.
     *
     * @throws nl.jouwroute.common.NotFound no such video
     * @throws nl.jouwroute.media.VideoStepRefused NOT_ALLOWED_TO_LOOK
     */
    public Shown show(UUID videoId) {
        VideoCv video = review.readToLook(videoId);
        Person person = residents.read(video.residentId()).person();
        gate.require(person.id());
        audit.record("VIDEO_OPENED", "VIDEO", videoId, person.id());
        return new Shown(
                VideoView.of(video, captions.find(videoId)), people.view(person), leads.findNewestOf(person.id()));
    }

    private static String waited(Instant since, Instant now) {
        long days = DutchTime.date(now).toEpochDay() - DutchTime.date(since).toEpochDay();
        return days == 0 ? "vandaag" : days == 1 ? "1 dag" : days + " dagen";
    }

    /**
     * One that waits.
     *
     * @param open the caller may look without saying why first
     */
    public record Line(UUID id, String name, long seconds, String waited, boolean open) {}

    /**
     * One in full.
     *
     * @param person whose it is
     * @param leadId where the rest of the file is; empty when no lead came of it
     */
    public record Shown(VideoView video, PersonView person, Optional<UUID> leadId) {}
}
