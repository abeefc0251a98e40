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

/** What was typed without a log-in, sealed, until the next log-in; under the role LOGIN. */
@ApplicationScoped
public class HeldFormRepository {

    /** Long enough to find the code in the mail, short enough for a phone that is handed on. */
    public static final Duration KEPT = Duration.ofHours(1);

    @PersistenceContext
    private EntityManager em;

    /** Holds what was typed on a page, in the place of what was held for it before; answers its id. */
    public UUID hold(FormSeal seal, String path, String typed, Instant now) {
        return (UUID) em.createNativeQuery("insert into held_form (id, holder, path, sealed, held_at, expires_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (holder, path) do update"
                        + " set sealed = excluded.sealed, held_at = excluded.held_at, expires_at = excluded.expires_at"
                        + " returning id")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, seal.holder())
                .setParameter(3, path)
                .setParameter(4, seal.seal(path, typed))
                .setParameter(5, Timestamp.from(now))
                .setParameter(6, Timestamp.from(now.plus(KEPT)))
                .getSingleResult();
    }

    /** What was typed on a page and is still held. */
    public Optional<String> find(FormSeal seal, String path, Instant now) {
        List<?> found = em.createNativeQuery(
                        "select sealed from held_form where holder = ?1 and path = ?2 and expires_at > ?3")
                .setParameter(1, seal.holder())
                .setParameter(2, path)
                .setParameter(3, Timestamp.from(now))
                .getResultList();
        return found.stream().map(row -> seal.open(path, (byte[]) row)).findFirst();
    }

    /** The page on which something was typed last. */
    public Optional<String> findPath(FormSeal seal, Instant now) {
        List<?> found = em.createNativeQuery("select path from held_form where holder = ?1 and expires_at > ?2"
                        + " order by held_at desc limit 1")
                .setParameter(1, seal.holder())
                .setParameter(2, Timestamp.from(now))
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    /** Throws away what was typed on a page; nothing happens when nothing is held. */
    public void forget(FormSeal seal, String path) {
        em.createNativeQuery("delete from held_form where holder = ?1 and path = ?2")
                .setParameter(1, seal.holder())
                .setParameter(2, path)
                .executeUpdate();
    }

    /** Throws away what nobody came back for in time. */
    public void purge(Instant now) {
        em.createNativeQuery("delete from held_form where expires_at <= ?1")
                .setParameter(1, Timestamp.from(now))
                .executeUpdate();
    }
}
