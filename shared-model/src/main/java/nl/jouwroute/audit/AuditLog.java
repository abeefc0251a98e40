package nl.jouwroute.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DbSession;

/**
 * Writes who did or saw what about whom: action, object, result, origin, actor, time; never contents.
 * Any role may add an entry, only the back-end may read them.
 */
@ApplicationScoped
public class AuditLog {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private DbSession session;

    @Inject
    private Clock clock;

    /**
     * Adds an entry to the transaction under way: it stands exactly when the deed stands.
     *
     * @param action a verb of the domain in capitals, such as {@code PLAN_SUBMITTED}
     * @param objectKind what it was done to, such as {@code PLAN}
     * @param objectId which one; may be null
     * @param personId about whom; may be null
     */
    public void record(String action, String objectKind, UUID objectId, UUID personId) {
        insert(action, objectKind, objectId, personId, "DONE");
    }

    /**
     * Adds an entry unless the caller did the same since then: many requests that are one look leave one entry. For
     * the back-end only, which may read entries.
     */
    public void recordUnlessSince(Instant since, String action, String objectKind, UUID objectId, UUID personId) {
        boolean known = (Boolean) em.createNativeQuery("select exists (select from audit_entry where person_id = ?1"
                        + " and at > ?2 and action = ?3 and object_id = ?4 and actor_id = ?5)")
                .setParameter(1, personId)
                .setParameter(2, Timestamp.from(since))
                .setParameter(3, action)
                .setParameter(4, objectId)
                .setParameter(5, callers.current().id())
                .getSingleResult();
        if (!known) {
            record(action, objectKind, objectId, personId);
        }
    }

    /** As {@link #record}, about something that was refused while the transaction under way stands: a wrong code. */
    public void recordRefused(String action, String objectKind, UUID objectId) {
        insert(action, objectKind, objectId, null, "REFUSED");
    }

    /**
     * Adds an entry about something refused, in a transaction of its own. Never within another, which would hold two
     * connections of the pool: a use case throws {@link NotTheirs}, or uses {@link #recordRefused} where it goes on.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refused(String action, String objectKind, UUID objectId) {
        session.begin("PORTAL".equals(callers.origin()) ? DbRole.LOGIN : DbRole.STAFF);
        insert(action, objectKind, objectId, null, "REFUSED");
    }

    private void insert(String action, String objectKind, UUID objectId, UUID personId, String result) {
        Caller caller = callers.current();
        em.createNativeQuery("insert into audit_entry"
                        + " (at, actor_kind, actor_id, action, object_kind, object_id, person_id, result, origin)"
                        + " values (?1, ?2, cast(?3 as uuid), ?4, ?5, cast(?6 as uuid), cast(?7 as uuid), ?8, ?9)")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, caller.kind())
                .setParameter(3, caller.id())
                .setParameter(4, action)
                .setParameter(5, objectKind)
                .setParameter(6, objectId)
                .setParameter(7, personId)
                .setParameter(8, result)
                .setParameter(9, callers.origin())
                .executeUpdate();
    }
}
