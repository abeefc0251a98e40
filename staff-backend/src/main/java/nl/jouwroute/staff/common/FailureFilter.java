package nl.jouwroute.staff.common;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import nl.jouwroute.common.NotAllowed;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.NotLoggedIn;
import nl.jouwroute.common.ReasonNeeded;

/**
 * Turns what a page or use case threw into the answer that a person understands: not there, not for this role, log in
 * first, say why first, or "a moment please" while the database is away. Anything else is logged once and is a 500.
 */
public class FailureFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = System.getLogger(FailureFilter.class.getName());

    /** SQLSTATE classes and codes of troubles that go over by themselves; without any it was the connection pool. */
    private static final Set<String> PASSING =
            Set.of("08", "53", "57P01", "57P02", "57P03", "57014", "55P03", "40001", "40P01");

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
        Optional<ReasonNeeded> reason = find(thrown, ReasonNeeded.class);
        if (reason.isPresent() && !response.isCommitted()) {
            response.resetBuffer();
            Door.askForReason(request, response, reason.get().personId());
            return;
        }
        int status = statusOf(thrown);
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            LOG.log(Level.ERROR, request.getMethod() + " " + request.getRequestURI(), thrown);
        }
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            Door.askToLogIn(request, response);
            return;
        }
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "5");
        }
        response.sendError(status);
    }

    /** Looks through the wrappings of container, Faces and persistence for the cause that says something. */
    static int statusOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = next(cause)) {
            if (cause instanceof NotFound) {
                return HttpServletResponse.SC_NOT_FOUND;
            }
            if (cause instanceof NotAllowed) {
                return HttpServletResponse.SC_FORBIDDEN;
            }
            if (cause instanceof NotLoggedIn) {
                return HttpServletResponse.SC_UNAUTHORIZED;
            }
            if (cause instanceof SQLException sql && isPassing(sql.getSQLState())) {
                return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            }
        }
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = next(cause)) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    private static Throwable next(Throwable thrown) {
        Throwable cause = thrown instanceof ServletException servlet ? servlet.getRootCause() : thrown.getCause();
        return cause == thrown ? null : cause;
    }

    private static boolean isPassing(String state) {
        return state == null
                || PASSING.contains(state)
                || (state.length() == 5 && PASSING.contains(state.substring(0, 2)));
    }
}
