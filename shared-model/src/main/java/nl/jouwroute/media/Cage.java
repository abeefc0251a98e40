package nl.jouwroute.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/**
 * Runs a program that reads what strangers send: with an empty environment, at low priority, with limits on memory,
 * processor time, file size, open files and wall time; and where the system allows, without network and with a view
 * of nothing but the program, its one input file and its one work folder.
 */
class Cage {

    private static final Logger LOG = Logger.getLogger(Cage.class.getName());

    private static final Path BIN = Path.of("/usr/bin");
    private static final long MEMORY = 3L << 30;
    private static final long LARGEST_FILE = 1L << 30;
    private static final int OPEN_FILES = 64;
    private static final int LONGEST_OUTPUT = 256 << 10;
    private static final int SIGN_OF_LIFE_SECONDS = 15;
    private static final Duration PROBE_TIME = Duration.ofSeconds(20);

    /** How far a system lets us shut a program in; the strongest that works is used. */
    private enum Wall {
        /** Own view of the file system, no network, dies with us. */
        BUBBLEWRAP,
        /** No network. */
        NO_NETWORK,
        /** No network, for who is not root. */
        NO_NETWORK_AS_USER,
        NONE
    }

    /**
     * What a program left behind.
     *
     * @param exit its exit code
     * @param out the beginning of what it wrote to standard output
     * @param err the beginning of what it wrote to standard error
     */
    record Result(int exit, String out, String err) {

        private static final int NOT_EXECUTABLE = 126;
        private static final int NOT_FOUND = 127;
        private static final int SIGNALS_FROM = 129;
        private static final int SIGNALS_TO = 160;
        private static final int NO_SPACE = 228;
        private static final int NO_MEMORY = 244;

        boolean isFine() {
            return exit == 0;
        }

        /** True when the program was stopped or could not work, as against: it did not like its input. */
        boolean isBreakdown() {
            return exit == NOT_EXECUTABLE
                    || exit == NOT_FOUND
                    || (exit >= SIGNALS_FROM && exit <= SIGNALS_TO)
                    || exit == NO_SPACE
                    || exit == NO_MEMORY
                    || err.contains("Cannot allocate memory")
                    || err.contains("No space left on device");
        }
    }

    private Wall wall;

    /** As {@link #run(List, Path, Path, Duration, Runnable)}, for short work. */
    Result run(List<String> command, Path input, Path work, Duration time) throws IOException {
        return run(command, input, work, time, () -> {});
    }

    /**
     * @param command a program with its arguments; the program as an absolute path
     * @param input the one file that it may read
     * @param work the one folder that it may write to
     * @param signOfLife called every {@value #SIGN_OF_LIFE_SECONDS} seconds meanwhile; what it throws ends the program
     * @throws ToolFailed it did not start, or ran out of time
     */
    Result run(List<String> command, Path input, Path work, Duration time, Runnable signOfLife) throws IOException {
        if (wall == null) {
            wall = findWall(Path.of(command.get(0)), work);
            LOG.info(() -> "Videos are handled behind: " + wall);
        }
        return start(wall, command, input, work, time, signOfLife);
    }

    private Wall findWall(Path program, Path work) throws IOException {
        for (Wall candidate : Wall.values()) {
            if (candidate == Wall.NONE || canTry(candidate)) {
                try {
                    List<String> harmless = List.of(program.toString(), "-version");
                    if (start(candidate, harmless, program, work, PROBE_TIME, () -> {})
                            .isFine()) {
                        return candidate;
                    }
                } catch (ToolFailed e) {
                    LOG.fine(() -> candidate + " does not work here: " + e.getMessage());
                }
            }
        }
        throw new ToolFailed(program + " does not run");
    }

    private static boolean canTry(Wall wall) {
        return Files.isExecutable(BIN.resolve(wall == Wall.BUBBLEWRAP ? "bwrap" : "unshare"));
    }

    private static Result start(
            Wall wall, List<String> command, Path input, Path work, Duration time, Runnable signOfLife)
            throws IOException {
        Path out = Files.createTempFile(work, "out", ".txt");
        Path err = Files.createTempFile(work, "err", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(line(wall, command, input, work, time))
                    .directory(work.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().clear();
            Path folder = Path.of(command.get(0)).getParent();
            if (!folder.startsWith("/usr")) {
                // a program that brings its own libraries
                builder.environment().put("LD_LIBRARY_PATH", folder.toString());
            }
            int exit = await(builder.start(), time, signOfLife);
            return new Result(exit, beginning(out), beginning(err));
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        }
    }

    private static int await(Process process, Duration time, Runnable signOfLife) throws IOException {
        try {
            for (long left = time.toSeconds(); left > 0; left -= SIGN_OF_LIFE_SECONDS) {
                if (process.waitFor(Math.min(left, SIGN_OF_LIFE_SECONDS), TimeUnit.SECONDS)) {
                    return process.exitValue();
                }
                signOfLife.run();
            }
            throw new ToolFailed("not done in " + time.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolFailed("interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String beginning(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST_OUTPUT), StandardCharsets.UTF_8);
        }
    }

    private static List<String> line(Wall wall, List<String> command, Path input, Path work, Duration time) {
        List<String> line = new ArrayList<>();
        switch (wall) {
            case BUBBLEWRAP -> line.addAll(bubblewrap(Path.of(command.get(0)), input, work));
            case NO_NETWORK -> line.addAll(List.of(BIN + "/unshare", "-n"));
            case NO_NETWORK_AS_USER -> line.addAll(List.of(BIN + "/unshare", "-r", "-n"));
            case NONE -> {}
        }
        if (Files.isExecutable(BIN.resolve("nice"))) {
            line.addAll(List.of(BIN + "/nice", "-n", "10"));
        }
        if (Files.isExecutable(BIN.resolve("prlimit"))) {
            line.addAll(List.of(
                    BIN + "/prlimit",
                    "--as=" + MEMORY,
                    "--cpu=" + 2 * time.toSeconds(),
                    "--fsize=" + LARGEST_FILE,
                    "--nofile=" + OPEN_FILES));
        }
        line.addAll(command);
        return line;
    }

    private static List<String> bubblewrap(Path program, Path input, Path work) {
        List<String> line = new ArrayList<>(List.of(BIN + "/bwrap", "--unshare-all", "--die-with-parent"));
        line.addAll(List.of("--new-session", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"));
        for (String system : List.of("/usr", "/bin", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/alternatives")) {
            line.addAll(List.of("--ro-bind-try", system, system));
        }
        if (!program.startsWith("/usr")) {
            String folder = program.getParent().toString();
            line.addAll(List.of("--ro-bind", folder, folder));
        }
        line.addAll(List.of("--bind", work.toString(), work.toString()));
        line.addAll(List.of("--ro-bind", input.toString(), input.toString()));
        return line;
    }
}
