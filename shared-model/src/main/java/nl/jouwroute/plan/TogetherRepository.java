package nl.jouwroute.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Tokens;

/**
 * Filling in together: started by an advisor, made theirs by a resident who logged in with a code and said yes, over
 * after two hours or when the resident says so. Known by a token that only the device holds.
 */
@ApplicationScoped
public class TogetherRepository {

    /** How long it lasts at most. */
    public static final Duration LONGEST = Duration.ofHours(2);

    @PersistenceContext
    private EntityManager em;

    /** An advisor starts it; under the role STAFF. Answers its id. */
    public UUID start(String token, PlanAdvisor advisor, Instant now) {
        UUID id = UUID.randomUUID();
        em.createNativeQuery("insert into together (id, token_hash, advisor_id, advisor, started_at, expires_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, id)
                .setParameter(2, Tokens.hash(token))
                .setParameter(3, advisor.id())
                .setParameter(4, advisor.name())
                .setParameter(5, Timestamp.from(now))
                .setParameter(6, Timestamp.from(now.plus(LONGEST)))
                .executeUpdate();
        return id;
    }

    /** With whom, while it can still be used: by nobody else than the one who said yes. */
    public Optional<String> findAdvisor(String token, Instant now) {
        return one("select together_advisor(?1, ?2)", token, now);
    }

    /** The resident says yes; answers with whom. Empty when it is over, or somebody else's. */
    public Optional<String> join(String token, Instant now) {
        return one("select join_together(?1, ?2)", token, now);
    }

    /** With whom the resident is filling in now; under the role RESIDENT. */
    public Optional<String> findActive(String token, Instant now) {
        return one(
                "select advisor from together where token_hash = ?1 and ended_at is null and expires_at > ?2",
                token,
                now);
    }

    /** The resident says that it is done; under the role RESIDENT. */
    public void end(String token, Instant now) {
        em.createNativeQuery("update together set ended_at = ?2 where token_hash = ?1 and ended_at is null")
                .setParameter(1, Tokens.hash(token))
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }

    private Optional<String> one(String sql, String token, Instant now) {
        List<?> rows = em.createNativeQuery(sql)
                .setParameter(1, Tokens.hash(token))
                .setParameter(2, Timestamp.from(now))
                .getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable((String) rows.get(0));
    }
}
