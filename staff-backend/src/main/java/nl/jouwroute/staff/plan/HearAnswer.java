package nl.jouwroute.staff.plan;

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
import nl.jouwroute.lead.FileGate;
import nl.jouwroute.plan.SpokenAnswer;
import nl.jouwroute.plan.SpokenAnswerRepository;
import nl.jouwroute.resident.ResidentRepository;

/** Whether this member of staff may hear a spoken answer; asked for each part of it. One hearing leaves one audit entry. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class HearAnswer {

    /** Requests within this time are one hearing. */
    private static final Duration ONE_HEARING = Duration.ofMinutes(30);

    @Inject
    private SpokenAnswerRepository recordings;

    @Inject
    private ResidentRepository residents;

    @Inject
    private FileGate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * The recording may be given to the caller; the first of several requests is a look and is written down.
     *
     * @throws NotFound no such recording, not ready, thrown away, or never sent in
     */
    public void requirePlayable(UUID recordingId) {
        SpokenAnswer recording = recordings.read(recordingId);
        if (!recording.isPlayable() || !recording.isShared()) {
            throw new NotFound("nothing to hear");
        }
        UUID person = residents.read(recording.residentId()).person().id();
        gate.require(person);
        audit.recordUnlessSince(
                clock.instant().minus(ONE_HEARING), "SPEECH_HEARD", "SPOKEN_ANSWER", recordingId, person);
    }
}
