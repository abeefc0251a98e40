package nl.jouwroute.staff.trajectory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.trajectory.AgreementRepository;
import nl.jouwroute.trajectory.AgreementRepository.Agreement;
import nl.jouwroute.trajectory.AgreementRepository.Ending;
import nl.jouwroute.trajectory.AgreementRepository.Goal;
import nl.jouwroute.trajectory.AgreementRepository.GoalEnding;
import nl.jouwroute.trajectory.AgreementRepository.Who;
import nl.jouwroute.trajectory.FormEntry;
import nl.jouwroute.trajectory.OutcomeCheckRepository;
import nl.jouwroute.trajectory.OutcomeCheckRepository.Answer;
import nl.jouwroute.trajectory.OutcomeCheckRepository.Check;
import nl.jouwroute.trajectory.Trajectory;
import nl.jouwroute.trajectory.TrajectoryRefused;
import nl.jouwroute.trajectory.TrajectoryRefused.Why;
import nl.jouwroute.trajectory.TrajectoryRepository;

/**
 * Goals, who does what by when, whether it was kept, and whether an outcome lasts. A form that comes twice adds nothing;
 * what ended once keeps its first ending.
 */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class KeepAgreements {

    @Inject
    private TrajectoryRepository trajectories;

    @Inject
    private AgreementRepository agreements;

    @Inject
    private OutcomeCheckRepository checks;

    @Inject
    private TrajectoryDesk desk;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** Each newest first, the checks in the order of their days. */
    public record Kept(List<Goal> goals, List<Agreement> agreements, List<Check> checks) {}

    public Kept read(UUID id) {
        return new Kept(agreements.goals(id), agreements.agreements(id), checks.of(id));
    }

    /**
     * What the trajectory is for; the same form again adds nothing.
     *
     * @throws TrajectoryRefused NOT_OPEN, NOT_YOURS
     */
    public void addGoal(UUID id, UUID formKey, String words) {
        FormEntry entry = desk.entry(id, formKey);
        desk.note(id, "GOAL_SET", agreements.addGoal(entry, words.strip()));
    }

    /**
     * Who does what by when; the same form again adds nothing.
     *
     * @param goalId null when it serves no goal in particular
     * @throws TrajectoryRefused NOT_OPEN, NOT_YOURS
     * @throws NotFound when the goal is not of this trajectory
     */
    public void agree(UUID id, UUID formKey, UUID goalId, Who who, String words, LocalDate due) {
        FormEntry entry = desk.entry(id, formKey);
        if (goalId != null
                && agreements.goals(id).stream().noneMatch(goal -> goal.id().equals(goalId))) {
            throw new NotFound("no such goal on this trajectory");
        }
        desk.note(id, "AGREEMENT_MADE", agreements.addAgreement(entry, goalId, who, words.strip(), due));
    }

    /**
     * An agreement was kept, or not.
     *
     * @throws TrajectoryRefused NOT_OPEN, NOT_YOURS
     */
    public void end(UUID id, UUID agreementId, Ending ending) {
        FormEntry entry = desk.entry(id, agreementId);
        desk.note(id, "AGREEMENT_" + ending, agreements.endAgreement(id, agreementId, ending, entry.now()));
    }

    /**
     * A goal was reached, or let go.
     *
     * @throws TrajectoryRefused NOT_OPEN, NOT_YOURS
     */
    public void endGoal(UUID id, UUID goalId, GoalEnding ending) {
        FormEntry entry = desk.entry(id, goalId);
        desk.note(id, "GOAL_" + ending, agreements.endGoal(id, goalId, ending, entry.now()));
    }

    /**
     * Keeps whether the outcome is still so. Answering again changes nothing.
     *
     * @param note may be null
     * @throws TrajectoryRefused NOT_CLOSED, NOT_YOURS
     */
    public void answer(UUID id, UUID checkId, Answer answer, String note) {
        Trajectory trajectory = trajectories.readLocked(id);
        trajectory.requireDecidedBy(desk.decider(trajectory));
        if (trajectory.isOpen()) {
            throw new TrajectoryRefused(Why.NOT_CLOSED);
        }
        var now = clock.instant();
        desk.note(
                id,
                "OUTCOME_CHECKED",
                checks.answer(id, checkId, answer, note, callers.current().id(), now, DutchTime.date(now)));
    }
}
