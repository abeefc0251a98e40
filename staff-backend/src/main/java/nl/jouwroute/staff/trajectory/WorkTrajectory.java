package nl.jouwroute.staff.trajectory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.trajectory.FormEntry;
import nl.jouwroute.trajectory.LadderStep;
import nl.jouwroute.trajectory.LanguageResult;
import nl.jouwroute.trajectory.TrajectoryFactRepository;
import nl.jouwroute.trajectory.TrajectoryRepository;

/**
 * What an advisor writes down on an open trajectory; a coordinator may too. All of these throw
 * {@link nl.jouwroute.trajectory.TrajectoryRefused} NOT_OPEN or NOT_YOURS, and a form that comes twice adds nothing.
 */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class WorkTrajectory {

    private static final int MOST_ON_LIST = 100;

    @Inject
    private TrajectoryRepository trajectories;

    @Inject
    private TrajectoryFactRepository facts;

    @Inject
    private AuditLog audit;

    @Inject
    private TrajectoryDesk desk;

    @Inject
    private Clock clock;

    /** All that was written down, each newest first. */
    public record Facts(
            List<TrajectoryFactRepository.Ladder> ladder,
            List<TrajectoryFactRepository.Language> languages,
            List<TrajectoryFactRepository.Intervision> intervisions,
            List<TrajectoryFactRepository.Avoidance> avoidances) {}

    public Facts read(UUID id) {
        return new Facts(facts.ladder(id), facts.languageChecks(id), facts.intervisions(id), facts.avoidances(id));
    }

    /** The step where somebody is; the first one is the start. */
    public void climb(UUID id, UUID formKey, LadderStep step, String reason) {
        FormEntry entry = desk.entry(id, formKey);
        desk.note(id, "LADDER_STEP_SET", facts.addLadder(entry, step, reason.strip()));
    }

    /** A Taalmeter was done; followUp and again may be null. */
    public void checkLanguage(
            UUID id, UUID formKey, LocalDate on, LanguageResult result, String followUp, LocalDate again) {
        FormEntry entry = desk.entry(id, formKey);
        desk.note(id, "LANGUAGE_CHECKED", facts.addLanguage(entry, on, result, followUp, again));
    }

    /** Puts a question on the list of a meeting. */
    public void ask(UUID id, UUID formKey, LocalDate meeting, String question) {
        FormEntry entry = desk.entry(id, formKey);
        desk.note(id, "INTERVISION_ASKED", facts.addIntervision(entry, meeting, question.strip()));
    }

    /** Something that was seen, with its day. */
    public void seeAvoidance(UUID id, UUID formKey, LocalDate on, String fact) {
        FormEntry entry = desk.entry(id, formKey);
        desk.note(id, "AVOIDANCE_NOTED", facts.addAvoidance(entry, on, fact.strip()));
    }

    /** The list of the next meetings. Each person on it counts as looked at. */
    public List<TrajectoryFactRepository.OnTheList> list() {
        List<TrajectoryFactRepository.OnTheList> list = facts.list(MOST_ON_LIST);
        list.forEach(one -> audit.record(
                "INTERVISION_VIEWED",
                "TRAJECTORY",
                one.trajectoryId(),
                trajectories.read(one.trajectoryId()).lead().person().id()));
        return list;
    }

    /**
     * What the meeting came to.
     *
     * @throws NotFound when there is no such open question about this trajectory
     */
    public void discuss(UUID trajectoryId, UUID intervisionId, String conclusion) {
        if (!facts.discuss(trajectoryId, intervisionId, conclusion.strip(), clock.instant())) {
            throw new NotFound("no such open question");
        }
        desk.note(trajectoryId, "INTERVISION_DISCUSSED", true);
    }
}
