package nl.jouwroute.common;

import java.sql.SQLException;
import java.util.Optional;

/** Why the database refused a statement, in the codes of the SQL standard: for what two people do at the same moment. */
public final class SqlState {

    public static final String EXCLUSION_VIOLATION = "23P01";
    public static final String UNIQUE_VIOLATION = "23505";
    public static final String DEADLOCK_DETECTED = "40P01";
    public static final String LOCK_NOT_AVAILABLE = "55P03";

    private SqlState() {}

    /** The code in what was thrown, however it is wrapped; empty when the database said nothing. */
    public static Optional<String> of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }
}
