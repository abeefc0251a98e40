package nl.jouwroute.session;

import nl.jouwroute.common.SqlState;
import nl.jouwroute.session.BookingRefused.Why;

/** Puts into words what the database refuses: an overlap or a wait that became too long is no fault of the system. */
final class DatabaseRefusal {

    private DatabaseRefusal() {}

    /** The refusal to throw in its place; the same exception when it is a fault. */
    static RuntimeException of(RuntimeException e) {
        return switch (SqlState.of(e).orElse("")) {
            case SqlState.EXCLUSION_VIOLATION -> new BookingRefused(Why.OVERLAP);
            case SqlState.UNIQUE_VIOLATION, SqlState.DEADLOCK_DETECTED, SqlState.LOCK_NOT_AVAILABLE ->
                new BookingRefused(Why.BUSY);
            default -> e;
        };
    }
}
