package nl.jouwroute.trajectory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Whether an outcome lasts: asked three and six months after its day, planned when the trajectory ends. */
@ApplicationScoped
public class OutcomeCheckRepository {

    private static final List<Integer> MONTHS = List.of(3, 6);

    @PersistenceContext
    private EntityManager em;

    /** What came of the question. */
    public enum Answer {
        STILL_SO,
        NO_LONGER,
        NOT_KNOWN
    }

    /**
     * One question.
     *
     * @param answer null while it is open
     * @param by who answered; null while it is open
     */
    public record Check(UUID id, int months, LocalDate due, Answer answer, String note, String by) {}

    /** Plans the questions; none for an outcome that does not have to last. */
    public void plan(Trajectory ended) {
        LocalDate from = ended.outcomeOn().orElseThrow();
        if (!ended.outcome().orElseThrow().isToLast()) {
            return;
        }
        for (int months : MONTHS) {
            em.createNativeQuery(
                            "insert into outcome_check (id, trajectory_id, months, due_on) values (?1, ?2, ?3, ?4)")
                    .setParameter(1, UUID.randomUUID())
                    .setParameter(2, ended.id())
                    .setParameter(3, months)
                    .setParameter(4, from.plusMonths(months).toString())
                    .executeUpdate();
        }
    }

    /** The trajectory goes on: nothing is left to ask. */
    public void cancel(UUID trajectoryId, Instant now) {
        em.createNativeQuery("update outcome_check set cancelled_at = ?2"
                        + " where trajectory_id = ?1 and answer is null and cancelled_at is null")
                .setParameter(1, trajectoryId)
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }

    /** Those that were not cancelled, the earliest first. */
    public List<Check> of(UUID trajectoryId) {
        List<?> rows = em.createNativeQuery("select c.id, c.months, c.due_on, c.answer, c.note, s.name"
                        + " from outcome_check c left join staff_member s on s.id = c.staff_id"
                        + " where c.trajectory_id = ?1 and c.cancelled_at is null order by c.due_on, c.id")
                .setParameter(1, trajectoryId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Check(
                        (UUID) row[0],
                        ((Number) row[1]).intValue(),
                        FormRowRepository.day(row[2]),
                        row[3] == null ? null : Answer.valueOf((String) row[3]),
                        (String) row[4],
                        (String) row[5]))
                .toList();
    }

    /**
     * Keeps the answer to a question that is due.
     *
     * @param note may be null
     * @return false when it was answered or cancelled before, is not of this trajectory, or is not due yet
     */
    public boolean answer(
            UUID trajectoryId, UUID id, Answer answer, String note, UUID by, Instant now, LocalDate today) {
        return em.createNativeQuery("update outcome_check set answer = ?3, note = ?4, staff_id = ?5, answered_at = ?6"
                                + " where id = ?1 and trajectory_id = ?2 and answer is null and cancelled_at is null"
                                + " and due_on <= cast(?7 as date)")
                        .setParameter(1, id)
                        .setParameter(2, trajectoryId)
                        .setParameter(3, answer.name())
                        .setParameter(4, note)
                        .setParameter(5, by)
                        .setParameter(6, Timestamp.from(now))
                        .setParameter(7, today.toString())
                        .executeUpdate()
                == 1;
    }
}
