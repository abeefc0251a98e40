package nl.jouwroute.trajectory;

import static nl.jouwroute.trajectory.FormRowRepository.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.trajectory.FormRowRepository.Column;

/** The goals of a trajectory, and who does what by when for them. */
@ApplicationScoped
public class AgreementRepository {

    private static final String GOALS = "trajectory_goal";
    private static final String AGREEMENTS = "agreement";

    @Inject
    private FormRowRepository rows;

    /** Who does it. */
    public enum Who {
        RESIDENT,
        ADVISOR,
        OTHER
    }

    /** How a goal ended. */
    public enum GoalEnding {
        REACHED,
        DROPPED
    }

    /** What came of an agreement. */
    public enum Ending {
        KEPT,
        NOT_KEPT,
        /** No longer needed. */
        DROPPED
    }

    /**
     * What somebody works towards.
     *
     * @param ending null while it is worked on
     */
    public record Goal(UUID id, String words, GoalEnding ending) {}

    /**
     * Who does what by when.
     *
     * @param goalId null when it serves no goal in particular
     * @param ending null while it is open
     */
    public record Agreement(UUID id, UUID goalId, Who who, String words, LocalDate due, Ending ending) {}

    public boolean addGoal(FormEntry entry, String words) {
        return rows.add(GOALS, entry, new Column("words", words));
    }

    /**
     * Adds who does what; the same form again adds nothing and answers false.
     *
     * @param goalId a goal of the same trajectory, or null
     */
    public boolean addAgreement(FormEntry entry, UUID goalId, Who who, String words, LocalDate due) {
        return rows.add(
                AGREEMENTS,
                entry,
                new Column("goal_id", goalId),
                new Column("who", who.name()),
                new Column("words", words),
                new Column("due_on", due));
    }

    /** False when it ended before, or is not of this trajectory. */
    public boolean endGoal(UUID trajectoryId, UUID id, GoalEnding ending, Instant now) {
        return rows.end(GOALS, trajectoryId, id, ending.name(), now);
    }

    /** False when it ended before, or is not of this trajectory. */
    public boolean endAgreement(UUID trajectoryId, UUID id, Ending ending, Instant now) {
        return rows.end(AGREEMENTS, trajectoryId, id, ending.name(), now);
    }

    /** Newest first. */
    public List<Goal> goals(UUID trajectoryId) {
        return rows.newestFirst(GOALS, "r.id, r.words, r.ending", trajectoryId).stream()
                .map(row -> new Goal(
                        (UUID) row[0], (String) row[1], row[2] == null ? null : GoalEnding.valueOf((String) row[2])))
                .toList();
    }

    /** Newest first. */
    public List<Agreement> agreements(UUID trajectoryId) {
        return rows
                .newestFirst(AGREEMENTS, "r.id, r.goal_id, r.who, r.words, r.due_on, r.ending", trajectoryId)
                .stream()
                .map(row -> new Agreement(
                        (UUID) row[0],
                        (UUID) row[1],
                        Who.valueOf((String) row[2]),
                        (String) row[3],
                        day(row[4]),
                        row[5] == null ? null : Ending.valueOf((String) row[5])))
                .toList();
    }
}
