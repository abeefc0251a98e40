package nl.jouwroute.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is forgotten is decided in the database, under the locks that it takes: {@code forget_put_forward}. */
@ApplicationScoped
public class ForgettingRepository {

    @PersistenceContext
    private EntityManager em;

    /** Something that ended or was forgotten, as the audit names it, and of whom. */
    record Forgotten(String action, String kind, UUID id, UUID personId) {}

    /** Whoever was put forward before that moment, and whoever said no; while nobody works with them. */
    List<Forgotten> forgetPutForward(Instant before, Instant now) {
        List<?> rows = em.createNativeQuery("select action, kind, which, about from forget_put_forward(?1, ?2)")
                .setParameter(1, Timestamp.from(before))
                .setParameter(2, Timestamp.from(now))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Forgotten((String) row[0], (String) row[1], (UUID) row[2], (UUID) row[3]))
                .toList();
    }
}
