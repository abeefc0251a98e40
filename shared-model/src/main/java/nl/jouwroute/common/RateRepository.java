package nl.jouwroute.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;

/** Counts how often something is asked for, over all nodes; under the role LOGIN. */
@ApplicationScoped
public class RateRepository {

    @PersistenceContext
    private EntityManager em;

    /** Counts one hit in a window of time and answers how many there are now. */
    public long hit(String subject, Instant window) {
        return ((Number) em.createNativeQuery("insert into rate_count as c (subject, window_start, hits)"
                                + " values (?1, ?2, 1) on conflict (subject, window_start)"
                                + " do update set hits = c.hits + 1 returning hits")
                        .setParameter(1, subject)
                        .setParameter(2, Timestamp.from(window))
                        .getSingleResult())
                .longValue();
    }
}
