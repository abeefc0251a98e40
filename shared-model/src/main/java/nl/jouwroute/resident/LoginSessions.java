package nl.jouwroute.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Tokens;

/**
 * Who is logged in: a random token in a cookie, its hash in a row. A log-in ends a day after its last use, and after
 * a week in any case.
 */
@ApplicationScoped
public class LoginSessions {

    /** How long a cookie may live. */
    public static final Duration LONGEST = Duration.ofDays(7);

    private static final Duration IDLE = Duration.ofDays(1);

    /** How often the last use is written; not on each request. */
    private static final Duration NOTED = Duration.ofMinutes(10);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * A log-in that holds.
     *
     * @param residentId null for a mentor
     * @param mentorId null for a resident
     * @param language of the resident's account; null for a mentor
     */
    public record Login(UUID residentId, UUID mentorId, Language language) {}

    /** Opens a log-in for a resident; answers the token for the cookie. */
    public String openForResident(UUID residentId) {
        return open(residentId, null);
    }

    /** Opens a log-in for a mentor; answers the token for the cookie. */
    public String openForMentor(UUID mentorId) {
        return open(null, mentorId);
    }

    private String open(UUID residentId, UUID mentorId) {
        String token = Tokens.create();
        Instant now = clock.instant();
        em.createNativeQuery("insert into login_session"
                        + " (token_hash, resident_id, mentor_id, created_at, last_used_at, expires_at)"
                        + " values (?1, cast(?2 as uuid), cast(?3 as uuid), ?4, ?4, ?5)")
                .setParameter(1, Tokens.hash(token))
                .setParameter(2, residentId)
                .setParameter(3, mentorId)
                .setParameter(4, Timestamp.from(now))
                .setParameter(5, Timestamp.from(now.plus(LONGEST)))
                .executeUpdate();
        return token;
    }

    /** The log-in of a token, if it still holds; notes that it was used. */
    public Optional<Login> find(String token) {
        Instant now = clock.instant();
        String hash = Tokens.hash(token);
        List<?> rows = em.createNativeQuery("select s.resident_id, s.mentor_id, s.last_used_at, p.language"
                        + " from login_session s left join resident r on r.id = s.resident_id"
                        + " left join person p on p.id = r.person_id"
                        + " where s.token_hash = ?1 and s.expires_at > ?2 and s.last_used_at > ?3")
                .setParameter(1, hash)
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, Timestamp.from(now.minus(IDLE)))
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) rows.get(0);
        if (((Timestamp) row[2]).toInstant().isBefore(now.minus(NOTED))) {
            em.createNativeQuery("update login_session set last_used_at = ?2 where token_hash = ?1")
                    .setParameter(1, hash)
                    .setParameter(2, Timestamp.from(now))
                    .executeUpdate();
        }
        Language language = Language.find((String) row[3]).orElse(null);
        return Optional.of(new Login((UUID) row[0], (UUID) row[1], language));
    }

    /** Ends a log-in; nothing happens when there is none. */
    public void close(String token) {
        em.createNativeQuery("delete from login_session where token_hash = ?1")
                .setParameter(1, Tokens.hash(token))
                .executeUpdate();
    }
}
