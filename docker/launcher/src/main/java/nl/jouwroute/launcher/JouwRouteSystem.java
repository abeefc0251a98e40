package nl.jouwroute.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.jouwroute.common.Migrate;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.Tokens;
import org.flywaydb.core.api.FlywayException;

/**
 * The assembled system on this machine: a durable database, the sample data, one server with both applications.
 * The local start and the system tests use the very same.
 */
public final class JouwRouteSystem implements AutoCloseable {

    private final Options options;
    private final Consumer<String> progress;
    private FolderLock lock;
    private LocalDatabase database;
    private Map<String, String> environment;
    private ServerProcess server;
    private volatile boolean closing;

    /** Starts nothing yet; see {@link #open()}. */
    public JouwRouteSystem(Options options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * What to start, and how.
     *
     * @param artifacts the build's files
     * @param folder of the database, the videos and the logs; made when it is not there
     * @param port of both applications
     * @param javaOptions of the server's process, such as {@code -Xmx400m}
     * @param environment settings that go before the launcher's own
     */
    public record Options(
            Artifacts artifacts, Path folder, int port, List<String> javaOptions, Map<String, String> environment) {

        /** The first compiler only: the server is there much sooner, and is seldom on its own machine for long. */
        private static final List<String> MODEST = List.of("-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

        public Options {
            folder = folder.toAbsolutePath().normalize();
            javaOptions = List.copyOf(javaOptions);
            environment = Map.copyOf(environment);
        }

        /** As the local start does it, on a port that is free. */
        public static Options on(Path folder) {
            return new Options(Artifacts.fromSystemProperties(), folder, FreePort.find(), MODEST, Map.of());
        }

        public Options withPort(int chosen) {
            return new Options(artifacts, folder, chosen, javaOptions, environment);
        }

        /** As fast as a server that stays; not as soon there. */
        public Options withAllCompilers() {
            return withJava("-XX:TieredStopAtLevel=4");
        }

        /** With other applications than the build's two. */
        public Options with(Artifacts others) {
            return new Options(others, folder, port, javaOptions, environment);
        }

        /** With one more option for the server's process; a later one goes before an earlier one. */
        public Options withJava(String option) {
            List<String> all = new ArrayList<>(javaOptions);
            all.add(option);
            return new Options(artifacts, folder, port, all, environment);
        }

        /** With one setting more. */
        public Options with(Setting setting, String value) {
            Map<String, String> all = new HashMap<>(environment);
            put(all, setting, value);
            return new Options(artifacts, folder, port, javaOptions, all);
        }

        /**
         * With the settings of a whole environment; only {@code JR_} variables count, and of those not the mode and
         * the database, which are always the local start's own: else it would migrate whatever a shell points at.
         */
        public Options withAll(Map<String, String> variables) {
            Map<String, String> all = new HashMap<>(environment);
            variables.forEach((name, value) -> {
                if (name.startsWith("JR_") && !name.startsWith("JR_DB_") && !name.equals(Setting.MODE.variable())) {
                    all.put(name, value);
                }
            });
            return new Options(artifacts, folder, port, javaOptions, all);
        }
    }

    /**
     * Starts everything and returns once both applications are ready. On a failure nothing is left running.
     *
     * @param options what to start
     * @param progress is told each step
     * @throws LaunchFailed with the reason
     */
    public static JouwRouteSystem start(Options options, Consumer<String> progress) {
        JouwRouteSystem system = new JouwRouteSystem(options, progress);
        try {
            system.open();
            return system;
        } catch (RuntimeException e) { // whatever it is, what was started is stopped
            system.close();
            throw e;
        }
    }

    /**
     * Starts everything and returns once both applications are ready. Whoever calls this closes it, also after a
     * failure; {@link #close()} may come from another thread at any moment.
     *
     * @throws LaunchFailed with the reason
     */
    public void open() {
        step(() -> {
            FreePort.require(options.port());
            lock = FolderLock.take(options.folder());
        });
        progress.accept("PostgreSQL starts in " + databaseFolder());
        step(() -> database = LocalDatabase.start(databaseFolder()));
        environment = environment();
        prepare();
        startServer(options.artifacts());
    }

    /** A step is done whole or not at all, so that closing knows what there is to stop. */
    private synchronized void step(Runnable work) {
        if (closing) {
            throw new LaunchFailed("It was stopped while it started.");
        }
        work.run();
    }

    private void prepare() {
        Map<String, String> all = new HashMap<>(environment);
        put(all, Setting.DB_OWNER_USER, LocalDatabase.OWNER);
        try {
            database.markAsLocal();
            int done = new Migrate(new Settings(all)).run();
            progress.accept("The database is up to date (" + done + " migrations ran now)");
            SampleData.load(database.asOwner());
            progress.accept("The sample data are in");
        } catch (FlywayException e) {
            throw new LaunchFailed(
                    "The data in " + options.folder() + " do not fit this version; remove that folder to begin anew. "
                            + e.getMessage(),
                    e);
        }
    }

    /** Starts the server; its address stays the same over restarts. */
    private void startServer(Artifacts artifacts) {
        int healthPort = FreePort.findBeside(options.port());
        step(() -> server = launch(artifacts, options.folder(), options.port(), healthPort));
        progress.accept("Payara Micro starts (log: " + log() + ")");
        new Health(server, healthPort).await(progress);
    }

    private ServerProcess launch(Artifacts artifacts, Path folder, int port, int healthPort) {
        Map<String, String> all = new HashMap<>(environment);
        put(all, Setting.MANAGEMENT_PORT, Integer.toString(healthPort));
        return ServerProcess.start(new ServerProcess.Plan(
                artifacts, folder, databaseFolder(), port, healthPort, options.javaOptions(), all));
    }

    /**
     * Starts one more server beside the first, with the same database, files and settings, as behind a proxy that
     * divides the visitors; returns when it is ready. Whoever asks for it closes it.
     */
    public Node startNode() {
        int port = FreePort.findBeside(options.port());
        int healthPort = FreePort.findBeside(port);
        ServerProcess second = launch(options.artifacts(), folder("node-" + port), port, healthPort);
        try {
            new Health(second, healthPort).await(line -> progress.accept("Second server: " + line));
            return new Node(address(port), second);
        } catch (RuntimeException e) { // whatever it is, what was started is stopped
            second.kill();
            throw e;
        }
    }

    /** One more server on the same database. */
    public static final class Node implements AutoCloseable {

        private final String origin;
        private final ServerProcess server;

        private Node(String origin, ServerProcess server) {
            this.origin = origin;
            this.server = server;
        }

        /** Where this server answers. */
        public String origin() {
            return origin;
        }

        /** SIGKILL: gone at once; the others and the database go on. */
        @Override
        public void close() {
            server.kill();
        }
    }

    private Path databaseFolder() {
        return options.folder().resolve("database");
    }

    private Map<String, String> environment() {
        Map<String, String> all = new HashMap<>();
        put(all, Setting.MODE, "DEMO");
        put(all, Setting.ORIGIN, origin());
        put(all, Setting.DB_URL, database.jdbcUrl());
        put(all, Setting.DB_PORTAL_USER, "portal");
        put(all, Setting.DB_PORTAL_PASSWORD, Tokens.create());
        put(all, Setting.DB_STAFF_USER, "backend");
        put(all, Setting.DB_STAFF_PASSWORD, Tokens.create());
        put(all, Setting.MEDIA_DIR, folder("media").toString());
        all.putAll(options.environment());
        return all;
    }

    private static void put(Map<String, String> all, Setting setting, String value) {
        all.put(setting.variable(), value);
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(options.folder().resolve(name));
        } catch (IOException e) {
            throw new LaunchFailed("The folder " + options.folder() + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Where residents go, such as {@code http://localhost:8080}; no slash at the end. */
    public String origin() {
        return address(options.port());
    }

    /** The local start is for this machine only. */
    private static String address(int port) {
        return "http://localhost:" + port;
    }

    /** The database as its owner, to look behind the scenes. */
    public DataSource asOwner() {
        return database.asOwner();
    }

    /** The value of a setting as the server has it. */
    public String setting(Setting setting) {
        return environment.get(setting.variable());
    }

    /** SIGKILL: the server is gone at once; the database goes on. */
    public void killServer() {
        server.kill();
    }

    /** Stops the server if it runs, starts it anew at the same address and waits until it is ready. */
    public void restartServer() {
        restartServer(options.artifacts());
    }

    /** As {@link #restartServer()}, with these applications. */
    public void restartServer(Artifacts artifacts) {
        server.stop();
        startServer(artifacts);
    }

    /** Waits until the server's process is gone. */
    public void awaitEndOfServer() {
        server.awaitEnd();
    }

    /** Whether it is being stopped, or was. */
    public boolean isClosing() {
        return closing;
    }

    /** The folder of the data and logs. */
    public Path folder() {
        return options.folder();
    }

    /** The server's log. */
    public Path log() {
        return options.folder().resolve(ServerProcess.LOG);
    }

    /** Stops the server, then the database. Data stay. */
    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            try (FolderLock ofFolder = lock;
                    LocalDatabase ofData = database) {
                if (server != null) {
                    server.stop();
                }
            }
            server = null;
        }
    }
}
