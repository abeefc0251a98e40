package nl.jouwroute.staff.common;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import nl.jouwroute.common.Failure;
import nl.jouwroute.common.ReasonNeeded;

/**
 * Turns what a page or use case threw into the answer that a person understands: not there, not for this role, log in
 * first, say why first, or "a moment please" while the database is away. Anything else is logged once and is a 500.
 */
public class FailureFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = System.getLogger(FailureFilter.class.getName());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            answer(e, request, response);
        }
    }

    private static void answer(Exception thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<ReasonNeeded> reason = Failure.find(thrown, ReasonNeeded.class);
        if (reason.isPresent() && !response.isCommitted()) {
            response.resetBuffer();
            Door.askForReason(request, response, reason.get().personId());
            return;
        }
        Failure failure = Failure.of(thrown);
        if (failure.isTrouble()) {
            LOG.log(Level.ERROR, request.getMethod() + " " + request.getRequestURI(), thrown);
        }
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        if (failure == Failure.NOT_LOGGED_IN) {
            Door.askToLogIn(request, response);
            return;
        }
        if (failure == Failure.UNAVAILABLE) {
            response.setHeader("Retry-After", "5");
        }
        response.sendError(failure.status());
    }
}
