package nl.jouwroute.portal.resident;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.portal.common.LoginPath;

/** Keeps /mijn for residents: everybody else logs in first and then comes back. */
public class LoginFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CallerContext callers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (callers.current().is(Actor.RESIDENT)) {
            chain.doFilter(request, response);
        } else if (request.getAttribute(TokenLogin.UNKNOWN) != null) {
            response.setHeader("Retry-After", "5");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            LoginPath.redirect(request, response);
        }
    }
}
