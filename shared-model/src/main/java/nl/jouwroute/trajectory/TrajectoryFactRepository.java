package nl.jouwroute.trajectory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What an advisor writes down on a trajectory: the ladder, language checks, questions for the intervision, signals of
 * avoidance. Rows are only added; the same form again adds nothing.
 */
@ApplicationScoped
public class TrajectoryFactRepository {

    @PersistenceContext
    private EntityManager em;

    /**
     * Who writes what form.
     *
     * @param formKey the same form again adds nothing
     */
    public record Entry(UUID trajectoryId, UUID by, UUID formKey, Instant now) {}

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

    public boolean addLadder(Entry entry, LadderStep step, String reason) {
        return em.createNativeQuery(
                                "insert into ladder_change (id, trajectory_id, staff_id, form_key, at, step, reason)"
                                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (form_key) do nothing")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, entry.trajectoryId())
                        .setParameter(3, entry.by())
                        .setParameter(4, entry.formKey())
                        .setParameter(5, Timestamp.from(entry.now()))
                        .setParameter(6, step.number())
                        .setParameter(7, reason)
                        .executeUpdate()
                == 1;
    }

    public boolean addLanguage(Entry entry, LocalDate on, LanguageResult result, String followUp, LocalDate again) {
        return em.createNativeQuery("insert into language_check"
                                + " (id, trajectory_id, staff_id, form_key, at, done_on, result, follow_up, again_on)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, cast(?9 as date))"
                                + " on conflict (form_key) do nothing")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, entry.trajectoryId())
                        .setParameter(3, entry.by())
                        .setParameter(4, entry.formKey())
                        .setParameter(5, Timestamp.from(entry.now()))
                        .setParameter(6, Date.valueOf(on))
                        .setParameter(7, result.name())
                        .setParameter(8, followUp)
                        .setParameter(9, again == null ? null : again.toString())
                        .executeUpdate()
                == 1;
    }

    public boolean addIntervision(Entry entry, LocalDate meeting, String question) {
        return em.createNativeQuery("insert into intervision"
                                + " (id, trajectory_id, staff_id, form_key, at, meeting_on, question)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (form_key) do nothing")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, entry.trajectoryId())
                        .setParameter(3, entry.by())
                        .setParameter(4, entry.formKey())
                        .setParameter(5, Timestamp.from(entry.now()))
                        .setParameter(6, Date.valueOf(meeting))
                        .setParameter(7, question)
                        .executeUpdate()
                == 1;
    }

    public boolean addAvoidance(Entry entry, LocalDate on, String fact) {
        return em.createNativeQuery("insert into avoidance_fact"
                                + " (id, trajectory_id, staff_id, form_key, at, seen_on, fact)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (form_key) do nothing")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, entry.trajectoryId())
                        .setParameter(3, entry.by())
                        .setParameter(4, entry.formKey())
                        .setParameter(5, Timestamp.from(entry.now()))
                        .setParameter(6, Date.valueOf(on))
                        .setParameter(7, fact)
                        .executeUpdate()
                == 1;
    }

    /** What the meeting came to. False when it was discussed before. */
    public boolean discuss(UUID intervisionId, String conclusion, Instant now) {
        return em.createNativeQuery("update intervision set conclusion = ?2, discussed_at = ?3"
                                + " where id = ?1 and discussed_at is null")
                        .setParameter(1, intervisionId)
                        .setParameter(2, conclusion)
                        .setParameter(3, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    /** Newest first; the last one is the start. */
    public List<Ladder> ladder(UUID trajectoryId) {
        return rows("l.step, l.reason, s.name, l.at from ladder_change l", "l", trajectoryId).stream()
                .map(row -> new Ladder(
                        LadderStep.of(((Number) row[0]).intValue()),
                        (String) row[1],
                        (String) row[2],
                        ((Timestamp) row[3]).toInstant()))
                .toList();
    }

    /** Newest first. */
    public List<Language> languageChecks(UUID trajectoryId) {
        return rows("l.done_on, l.result, l.follow_up, l.again_on, s.name from language_check l", "l", trajectoryId)
                .stream()
                .map(row -> new Language(
                        ((Date) row[0]).toLocalDate(),
                        LanguageResult.valueOf((String) row[1]),
                        (String) row[2],
                        row[3] == null ? null : ((Date) row[3]).toLocalDate(),
                        (String) row[4]))
                .toList();
    }

    /** Newest first. */
    public List<Intervision> intervisions(UUID trajectoryId) {
        return rows("l.id, l.meeting_on, l.question, s.name, l.conclusion from intervision l", "l", trajectoryId)
                .stream()
                .map(row -> new Intervision(
                        (UUID) row[0], ((Date) row[1]).toLocalDate(), (String) row[2], (String) row[3], (String)
                                row[4]))
                .toList();
    }

    /** Newest first. */
    public List<Avoidance> avoidances(UUID trajectoryId) {
        return rows("l.seen_on, l.fact, s.name from avoidance_fact l", "l", trajectoryId).stream()
                .map(row -> new Avoidance(((Date) row[0]).toLocalDate(), (String) row[1], (String) row[2]))
                .toList();
    }

    private List<Object[]> rows(String columnsAndTable, String alias, UUID trajectoryId) {
        List<?> rows = em.createNativeQuery("select " + columnsAndTable + " join staff_member s on s.id = " + alias
                        + ".staff_id where " + alias + ".trajectory_id = ?1 order by " + alias + ".at desc, " + alias
                        + ".id")
                .setParameter(1, trajectoryId)
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    /** What the next meetings talk about, the earliest first. */
    public List<OnTheList> list(int most) {
        List<?> rows = em.createNativeQuery("select i.id, i.trajectory_id, i.meeting_on, i.question, s.name,"
                        + " coalesce(p.called, 'Naam onbekend'), l.track from intervision i"
                        + " join staff_member s on s.id = i.staff_id join trajectory t on t.id = i.trajectory_id"
                        + " join lead l on l.id = t.lead_id join person p on p.id = l.person_id"
                        + " where i.discussed_at is null order by i.meeting_on, i.id limit " + most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new OnTheList(
                        (UUID) row[0],
                        (UUID) row[1],
                        ((Date) row[2]).toLocalDate(),
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6]))
                .toList();
    }
}
