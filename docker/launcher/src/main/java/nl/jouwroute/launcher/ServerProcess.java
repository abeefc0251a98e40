package nl.jouwroute.launcher;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/** Payara Micro with both applications, as a child process tethered to this one. */
final class ServerProcess {

    /** The log's name in the folder. */
    static final String LOG = "server.log";

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final long STOP_SECONDS = 30;
    private static final String N = "configs.config.server-config.network-config";

    private final Process process;
    private final Path log;
    private final long logStart;

    private ServerProcess(Process process, Path log, long logStart) {
        this.process = process;
        this.log = log;
        this.logStart = logStart;
    }

    /**
     * What the child is given.
     *
     * @param artifacts the build's files
     * @param folder where the log and the set-up of the server are written
     * @param database the database's folder, stopped by the child when this process dies
     * @param port of both applications
     * @param healthPort of the private listener
     * @param javaOptions of the process
     * @param environment the settings
     */
    record Plan(
            Artifacts artifacts,
            Path folder,
            Path database,
            int port,
            int healthPort,
            List<String> javaOptions,
            Map<String, String> environment) {}

    static ServerProcess start(Plan plan) {
        try {
            Path log = plan.folder().resolve(LOG);
            Path setUp = Files.write(plan.folder().resolve("payara.txt"), setUp(plan));
            long logStart = Files.exists(log) ? Files.size(log) : 0;
            ProcessBuilder builder = new ProcessBuilder(command(plan, setUp))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("JR_"));
            builder.environment().putAll(plan.environment());
            return new ServerProcess(builder.start(), log, logStart);
        } catch (IOException e) {
            throw new LaunchFailed("The server's process could not be started: " + e.getMessage(), e);
        }
    }

    private static List<String> command(Plan plan, Path setUp) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(plan.javaOptions());
        command.add("-Dfile.encoding=UTF-8");
        command.addAll(openings(plan.artifacts().payara()));
        command.addAll(List.of(
                "-cp",
                ownCode() + File.pathSeparator + plan.artifacts().payara(),
                Tether.class.getName(),
                plan.database().toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                Integer.toString(plan.port()),
                "--shutdowngrace",
                "1000",
                "--prebootcommandfile",
                setUp.toString()));
        plan.artifacts().wars().forEach(war -> command.addAll(List.of("--deploy", war.toString())));
        return command;
    }

    /** What the jar's manifest opens when it is started by -jar; our own main class stands in its place. */
    private static List<String> openings(Path payara) throws IOException {
        List<String> options = new ArrayList<>();
        try (JarFile jar = new JarFile(payara.toFile())) {
            Manifest manifest = jar.getManifest();
            for (String kind : List.of("Add-Opens", "Add-Exports")) {
                String packages = manifest.getMainAttributes().getValue(kind);
                for (String name : packages == null ? new String[0] : packages.split(" ")) {
                    options.add("--" + kind.toLowerCase(java.util.Locale.ROOT));
                    options.add(name + "=ALL-UNNAMED");
                }
            }
        }
        return options;
    }

    private static Path ownCode() {
        return Path.of(URI.create(
                Tether.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static List<String> setUp(Plan plan) {
        String http = N + ".protocols.protocol.http-listener.http";
        String listener = N + ".network-listeners.network-listener";
        return List.of(
                "set " + listener + ".http-listener.address=127.0.0.1",
                "set " + http + ".compression=on",
                "set " + http + ".compression-min-size-bytes=1024",
                "set " + http + ".compressable-mime-type=text/html,text/css,text/javascript,text/plain,"
                        + "application/javascript,application/json,image/svg+xml",
                "set " + http + ".request-timeout-seconds=60",
                "set " + http + ".server-header=false",
                "set " + http + ".xpowered-by=false",
                "set " + http + ".xframe-options=false",
                "set " + N + ".protocols.protocol.https-listener.security-enabled=false",
                "set " + listener + ".https-listener.port=" + plan.healthPort(),
                "set " + listener + ".https-listener.address=127.0.0.1",
                "set " + listener + ".https-listener.enabled=true");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What the server wrote since this start. */
    String output() {
        try (var channel = Files.newByteChannel(log, StandardOpenOption.READ)) {
            channel.position(Math.min(logStart, channel.size()));
            byte[] bytes = Channels.newInputStream(channel).readAllBytes();
            return COLOUR.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll("");
        } catch (IOException e) {
            throw new LaunchFailed("The server's log cannot be read: " + e.getMessage(), e);
        }
    }

    /** As a power cut: SIGKILL, nothing gets a chance to tidy up. */
    void kill() {
        process.destroyForcibly();
        endWithin();
    }

    /** Asks it to stop and waits; after half a minute it is killed. */
    void stop() {
        // by its handle: Process.destroy also closes the line that the tether watches, and the database would end with
        // it
        process.toHandle().destroy();
        endWithin();
    }

    /** Waits until it is gone, however long that takes. */
    void awaitEnd() {
        process.onExit().join();
    }

    private void endWithin() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
