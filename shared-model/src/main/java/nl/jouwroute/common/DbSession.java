package nl.jouwroute.common;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/**
 * As whom the present transaction speaks to the database. Both the role and the caller's id are set for the
 * transaction only ({@code set_config(…, true)}), so that nothing of them is left on a pooled connection.
 */
@ApplicationScoped
public class DbSession {

    private static final Object ROLE = DbSession.class;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private CallerContext callers;

    /**
     * Does a piece of the present transaction as another role, for instance adding a lead's signal while a resident
     * submits a plan. What was written before and during the piece is flushed at its edges, so that each row is
     * written by the role that may.
     *
     * @throws IllegalStateException outside a use case
     */
    public <T> T as(DbRole role, Supplier<T> work) {
        Caller caller = callers.current();
        DbRole before = enter(role, caller);
        if (before == null) {
            throw new IllegalStateException("no use case is under way");
        }
        T result = work.get();
        leaveTo(before, caller);
        return result;
    }

    /** Whether there is a transaction on this thread. */
    public boolean isUnderWay() {
        return transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    /** Takes a role in a new transaction that no use case opened; for infrastructure such as the audit. */
    public void begin(DbRole role) {
        take(role, callers.current());
    }

    /** Takes a role; answers the one before, or null at the start of the transaction. */
    DbRole enter(DbRole role, Caller caller) {
        DbRole before = (DbRole) transaction.getResource(ROLE);
        take(role, caller);
        return before;
    }

    /** Goes back to the role before. After an exception there is nothing to go back to: the transaction ends. */
    void leaveTo(DbRole before, Caller caller) {
        if (before != null) {
            take(before, caller);
        }
    }

    private void take(DbRole role, Caller caller) {
        if (role == transaction.getResource(ROLE)) {
            return;
        }
        em.flush();
        em.createNativeQuery("select set_config('role', ?1, true), set_config('jouwroute.resident', ?2, true),"
                        + " set_config('jouwroute.mentor', ?3, true), set_config('jouwroute.staff', ?4, true)")
                .setParameter(1, role.sqlName())
                .setParameter(2, idOf(caller, Actor.RESIDENT))
                .setParameter(3, idOf(caller, Actor.MENTOR))
                .setParameter(4, idOf(caller, Actor.PARTNER))
                .getSingleResult();
        transaction.putResource(ROLE, role);
    }

    private static String idOf(Caller caller, Actor actor) {
        return caller.is(actor) ? caller.id().toString() : "";
    }
}
