package nl.jouwroute.trajectory;

import static nl.jouwroute.trajectory.FormRowRepository.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.resident.PersonNames;
import nl.jouwroute.trajectory.FormRowRepository.Column;

/**
 * What an advisor writes down on a trajectory: the ladder, language checks, questions for the intervision, signals of
 * avoidance. Rows are only added; the same form again adds nothing.
 */
@ApplicationScoped
public class TrajectoryFactRepository {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private FormRowRepository rows;

    /** A step on the ladder. */
    public record Ladder(LadderStep step, String reason, String by, Instant at) {}

    /** A language check; again and followUp may be null. */
    public record Language(LocalDate on, LanguageResult result, String followUp, LocalDate again, String by) {}

    /** A question for the intervision; the conclusion is null until it was discussed. */
    public record Intervision(UUID id, LocalDate meeting, String question, String by, String conclusion) {}

    /** A signal of avoidance. */
    public record Avoidance(LocalDate on, String fact, String by) {}

    /** An open question with whom it is about, for the meeting's list. */
    public record OnTheList(
            UUID id, UUID trajectoryId, LocalDate meeting, String question, String by, String person, String track) {}

    /** A step that somebody is on; false when this form was posted before, as with each of these. */
    public boolean addLadder(FormEntry entry, LadderStep step, String reason) {
        return rows.add("ladder_change", entry, new Column("step", step.number()), new Column("reason", reason));
    }

    /** A language check.
     *
     * @param followUp what comes of it; may be null
     * @param again when to look again; may be null
     */
    public boolean addLanguage(FormEntry entry, LocalDate on, LanguageResult result, String followUp, LocalDate again) {
        return rows.add(
                "language_check",
                entry,
                new Column("done_on", on),
                new Column("result", result.name()),
                new Column("follow_up", followUp),
                new Column("again_on", again));
    }

    /** A question for the list of a meeting. */
    public boolean addIntervision(FormEntry entry, LocalDate meeting, String question) {
        return rows.add("intervision", entry, new Column("meeting_on", meeting), new Column("question", question));
    }

    /** What was seen, and on which day; never a judgement. */
    public boolean addAvoidance(FormEntry entry, LocalDate on, String fact) {
        return rows.add("avoidance_fact", entry, new Column("seen_on", on), new Column("fact", fact));
    }

    /** What the meeting came to. False when it was discussed before, or is about another trajectory. */
    public boolean discuss(UUID trajectoryId, UUID intervisionId, String conclusion, Instant now) {
        return em.createNativeQuery("update intervision set conclusion = ?2, discussed_at = ?3"
                                + " where id = ?1 and trajectory_id = ?4 and discussed_at is null")
                        .setParameter(1, intervisionId)
                        .setParameter(2, conclusion)
                        .setParameter(3, Timestamp.from(now))
                        .setParameter(4, trajectoryId)
                        .executeUpdate()
                == 1;
    }

    /** Newest first; the last one is the start. */
    public List<Ladder> ladder(UUID trajectoryId) {
        return rows.newestFirst("ladder_change", "r.step, r.reason, s.name, r.at", trajectoryId).stream()
                .map(row -> new Ladder(
                        LadderStep.of(((Number) row[0]).intValue()),
                        (String) row[1],
                        (String) row[2],
                        ((Timestamp) row[3]).toInstant()))
                .toList();
    }

    /** Newest first. */
    public List<Language> languageChecks(UUID trajectoryId) {
        return rows
                .newestFirst("language_check", "r.done_on, r.result, r.follow_up, r.again_on, s.name", trajectoryId)
                .stream()
                .map(row -> new Language(
                        day(row[0]), LanguageResult.valueOf((String) row[1]), (String) row[2], day(row[3]), (String)
                                row[4]))
                .toList();
    }

    /** Newest first. */
    public List<Intervision> intervisions(UUID trajectoryId) {
        return rows
                .newestFirst("intervision", "r.id, r.meeting_on, r.question, s.name, r.conclusion", trajectoryId)
                .stream()
                .map(row ->
                        new Intervision((UUID) row[0], day(row[1]), (String) row[2], (String) row[3], (String) row[4]))
                .toList();
    }

    /** Newest first. */
    public List<Avoidance> avoidances(UUID trajectoryId) {
        return rows.newestFirst("avoidance_fact", "r.seen_on, r.fact, s.name", trajectoryId).stream()
                .map(row -> new Avoidance(day(row[0]), (String) row[1], (String) row[2]))
                .toList();
    }

    /** The same as the caller reads them about themselves, under the role RESIDENT: nothing until it was switched on. */
    public List<Avoidance> ownAvoidances() {
        List<?> own = em.createNativeQuery("select seen_on, fact, advisor from my_avoidance_facts()")
                .getResultList();
        return own.stream()
                .map(Object[].class::cast)
                .map(row -> new Avoidance(day(row[0]), (String) row[1], (String) row[2]))
                .toList();
    }

    /** What the next meetings talk about, the earliest first. */
    public List<OnTheList> list(int most) {
        List<?> open = em.createNativeQuery("select i.id, i.trajectory_id, i.meeting_on, i.question, s.name,"
                        + " " + PersonNames.OF_P + ", l.track from intervision i"
                        + " join staff_member s on s.id = i.staff_id join trajectory t on t.id = i.trajectory_id"
                        + " join lead l on l.id = t.lead_id join person p on p.id = l.person_id"
                        + " where i.discussed_at is null order by i.meeting_on, i.id limit " + most)
                .getResultList();
        return open.stream()
                .map(Object[].class::cast)
                .map(row -> new OnTheList(
                        (UUID) row[0],
                        (UUID) row[1],
                        day(row[2]),
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6]))
                .toList();
    }
}
