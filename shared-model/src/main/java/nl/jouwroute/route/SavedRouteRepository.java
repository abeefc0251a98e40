package nl.jouwroute.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What residents saved of the route; under the role RESIDENT only the caller's own. */
@ApplicationScoped
public class SavedRouteRepository {

    @PersistenceContext
    private EntityManager em;

    public Optional<SavedRoute> find(UUID residentId) {
        return Optional.ofNullable(em.find(SavedRoute.class, residentId));
    }

    /**
     * Keeps these answers in the place of any before; a double tap makes one.
     *
     * @param with the advisor who sits beside the resident; null for nobody
     */
    public void save(UUID residentId, int edition, List<String> codes, String with, Instant now) {
        em.createNativeQuery(
                        "insert into saved_route (resident_id, edition, codes, saved_at, entered_with)"
                                + " values (?1, ?2, ?3, ?4, cast(?5 as text))"
                                + " on conflict (resident_id) do update set edition = excluded.edition, codes = excluded.codes,"
                                + " saved_at = excluded.saved_at, entered_with = excluded.entered_with, version = saved_route.version + 1")
                .setParameter(1, residentId)
                .setParameter(2, edition)
                .setParameter(3, String.join(".", codes))
                .setParameter(4, Timestamp.from(now))
                .setParameter(5, with)
                .executeUpdate();
    }

    /** Throws them away; answers whether there were any. */
    public boolean remove(UUID residentId) {
        return em.createNativeQuery("delete from saved_route where resident_id = ?1")
                        .setParameter(1, residentId)
                        .executeUpdate()
                > 0;
    }
}
