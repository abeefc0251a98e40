package nl.jouwroute.staff.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Tells the container for each request who is logged in, from the session; never refuses and never throws. */
@ApplicationScoped
public class StaffMechanism implements HttpAuthenticationMechanism {

    @Inject
    private StaffSession session;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        return session.principal(request)
                .map(staff -> context.notifyContainerAboutLogin(staff, staff.roleNames()))
                .orElseGet(context::doNothing);
    }
}
