package nl.jouwroute.portal.common;

import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.util.Set;
import nl.jouwroute.common.NotAllowed;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.NotLoggedIn;

/** What went wrong, as far as a person asking needs to know. */
enum Failure {
    NOT_FOUND(404),
    NOT_ALLOWED(403),
    NOT_LOGGED_IN(303),
    /** The database is away, starting, full of connections, or a lock took too long. */
    UNAVAILABLE(503),
    OTHER(500);

    /** SQLSTATE classes and codes that go over by themselves. */
    private static final Set<String> PASSING =
            Set.of("08", "53", "57P01", "57P02", "57P03", "57014", "55P03", "40001", "40P01");

    private final int status;

    Failure(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** Looks through the wrappings of container, Faces and persistence for the cause that says something. */
    static Failure of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = next(cause)) {
            if (cause instanceof NotFound) {
                return NOT_FOUND;
            }
            if (cause instanceof NotAllowed) {
                return NOT_ALLOWED;
            }
            if (cause instanceof NotLoggedIn) {
                return NOT_LOGGED_IN;
            }
            if (cause instanceof SQLException sql && isPassing(sql)) {
                return UNAVAILABLE;
            }
        }
        return OTHER;
    }

    private static Throwable next(Throwable thrown) {
        Throwable cause = thrown instanceof ServletException servlet ? servlet.getRootCause() : thrown.getCause();
        return cause == thrown ? null : cause;
    }

    /** No state at all comes from the connection pool: it could not get a connection. */
    private static boolean isPassing(SQLException thrown) {
        String state = thrown.getSQLState();
        return state == null
                || PASSING.contains(state)
                || (state.length() == 5 && PASSING.contains(state.substring(0, 2)));
    }
}
