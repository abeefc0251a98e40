package nl.jouwroute.portal.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.portal.common.Assets;
import nl.jouwroute.portal.common.PortalCookie;
import nl.jouwroute.portal.common.RequestCaller;
import nl.jouwroute.resident.LoginSessions.Login;

/**
 * Knows a caller by the token in the cookie. Runs before every filter, so it never throws: while the database is away
 * the caller is nobody, and {@link LoginFilter} says so where it matters.
 */
@ApplicationScoped
public class TokenLogin implements HttpAuthenticationMechanism {

    /** Request attribute: the log-in could not be looked up. */
    static final String UNKNOWN = "nl.jouwroute.login-unknown";

    private static final Logger LOG = System.getLogger(TokenLogin.class.getName());
    private static final String MENTORS = "/aanmelden";

    @Inject
    private FindLogin logins;

    @Inject
    private RequestCaller caller;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String path = request.getRequestURI();
        if (path.startsWith(Assets.FOLDER)) {
            return context.doNothing();
        }
        PortalCookie cookie = path.startsWith(MENTORS) ? PortalCookie.MENTOR : PortalCookie.RESIDENT;
        Optional<String> token = cookie.find(request);
        if (token.isEmpty()) {
            return context.doNothing();
        }
        try {
            return logins.find(token.get())
                    .map(login -> accept(login, cookie, context))
                    .orElseGet(context::doNothing);
        } catch (RuntimeException e) {
            // before every filter and error page: what is thrown here would be an answer without headers
            LOG.log(Level.ERROR, "cannot look up a log-in", e);
            request.setAttribute(UNKNOWN, true);
            return context.doNothing();
        }
    }

    private AuthenticationStatus accept(Login login, PortalCookie cookie, HttpMessageContext context) {
        if (cookie == PortalCookie.MENTOR && login.mentorId() != null) {
            caller.becomes(new Caller(Set.of(Actor.ANYONE, Actor.MENTOR), login.mentorId(), "mentor"), null);
            return context.notifyContainerAboutLogin(new MentorPrincipal(login.mentorId()), Set.of("MENTOR"));
        }
        if (cookie == PortalCookie.RESIDENT && login.residentId() != null) {
            caller.becomes(
                    new Caller(Set.of(Actor.ANYONE, Actor.RESIDENT), login.residentId(), "inwoner"), login.language());
            return context.notifyContainerAboutLogin(new ResidentPrincipal(login.residentId()), Set.of("RESIDENT"));
        }
        return context.doNothing();
    }
}
