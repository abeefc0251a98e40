package nl.jouwroute.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The running PostgreSQL of a data folder, as the folder's lock file names it. */
final class Postmaster {

    private static final long PATIENCE_SECONDS = 60;

    private Postmaster() {}

    /**
     * Ends it by a fast shutdown when there is one. Only a process that is PostgreSQL is touched: the number in the
     * lock file of a killed one may be somebody else's by now.
     */
    static void end(Path folder) throws IOException {
        Optional<ProcessHandle> running = find(folder);
        if (running.isEmpty()) {
            return;
        }
        ProcessHandle process = running.get();
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                .inheritIO()
                .start();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL stopped", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("PostgreSQL (process " + process.pid() + ") does not stop", e);
        }
    }

    static Optional<ProcessHandle> find(Path folder) throws IOException {
        Path lock = folder.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(lock);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(Postmaster::isPostgres);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("postgres");
    }
}
