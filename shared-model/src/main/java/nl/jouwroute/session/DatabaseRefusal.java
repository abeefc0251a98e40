package nl.jouwroute.session;

import java.sql.SQLException;
import nl.jouwroute.session.BookingRefused.Why;

/** Puts into words what the database refuses: an overlap or a wait that became too long is no fault of the system. */
final class DatabaseRefusal {

    private static final String EXCLUSION_VIOLATION = "23P01";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String DEADLOCK_DETECTED = "40P01";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private DatabaseRefusal() {}

    /** The refusal to throw in its place; the same exception when it is a fault. */
    static RuntimeException of(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return switch (sql.getSQLState()) {
                    case EXCLUSION_VIOLATION -> new BookingRefused(Why.OVERLAP);
                    case UNIQUE_VIOLATION, DEADLOCK_DETECTED, LOCK_NOT_AVAILABLE -> new BookingRefused(Why.BUSY);
                    default -> e;
                };
            }
        }
        return e;
    }
}
