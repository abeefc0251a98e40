package nl.jouwroute.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The local start as a person does it, in a process of its own: with its output, and its signals. */
final class StartedLauncher implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final Path output;
    private final Path folder;
    private final int port;

    private StartedLauncher(Process process, Path output, Path folder, int port) {
        this.process = process;
        this.output = output;
        this.folder = folder;
        this.port = port;
    }

    static StartedLauncher start(Path folder, int port) {
        try {
            Files.createDirectories(folder);
            Path output = Files.createTempFile(folder, "launcher", ".log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m"));
            for (String property : List.of("jr.payara", "jr.portal.war", "jr.staff.war")) {
                command.add("-D" + property + "=" + System.getProperty(property));
            }
            command.addAll(List.of(
                    "-Djr.data=" + folder.resolve("data"),
                    "-Dport=" + port,
                    "-cp",
                    System.getProperty("java.class.path"),
                    "nl.jouwroute.launcher.Launcher"));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new StartedLauncher(process, output, folder, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StartedLauncher awaitReady() {
        Waiting.within(PATIENCE).until(() -> output().contains("Jouw Route is ready") || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("the launcher ended:\n" + output());
        }
        return this;
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String origin() {
        return "http://localhost:" + port;
    }

    /** Every process that works on this start's data, the launcher itself left out. */
    List<String> children() {
        return ProcessHandle.allProcesses()
                .filter(candidate -> candidate.pid() != process.pid())
                .map(candidate -> candidate.info().commandLine().orElse(""))
                .filter(command -> command.contains(folder.resolve("data").toString()))
                .toList();
    }

    /** SIGTERM, which Ctrl-C amounts to; waits for its end. */
    int terminate() {
        process.destroy();
        return awaitEnd();
    }

    /** SIGKILL: it gets no chance to stop anything. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the launcher does not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
