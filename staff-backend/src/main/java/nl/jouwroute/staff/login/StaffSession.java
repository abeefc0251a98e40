package nl.jouwroute.staff.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.jouwroute.staff.common.StaffPrincipal;

/** The log-in in the browser's session: an hour without use ends it (web.xml), and so does a working day. */
@ApplicationScoped
class StaffSession {

    private static final String PRINCIPAL = StaffPrincipal.class.getName();
    private static final String SINCE = PRINCIPAL + ".since";
    private static final String PENDING = PendingLogIn.class.getName();
    private static final Duration AT_MOST = Duration.ofHours(10);

    @Inject
    private Clock clock;

    Optional<StaffPrincipal> principal(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(PRINCIPAL) instanceof StaffPrincipal staff)) {
            return Optional.empty();
        }
        Instant since = (Instant) session.getAttribute(SINCE);
        if (since.plus(AT_MOST).isBefore(clock.instant())) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(staff);
    }

    /** Starts a log-in under a new session id, so that an id from before is worth nothing. */
    void start(HttpServletRequest request, StaffPrincipal staff) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(PRINCIPAL, staff);
        session.setAttribute(SINCE, clock.instant());
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    void remember(HttpServletRequest request, PendingLogIn pending) {
        request.getSession(true).setAttribute(PENDING, pending);
    }

    /** What was remembered, once. */
    Optional<PendingLogIn> takePending(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(PENDING) instanceof PendingLogIn pending)) {
            return Optional.empty();
        }
        session.removeAttribute(PENDING);
        return Optional.of(pending);
    }
}
