package nl.jouwroute.systemtest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.jouwroute.launcher.Programs;

/** The programs that the tests need from the machine; installed when that is allowed, else named in one line. */
public final class Machine {

    private static final Map<String, String> PACKAGE_OF =
            Map.of("ffmpeg", "ffmpeg", "ffprobe", "ffmpeg", "clamd", "clamav-daemon");

    /** Chromium without a window does the same work in two thirds of the time; the whole one does as well. */
    private static final List<String> BROWSERS = List.of("chromium-headless-shell", "chromium");

    private Machine() {}

    /** Makes sure that all are there, before the first test. */
    static void prepare() {
        List<String> missing = missing();
        if (missing.isEmpty()) {
            return;
        }
        if (!Programs.canInstall()) {
            throw new IllegalStateException(
                    "The tests need programs that are not on this machine; on Debian: apt-get install "
                            + String.join(" ", missing));
        }
        Programs.install(missing.toArray(String[]::new));
        if (!missing().isEmpty()) {
            throw new IllegalStateException("apt-get did not bring " + missing());
        }
    }

    private static List<String> missing() {
        Stream<String> browser = findBrowser().isPresent() ? Stream.empty() : Stream.of(BROWSERS.get(0));
        Stream<String> others = PACKAGE_OF.entrySet().stream()
                .filter(program -> Programs.find(program.getKey()).isEmpty())
                .map(Map.Entry::getValue);
        return Stream.concat(browser, others).distinct().sorted().toList();
    }

    private static Optional<Path> findBrowser() {
        return BROWSERS.stream().map(Programs::find).flatMap(Optional::stream).findFirst();
    }

    /**
     * Chromium; installed first when it is missing and may be.
     *
     * @throws IllegalStateException when it is missing and may not
     */
    static Path browser() {
        prepare();
        return findBrowser().orElseThrow(() -> new IllegalStateException("no Chromium on this machine"));
    }

    /**
     * A program of the machine, by its name; installed first when it is missing and may be.
     *
     * @throws IllegalStateException when it is missing and may not
     */
    public static Path program(String name) {
        prepare();
        return Programs.find(name).orElseThrow(() -> new IllegalStateException("no " + name + " on this machine"));
    }

    /** A folder of the build, for logs, pictures and data. */
    static Path target(String name) {
        return Path.of(System.getProperty("jr.target", "target"))
                .toAbsolutePath()
                .resolve(name);
    }
}
