package nl.jouwroute.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.resident.PersonNames;

/** Future plans and what was sent of them; under the role RESIDENT only the caller's own. */
@ApplicationScoped
public class PlanRepository {

    @PersistenceContext
    private EntityManager em;

    /** The resident's plan, to be read. */
    public Optional<FuturePlan> find(UUID residentId) {
        return plan(residentId, LockModeType.NONE);
    }

    /**
     * The resident's plan, to be changed: locked until the transaction ends, so that two screens of one resident come
     * one after the other; and its recordings, of which a job writes down that they are prepared. Empty when nothing was
     * written yet.
     */
    public Optional<FuturePlan> findLocked(UUID residentId) {
        Optional<FuturePlan> plan = plan(residentId, LockModeType.PESSIMISTIC_WRITE);
        plan.ifPresent(
                found -> em.createNativeQuery("select id from spoken_answer where plan_id = ?1 order by id for update")
                        .setParameter(1, found.id())
                        .getResultList());
        return plan;
    }

    /** As {@link #findLocked}, and starts an empty plan where there is none. */
    public FuturePlan openLocked(UUID residentId, String edition, Instant now) {
        em.createNativeQuery("insert into future_plan (id, resident_id, edition, started_at, changed_at)"
                        + " values (?1, ?2, ?3, ?4, ?4) on conflict (resident_id) do nothing")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, residentId)
                .setParameter(3, edition)
                .setParameter(4, Timestamp.from(now))
                .executeUpdate();
        return findLocked(residentId).orElseThrow(() -> new IllegalStateException("the plan just made is not there"));
    }

    private Optional<FuturePlan> plan(UUID residentId, LockModeType lock) {
        return em.createQuery("select p from FuturePlan p where p.residentId = :resident", FuturePlan.class)
                .setParameter("resident", residentId)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** Stores what was sent. */
    public void add(PlanVersion version) {
        em.persist(version);
    }

    /** What the resident sent under this number. */
    public Optional<PlanVersion> findVersion(UUID residentId, int number) {
        return em.createQuery(
                        "select v from PlanVersion v where v.residentId = :resident and v.number = :number",
                        PlanVersion.class)
                .setParameter("resident", residentId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** What the resident sent last. */
    public Optional<PlanVersion> findLastVersion(UUID residentId) {
        return em.createQuery(
                        "select v from PlanVersion v where v.residentId = :resident order by v.number desc",
                        PlanVersion.class)
                .setParameter("resident", residentId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What advisors wrote to this resident, newest first. */
    public List<PlanComment> comments(UUID residentId) {
        return em.createQuery(
                        "select c from PlanComment c where c.residentId = :resident order by c.at desc, c.id",
                        PlanComment.class)
                .setParameter("resident", residentId)
                .getResultList();
    }

    /** All that the resident sent, newest first. */
    public List<PlanVersion> versions(UUID residentId) {
        return em.createQuery(
                        "select v from PlanVersion v where v.residentId = :resident order by v.number desc",
                        PlanVersion.class)
                .setParameter("resident", residentId)
                .getResultList();
    }

    /** Stores what an advisor wrote, unless the same form brought it before; says whether it is new. */
    public boolean add(PlanComment comment) {
        if (em.find(PlanComment.class, comment.id()) != null) {
            return false;
        }
        em.persist(comment);
        return true;
    }

    /**
     * Plans with an open step from the first to the last day of which nobody was told yet; under the role STAFF.
     *
     * @param chosenBefore a day that was chosen later counts as known
     */
    public List<StepReminders.Ahead> stepsToRemember(LocalDate first, LocalDate last, Instant chosenBefore) {
        List<?> rows = em.createNativeQuery(
                        "select plan_id, resident_id, due_on from steps_to_remember(?1, ?2, ?3) order by due_on, plan_id")
                .setParameter(1, Date.valueOf(first))
                .setParameter(2, Date.valueOf(last))
                .setParameter(3, Timestamp.from(chosenBefore))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new StepReminders.Ahead((UUID) row[0], (UUID) row[1], ((Date) row[2]).toLocalDate()))
                .toList();
    }

    // For staff: by person, and only what was sent ------------------------------------------------------------------

    /** All that this person sent, newest first. */
    public List<PlanVersion> versionsOfPerson(UUID personId) {
        return em.createQuery(
                        "select v from PlanVersion v, Resident r where r.id = v.residentId and r.person.id = :person"
                                + " order by v.number desc",
                        PlanVersion.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** This person's plan with its state; staff cannot read a draft's answers. */
    public Optional<FuturePlan> findOfPerson(UUID personId) {
        return em.createQuery(
                        "select p from FuturePlan p, Resident r where r.id = p.residentId and r.person.id = :person",
                        FuturePlan.class)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /**
     * As {@link #findOfPerson}, to be changed: locked until the transaction ends. A lock by JPA would read the answers
     * along, which staff may not.
     */
    public Optional<FuturePlan> findLockedOfPerson(UUID personId) {
        List<?> ids = em.createNativeQuery("select f.id from future_plan f join resident r on r.id = f.resident_id"
                        + " where r.person_id = ?1 for update of f")
                .setParameter(1, personId)
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst().map(id -> em.find(FuturePlan.class, id));
    }

    /** The advisor's open leads whose plan was sent in and not discussed yet: lead id and when it was sent, oldest first. */
    public List<ToDiscuss> toDiscuss(UUID advisorId, int most) {
        List<?> rows = em.createNativeQuery("select l.id, " + PersonNames.OF_P + ", f.submitted_at from lead l"
                        + " join person p on p.id = l.person_id join resident r on r.person_id = p.id"
                        + " join future_plan f on f.resident_id = r.id and f.state = 'SUBMITTED'"
                        + " where l.advisor_id = ?1 and l.ended_at is null order by f.submitted_at, l.id limit " + most)
                .setParameter(1, advisorId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new ToDiscuss((UUID) row[0], (String) row[1]))
                .toList();
    }

    /**
     * A plan that waits for its advisor.
     */
    public record ToDiscuss(UUID leadId, String name) {}
}
