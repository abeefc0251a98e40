package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;

/** Who looks after whose work while they are away: it stays theirs, and so do its clocks. */
@ApplicationScoped
public class CoverRepository {

    private static final String AWAY = "select s.id, s.name, max(f.until_on) from staff_absence f"
            + " join staff_member s on s.id = f.staff_id"
            + " where f.withdrawn_at is null and ?1 between f.from_on and f.until_on";
    private static final String BY_NAME = " group by s.id, s.name order by s.name, s.id";

    @PersistenceContext
    private EntityManager em;

    /** Whose work this member of staff looks after on that day, by name. */
    public List<Cover> coveredBy(UUID coverId, LocalDate today) {
        return covers(
                em.createNativeQuery(AWAY + " and f.cover_id = ?2" + BY_NAME)
                        .setParameter(1, Date.valueOf(today))
                        .setParameter(2, coverId)
                        .getResultList(),
                true);
    }

    /**
     * Whose work somebody looks after on that day, by name: as the colleague named for it, then as a coordinator that of
     * the advisors for whom nobody was named.
     */
    public List<Cover> lookedAfterBy(Caller caller, LocalDate today) {
        List<Cover> covers = new ArrayList<>(coveredBy(caller.id(), today));
        if (caller.is(Actor.COORDINATOR)) {
            covers.addAll(uncovered(today));
        }
        return covers;
    }

    private List<Cover> uncovered(LocalDate today) {
        return covers(
                em.createNativeQuery(AWAY + " and s.active and exists (select from advisor a where a.staff_id = s.id)"
                                + " and not exists (select from staff_absence o where o.staff_id = s.id"
                                + " and o.cover_id is not null and o.withdrawn_at is null"
                                + " and ?1 between o.from_on and o.until_on)" + BY_NAME)
                        .setParameter(1, Date.valueOf(today))
                        .getResultList(),
                false);
    }

    private static List<Cover> covers(List<?> rows, boolean named) {
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Cover((UUID) row[0], (String) row[1], ((Date) row[2]).toLocalDate(), named))
                .toList();
    }

    /** Whether this member of staff looks after that advisor's work on that day. */
    public boolean covers(UUID coverId, UUID advisorId, LocalDate today) {
        return coveredBy(coverId, today).stream()
                .anyMatch(cover -> cover.advisorId().equals(advisorId));
    }

    /** Whose work this member of staff looks after on one of these days: the first by name. */
    public Optional<String> findCoveredBy(UUID coverId, LocalDate first, LocalDate last) {
        List<?> names = em.createNativeQuery("select s.name from staff_absence f"
                        + " join staff_member s on s.id = f.staff_id where f.cover_id = ?1"
                        + " and f.withdrawn_at is null and f.from_on <= ?3 and f.until_on >= ?2"
                        + " order by s.name, s.id limit 1")
                .setParameter(1, coverId)
                .setParameter(2, Date.valueOf(first))
                .setParameter(3, Date.valueOf(last))
                .getResultList();
        return names.stream().map(String.class::cast).findFirst();
    }

    /** Holds both until the transaction ends: absences that concern either are written down one after the other. */
    void hold(UUID one, UUID other) {
        em.createNativeQuery("select id from staff_member where id in (?1, ?2) order by id for no key update")
                .setParameter(1, one)
                .setParameter(2, other)
                .getResultList();
    }

    /**
     * Whether just this absence was written down before.
     *
     * @param coverId null for nobody
     */
    boolean isNoted(UUID staffId, LocalDate from, LocalDate until, UUID coverId) {
        return (Boolean) em.createNativeQuery("select exists (select from staff_absence f where f.staff_id = ?1"
                        + " and f.withdrawn_at is null and f.from_on = ?2 and f.until_on = ?3"
                        + " and f.cover_id is not distinct from cast(?4 as uuid))")
                .setParameter(1, staffId)
                .setParameter(2, Date.valueOf(from))
                .setParameter(3, Date.valueOf(until))
                .setParameter(4, coverId == null ? null : coverId.toString())
                .getSingleResult();
    }

    /** Whether this member of staff is away on one of these days. */
    public boolean isAway(UUID staffId, LocalDate first, LocalDate last) {
        return (Boolean) em.createNativeQuery("select exists (select from staff_absence f where f.staff_id = ?1"
                        + " and f.withdrawn_at is null and f.from_on <= ?3 and f.until_on >= ?2)")
                .setParameter(1, staffId)
                .setParameter(2, Date.valueOf(first))
                .setParameter(3, Date.valueOf(last))
                .getSingleResult();
    }
}
