package nl.jouwroute.portal.common;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import nl.jouwroute.common.Failure;

/**
 * Turns what a page or use case threw into the answer that a person understands: not found, not allowed, log in
 * first, or "a moment please" while the database is away. Anything else is logged once and is a 500.
 */
public class FailureFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = System.getLogger(FailureFilter.class.getName());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw e; // the reader went away
        } catch (ServletException | RuntimeException e) {
            answer(e, request, response);
        }
    }

    private static void answer(Exception thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Failure failure = Failure.of(thrown);
        if (failure.isTrouble()) {
            LOG.log(Level.ERROR, request.getMethod() + " " + request.getRequestURI(), thrown);
        }
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        if (failure == Failure.NOT_LOGGED_IN) {
            LoginPath.redirect(request, response);
            return;
        }
        if (failure == Failure.UNAVAILABLE) {
            response.setHeader("Retry-After", "5");
        }
        response.sendError(failure.status());
    }
}
