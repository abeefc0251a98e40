package nl.jouwroute.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
     * one after the other. Empty when nothing was written yet.
     */
    public Optional<FuturePlan> findLocked(UUID residentId) {
        return plan(residentId, LockModeType.PESSIMISTIC_WRITE);
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
}
