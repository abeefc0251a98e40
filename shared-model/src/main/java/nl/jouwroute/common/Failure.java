package nl.jouwroute.common;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What went wrong, as far as a person asking needs to know; on a page of a resident or of staff. */
public enum Failure {
    NOT_FOUND(404),
    NOT_ALLOWED(403),
    NOT_LOGGED_IN(401),
    /** The database is away, starting, full of connections, or a lock took too long. */
    UNAVAILABLE(503),
    OTHER(500);

    /** SQLSTATE classes and codes of troubles that go over by themselves. */
    private static final Set<String> PASSING =
            Set.of("08", "53", "57P01", "57P02", "57P03", "57014", "55P03", "40001", "40P01");

    private final int status;

    Failure(int status) {
        this.status = status;
    }

    /** Of the answer over HTTP. */
    public int status() {
        return status;
    }

    /** Whether the one who runs the system must know. */
    public boolean isTrouble() {
        return this == UNAVAILABLE || this == OTHER;
    }

    /** Looks through the wrappings of container, Faces and persistence for the cause that says something. */
    public static Failure of(Throwable thrown) {
        return causes(thrown).flatMap(cause -> said(cause).stream()).findFirst().orElse(OTHER);
    }

    /** The same for a cause of this type. */
    public static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return causes(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }

    private static Optional<Failure> said(Throwable cause) {
        if (cause instanceof NotFound) {
            return Optional.of(NOT_FOUND);
        }
        if (cause instanceof NotAllowed) {
            return Optional.of(NOT_ALLOWED);
        }
        if (cause instanceof NotLoggedIn) {
            return Optional.of(NOT_LOGGED_IN);
        }
        return cause instanceof SQLException sql && isPassing(sql.getSQLState())
                ? Optional.of(UNAVAILABLE)
                : Optional.empty();
    }

    /** No state at all comes from the connection pool: it could not get a connection. */
    private static boolean isPassing(String state) {
        return state == null
                || PASSING.contains(state)
                || (state.length() == 5 && PASSING.contains(state.substring(0, 2)));
    }
}
