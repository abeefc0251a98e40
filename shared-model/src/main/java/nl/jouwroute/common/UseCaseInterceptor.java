package nl.jouwroute.common;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;

/**
 * The one gate before every use case: refuses a caller who may not, then takes the declared database role.
 * Its priority puts it inside the JTA interceptor (200), so that the role belongs to the transaction.
 */
@UseCase(
        as = DbRole.LOGIN,
        allow = {})
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class UseCaseInterceptor {

    @Inject
    private CallerContext callers;

    @Inject
    private DbSession session;

    @AroundInvoke
    Object enter(InvocationContext invocation) throws Exception {
        UseCase useCase = declaredOn(invocation);
        Caller caller = callers.current();
        if (!caller.isAny(useCase.allow())) {
            if (!caller.isLoggedIn()) {
                throw new NotLoggedIn(Arrays.toString(useCase.allow()));
            }
            throw new NotAllowed(caller.kind() + " is none of " + Arrays.toString(useCase.allow()));
        }
        DbRole before = session.enter(useCase.as(), caller);
        Object result = invocation.proceed();
        session.leaveTo(before, caller);
        return result;
    }

    private static UseCase declaredOn(InvocationContext invocation) {
        UseCase onMethod = invocation.getMethod().getAnnotation(UseCase.class);
        return onMethod != null ? onMethod : invocation.getTarget().getClass().getAnnotation(UseCase.class);
    }
}
