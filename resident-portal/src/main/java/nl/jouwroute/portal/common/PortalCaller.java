package nl.jouwroute.portal.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.CallerContext;

/** The portal's answer to who asks: whoever the token in the cookie belongs to. */
@ApplicationScoped
public class PortalCaller implements CallerContext {

    @Inject
    private RequestCaller request;

    @Override
    public Caller current() {
        try {
            return request.caller();
        } catch (ContextNotActiveException e) {
            return Caller.PUBLIC; // outside a request, such as at the start
        }
    }

    @Override
    public String origin() {
        return "PORTAL";
    }
}
