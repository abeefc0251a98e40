package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.resident.PersonNames;

/** Whose caseload somebody is in, and the reasons with which colleagues looked at their file all the same. */
@ApplicationScoped
public class LookRepository {

    /** The member of staff, and the colleagues whose work they look after that day. */
    private static final String THEIRS = "(select ?2 union all select f.staff_id from staff_absence f"
            + " where f.cover_id = ?2 and f.withdrawn_at is null and ?3 between f.from_on and f.until_on)";

    @PersistenceContext
    private EntityManager em;

    /**
     * Whether this person is in the caseload of this member of staff: one of their open leads is theirs, or waits for
     * anybody, or is that of a colleague whose work they look after that day; or one has ended and they are to ask
     * whether its outcome lasts; or nobody ever had one.
     */
    public boolean inCaseload(UUID personId, UUID staffId, LocalDate day) {
        return (Boolean) em.createNativeQuery("select not exists (select from lead l where l.person_id = ?1"
                        + " and l.advisor_id is not null) or exists (select from lead l where l.person_id = ?1"
                        + " and l.ended_at is null and (l.advisor_id is null or l.advisor_id in " + THEIRS + "))"
                        + " or exists (select from trajectory t join lead l on l.id = t.lead_id"
                        + " join outcome_check c on c.trajectory_id = t.id where l.person_id = ?1"
                        + " and c.answer is null and c.cancelled_at is null and t.advisor_id in " + THEIRS + ")")
                .setParameter(1, personId)
                .setParameter(2, staffId)
                .setParameter(3, Date.valueOf(day))
                .getSingleResult();
    }

    /**
     * Whether this member of staff said why today, or rightly had the file open earlier today: what somebody is typing
     * while a colleague takes the lead stays before them.
     */
    public boolean mayGoOn(UUID personId, UUID staffId, LocalDate day) {
        return (Boolean) em.createNativeQuery("select exists (select from file_look where staff_id = ?2"
                        + " and person_id = ?1 and on_day = ?3) or exists (select from audit_entry"
                        + " where person_id = ?1 and actor_id = ?2 and at >= ?4 and at < ?5"
                        + " and action in ('LEAD_VIEWED', 'TRAJECTORY_VIEWED'))")
                .setParameter(1, personId)
                .setParameter(2, staffId)
                .setParameter(3, Date.valueOf(day))
                .setParameter(4, midnight(day))
                .setParameter(5, midnight(day.plusDays(1)))
                .getSingleResult();
    }

    private static Timestamp midnight(LocalDate day) {
        return Timestamp.from(DutchTime.midnight(day));
    }

    /** Keeps the first reason of that day; false when there was one. */
    public boolean add(UUID personId, UUID staffId, LocalDate day, LookReason reason, String words, Instant now) {
        return em.createNativeQuery(
                                "insert into file_look (id, person_id, staff_id, on_day, reason, words, at)"
                                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (staff_id, person_id, on_day) do nothing")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, personId)
                        .setParameter(3, staffId)
                        .setParameter(4, Date.valueOf(day))
                        .setParameter(5, reason.name())
                        .setParameter(6, words)
                        .setParameter(7, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    /** Whose open leads this person has, by name. */
    public List<String> advisorsOf(UUID personId) {
        List<?> names = em.createNativeQuery("select distinct a.name from lead l join staff_member a"
                        + " on a.id = l.advisor_id where l.person_id = ?1 and l.ended_at is null order by 1")
                .setParameter(1, personId)
                .getResultList();
        return names.stream().map(String.class::cast).toList();
    }

    /** The looks with their reasons, newest first. */
    public List<Look> newest(int first, int size) {
        List<?> rows = em.createNativeQuery("select f.at, s.name, " + PersonNames.OF_P + ", f.reason,"
                        + " f.words, (select l.id from lead l where l.person_id = p.id"
                        + " order by l.ended_at is not null, l.received_at desc limit 1)"
                        + " from (select * from file_look order by at desc, id limit " + size + " offset " + first
                        + ") f join staff_member s on s.id = f.staff_id join person p on p.id = f.person_id"
                        + " order by f.at desc, f.id")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Look(
                        ((Timestamp) row[0]).toInstant(),
                        (String) row[1],
                        (String) row[2],
                        LookReason.valueOf((String) row[3]),
                        (String) row[4],
                        (UUID) row[5]))
                .toList();
    }

    /**
     * A look outside the own caseload.
     *
     * @param by who looked
     * @param words null when the reason says enough
     * @param leadId null when no lead is left
     */
    public record Look(Instant at, String by, String person, LookReason reason, String words, UUID leadId) {}
}
