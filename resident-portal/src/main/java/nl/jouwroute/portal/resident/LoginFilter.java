package nl.jouwroute.portal.resident;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.portal.common.LoginPath;
import nl.jouwroute.portal.common.RequestRules;

/** Keeps /mijn for residents: everybody else logs in first and then comes back, and loses nothing that was typed. */
public class LoginFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private transient CallerContext callers;

    @Inject
    private transient TypedForms typed;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (callers.current().is(Actor.RESIDENT)) {
            pass(callers.current().id(), request, response, chain);
        } else if (RequestRules.answersLogInItself(request)) {
            chain.doFilter(request, response);
        } else if (request.getAttribute(TokenLogin.UNKNOWN) != null) {
            response.setHeader("Retry-After", "5");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (LoginPath.bringsFile(request)) {
            LoginPath.redirectWithoutFile(request, response);
        } else {
            switch (typed.hold(request, response)) {
                case HELD -> LoginPath.redirectHolding(request, response);
                case NONE -> LoginPath.redirect(request, response);
                case TOO_OFTEN -> response.sendError(TOO_MANY_REQUESTS);
            }
        }
    }

    /** A form that was typed on somebody else's page waits for that person, and is never kept under this one. */
    private void pass(UUID me, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (typed.isOfAnother(request, me)) {
            typed.hold(request, response);
            response.sendError(HttpServletResponse.SC_CONFLICT);
            return;
        }
        chain.doFilter(request, response);
        if ("POST".equals(request.getMethod())) {
            typed.forget(request, me, request.getRequestURI());
        }
    }
}
