package nl.jouwroute.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * A real PostgreSQL of this machine's user, in a folder that survives restarts, on a free port of the loopback
 * address. Commits are durable: the library switches fsync off, this switches it on again.
 */
public final class LocalDatabase implements AutoCloseable {

    /** The superuser of the local database, who owns the schema. */
    public static final String OWNER = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;

    private final Path folder;

    private LocalDatabase(EmbeddedPostgres postgres, Path folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    /**
     * Starts it, ending first what a killed start left running on the same folder.
     *
     * @param folder where the data live
     * @throws LaunchFailed when it does not come up
     */
    public static LocalDatabase start(Path folder) {
        try {
            Postmaster.end(folder);
            Files.createDirectories(folder.getParent());
            return new LocalDatabase(
                    EmbeddedPostgres.builder()
                            .setDataDirectory(folder)
                            .setCleanDataDirectory(false)
                            .setRegisterShutdownHook(false)
                            .setPGStartupWait(PATIENCE)
                            .setLocaleConfig("locale", "C")
                            .setLocaleConfig("locale-provider", "builtin")
                            .setLocaleConfig("builtin-locale", "C.UTF-8")
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("full_page_writes", "on")
                            .setServerConfig("unix_socket_directories", "")
                            .start(),
                    folder);
        } catch (IOException | IllegalStateException e) {
            throw new LaunchFailed(
                    "PostgreSQL does not start in " + folder + " (" + e.getMessage()
                            + "). As root it needs the command unshare; otherwise start as an ordinary user.",
                    e);
        }
    }

    /** The address for JDBC, without a user. */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres?stringtype=unspecified";
    }

    /** Connections as owner: for the set-up and for tests that look behind the scenes. */
    public DataSource asOwner() {
        return postgres.getPostgresDatabase();
    }

    /** Says in the database itself what it is, so that a server in production mode refuses it. */
    void markAsLocal() {
        try (Connection connection = asOwner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter database postgres set jouwroute.local = 'true'");
        } catch (SQLException e) {
            throw new LaunchFailed("PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }

    public int port() {
        return postgres.getPort();
    }

    @Override
    public void close() {
        try {
            postgres.close();
            // the library gives a busy machine five seconds only
            Postmaster.end(folder);
        } catch (IOException e) {
            throw new LaunchFailed("PostgreSQL did not stop: " + e.getMessage(), e);
        }
    }
}
