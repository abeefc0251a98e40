package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.NotFound;

/** Home visits, as the staff plan and make them. */
@ApplicationScoped
public class HomeVisitRepository {

    @PersistenceContext
    private EntityManager em;

    /** Whether this form was posted before. */
    public boolean isKnown(UUID formKey) {
        return em.createQuery("select count(v) from HomeVisit v where v.formKey = :key", Long.class)
                        .setParameter("key", formKey)
                        .getSingleResult()
                > 0;
    }

    public void add(HomeVisit visit) {
        em.persist(visit);
    }

    /**
     * On which lead it was planned; nothing else of it is read.
     *
     * @throws NotFound when there is none
     */
    public UUID readLead(UUID id) {
        return em.createQuery("select v.lead.id from HomeVisit v where v.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("no such visit"));
    }

    /**
     * To be changed; its lead is locked before it, as whatever ends the lead does.
     *
     * @throws NotFound when there is none
     */
    public HomeVisit readLocked(UUID id) {
        HomeVisit visit = em.find(HomeVisit.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (visit == null) {
            throw new NotFound("no such visit");
        }
        return visit;
    }

    /** The visits of a day that are still to be made, in the order of their time; nobody who may not be approached. */
    public List<HomeVisit> planned(LocalDate day) {
        return em.createQuery(
                        "select v from HomeVisit v join fetch v.visitor join fetch v.lead l join fetch l.person p"
                                + " where v.day = :day and v.state = nl.jouwroute.lead.HomeVisit.State.PLANNED"
                                + " and function('may_be_approached', p.id) = true order by v.time nulls last, v.id",
                        HomeVisit.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** The visits of a lead that are still to be made. */
    public List<HomeVisit> plannedOf(UUID leadId) {
        return em.createQuery(
                        "select v from HomeVisit v join fetch v.visitor where v.lead.id = :lead"
                                + " and v.state = nl.jouwroute.lead.HomeVisit.State.PLANNED order by v.day",
                        HomeVisit.class)
                .setParameter("lead", leadId)
                .getResultList();
    }

    /** What the visits since a day led to. */
    public VisitReach reachSince(LocalDate day) {
        Object[] row = (Object[])
                em.createNativeQuery("select count(*), count(*) filter (where outcome in ('SPOKEN', 'REFUSED'))"
                                + " from home_visit where state = 'DONE' and day >= ?1")
                        .setParameter(1, Date.valueOf(day))
                        .getSingleResult();
        return new VisitReach(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }
}
