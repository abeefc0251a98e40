package nl.jouwroute.systemtest;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Makes things go wrong behind the scenes, and right again: a profile cannot be read, for a moment or at all. */
final class Trouble {

    private final TestSystem system;

    Trouble(TestSystem system) {
        this.system = system;
    }

    /** Asks while the table of profiles is not there: what needs it cannot work, and nobody foresaw it. */
    <T> T whileBroken(Supplier<T> ask) {
        system.database().change("alter table profile rename to profile_elsewhere");
        try {
            return ask.get();
        } finally {
            system.database().change("alter table profile_elsewhere rename to profile");
        }
    }

    /** Asks while the database breaks off every reading of a profile: a trouble that goes over by itself. */
    <T> T whileUnavailable(Supplier<T> ask) {
        try (Connection holder = system.running().asOwner().getConnection()) {
            holder.setAutoCommit(false);
            try (Statement statement = holder.createStatement()) {
                statement.execute("lock table profile in access exclusive mode");
            }
            CompletableFuture<Void> breaking = CompletableFuture.runAsync(this::breakOff);
            T answer = ask.get();
            breaking.join();
            holder.rollback();
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void breakOff() {
        Waiting.patiently()
                .until(
                        () -> system.database()
                                .number("select count(*) from (select pg_cancel_backend(pid) from pg_locks"
                                        + " where not granted and relation = 'profile'::regclass) as broken_off"),
                        found -> found > 0);
    }
}
