package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The demo accounts, which exist only in a database with sample data, and their wrong passwords. */
@ApplicationScoped
public class DemoAccountRepository {

    @PersistenceContext
    private EntityManager em;

    /** The account of this name. */
    public Optional<Account> find(String username) {
        List<?> rows = em.createNativeQuery("select password_hash, staff_id, array_to_string(roles, ',')"
                        + " from demo_account where username = ?1")
                .setParameter(1, username)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .findFirst()
                .map(row -> new Account((String) row[0], (UUID) row[1], List.of(((String) row[2]).split(","))));
    }

    /** The accounts that the log-in page offers, by user name. */
    public List<String> usernames() {
        List<?> names = em.createNativeQuery("select username from demo_account order by username")
                .getResultList();
        return names.stream().map(String.class::cast).toList();
    }

    /** How often this subject was counted in the window that starts then. */
    public int hits(String subject, Instant window) {
        Number hits = (Number) em.createNativeQuery(
                        "select coalesce(sum(hits), 0) from rate_count where subject = ?1 and window_start = ?2")
                .setParameter(1, subject)
                .setParameter(2, Timestamp.from(window))
                .getSingleResult();
        return hits.intValue();
    }

    /** Counts this subject once more in that window. */
    public void count(String subject, Instant window) {
        em.createNativeQuery("insert into rate_count as r (subject, window_start, hits) values (?1, ?2, 1)"
                        + " on conflict (subject, window_start) do update set hits = r.hits + 1")
                .setParameter(1, subject)
                .setParameter(2, Timestamp.from(window))
                .executeUpdate();
    }

    /** One demo account. */
    public record Account(String passwordHash, UUID staffId, List<String> roles) {}
}
