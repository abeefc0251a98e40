package nl.jouwroute.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DbSession;
import nl.jouwroute.common.UseCase;

/**
 * Writes down that somebody asked for what is not theirs. Its priority puts it outside the JTA interceptor (200): the
 * use case's transaction is over by then and gave its connection back, so that no request ever holds two of the pool.
 */
@UseCase(
        as = DbRole.LOGIN,
        allow = {})
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RefusalInterceptor {

    @Inject
    private DbSession session;

    @Inject
    private AuditLog audit;

    @AroundInvoke
    Object note(InvocationContext invocation) throws Exception {
        if (session.isUnderWay()) {
            return invocation.proceed(); // the use case that began the transaction sees the same exception
        }
        try {
            return invocation.proceed();
        } catch (NotTheirs e) {
            audit.refused(e.action(), e.objectKind(), e.objectId());
            throw e;
        }
    }
}
