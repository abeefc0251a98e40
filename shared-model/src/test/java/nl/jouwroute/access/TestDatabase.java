package nl.jouwroute.access;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.jouwroute.common.Migrate;
import nl.jouwroute.common.Settings;
import org.awaitility.Awaitility;

/**
 * A real PostgreSQL with all migrations, made as in production: an owner who is no superuser runs them, and the login
 * roles {@code portal} and {@code backend} inherit nothing. One for all tests of a module; each caller takes a database of
 * its own.
 */
public final class TestDatabase {

    private static final String PASSWORD = "test";

    /** What all others are copies of: a copy takes a tenth of the time of the migrations. */
    private static final String MIGRATED = "migrated";

    private static EmbeddedPostgres server;

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A migrated, empty database of this name. */
    public static synchronized TestDatabase create(String name) {
        try {
            if (server == null) {
                server = EmbeddedPostgres.start();
                asRoot(
                        "create role owner login createrole password '" + PASSWORD + "'",
                        "create database " + MIGRATED + " owner owner");
                new TestDatabase(MIGRATED).migrate();
            }
            asRoot(
                    "create database " + name + " owner owner template " + MIGRATED,
                    "grant connect on database " + name + " to portal, backend");
            return new TestDatabase(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void asRoot(String... statements) throws SQLException {
        try (Connection c = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                Statement s = c.createStatement()) {
            for (String statement : statements) {
                s.execute(statement);
            }
        }
    }

    private void migrate() {
        new Migrate(new Settings(Map.of(
                        "JR_DB_URL",
                        url(),
                        "JR_DB_OWNER_USER",
                        "owner",
                        "JR_DB_OWNER_PASSWORD",
                        PASSWORD,
                        "JR_DB_PORTAL_USER",
                        "portal",
                        "JR_DB_PORTAL_PASSWORD",
                        PASSWORD,
                        "JR_DB_STAFF_USER",
                        "backend",
                        "JR_DB_STAFF_PASSWORD",
                        PASSWORD)))
                .run();
    }

    /** The portal's login. */
    public Connection asPortal() throws SQLException {
        return as("portal");
    }

    /** Somebody whom nothing stops: to fill tables and to look at what is really there. */
    public Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl("postgres", name));
    }

    /** Does it as {@link #asSuperuser}. */
    public void run(String sql) throws SQLException {
        try (Connection superuser = asSuperuser();
                Statement s = superuser.createStatement()) {
            s.execute(sql);
        }
    }

    /** The first column of all rows, as text. */
    public List<String> list(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection superuser = asSuperuser();
                Statement s = superuser.createStatement();
                ResultSet rows = s.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** The one value of a query that answers with one row, as text. */
    public String value(String query) throws SQLException {
        return list(query).get(0);
    }

    /** The JDBC address; the password of {@code portal}, {@code backend} and {@code owner} is {@code test}. */
    public String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name + "?stringtype=unspecified";
    }

    private Connection as(String user) throws SQLException {
        return DriverManager.getConnection(url(), user, PASSWORD);
    }

    /** Waits until somebody waits for a lock in this database: so far has come what was begun beside the test. */
    public void awaitSomebodyWaitingForALock() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(this::isSomebodyWaitingForALock);
    }

    private boolean isSomebodyWaitingForALock() throws SQLException {
        return value("select exists (select from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock')")
                .equals("t");
    }
}
