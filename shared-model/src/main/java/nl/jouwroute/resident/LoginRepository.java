package nl.jouwroute.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Challenges and counters of the log-in, under the role LOGIN: plain SQL, because that role sees few columns. */
@ApplicationScoped
public class LoginRepository {

    /** After this a challenge or counter is of no use to anybody. */
    private static final Duration KEPT = Duration.ofDays(2);

    @PersistenceContext
    private EntityManager em;

    /** Makes requests about one address wait for each other until the end of the transaction. */
    void lockAddress(ContactAddress address) {
        em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 7))) as locked")
                .setParameter(1, address.kind() + " " + address.value())
                .getSingleResult();
    }

    long countChallenges(ContactAddress address, Instant since) {
        return ((Number) em.createNativeQuery("select count(*) from login_challenge"
                                + " where kind = ?1 and address = ?2 and created_at > ?3")
                        .setParameter(1, address.kind().name())
                        .setParameter(2, address.value())
                        .setParameter(3, Timestamp.from(since))
                        .getSingleResult())
                .longValue();
    }

    void add(LoginChallenge challenge, Instant now) {
        em.createNativeQuery("insert into login_challenge"
                        + " (id, purpose, kind, address, browser_hash, code_hash, invitation_id, created_at, expires_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as uuid), ?8, ?9)")
                .setParameter(1, challenge.id())
                .setParameter(2, challenge.purpose().name())
                .setParameter(3, challenge.address().kind().name())
                .setParameter(4, challenge.address().value())
                .setParameter(5, challenge.browserHash())
                .setParameter(6, challenge.codeHash())
                .setParameter(7, challenge.invitationId())
                .setParameter(8, Timestamp.from(now))
                .setParameter(9, Timestamp.from(challenge.expiresAt()))
                .executeUpdate();
    }

    /** The newest challenge of a browser, locked: two tries at once are judged one after the other. */
    Optional<LoginChallenge> lockNewest(LoginPurpose purpose, String browserHash) {
        return newest(purpose, browserHash, " for update");
    }

    /** The newest challenge of a browser, to show where the code went. */
    Optional<LoginChallenge> findNewest(LoginPurpose purpose, String browserHash) {
        return newest(purpose, browserHash, "");
    }

    private Optional<LoginChallenge> newest(LoginPurpose purpose, String browserHash, String lock) {
        List<?> rows = em.createNativeQuery(
                        "select id, kind, address, code_hash, invitation_id, expires_at, wrong_tries,"
                                + " used_at is not null from login_challenge where purpose = ?1 and browser_hash = ?2"
                                + " order by created_at desc limit 1" + lock)
                .setParameter(1, purpose.name())
                .setParameter(2, browserHash)
                .getResultList();
        return rows.stream()
                .map(row -> challenge(purpose, browserHash, (Object[]) row))
                .findFirst();
    }

    private static LoginChallenge challenge(LoginPurpose purpose, String browserHash, Object[] row) {
        return new LoginChallenge(
                (UUID) row[0],
                purpose,
                new ContactAddress(ContactKind.valueOf((String) row[1]), (String) row[2]),
                browserHash,
                (String) row[3],
                (UUID) row[4],
                ((Timestamp) row[5]).toInstant(),
                ((Number) row[6]).intValue(),
                (Boolean) row[7]);
    }

    void countWrongTry(UUID challengeId) {
        em.createNativeQuery("update login_challenge set wrong_tries = wrong_tries + 1 where id = ?1")
                .setParameter(1, challengeId)
                .executeUpdate();
    }

    void use(UUID challengeId, Instant now) {
        em.createNativeQuery("update login_challenge set used_at = ?2, code_hash = null where id = ?1")
                .setParameter(1, challengeId)
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }

    /** Throws away what is past use. */
    void purge(Instant now) {
        em.createNativeQuery("delete from held_form where expires_at <= ?1")
                .setParameter(1, Timestamp.from(now))
                .executeUpdate();
        Timestamp before = Timestamp.from(now.minus(KEPT));
        for (String old : List.of(
                "delete from login_challenge where created_at < ?1",
                "delete from rate_count where window_start < ?1",
                "delete from login_session where expires_at < ?1")) {
            em.createNativeQuery(old).setParameter(1, before).executeUpdate();
        }
    }
}
