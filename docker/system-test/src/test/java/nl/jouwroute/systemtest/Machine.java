package nl.jouwroute.systemtest;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jouwroute.launcher.Programs;

/** The programs that the tests need from the machine; installed when that is allowed, else named in one line. */
public final class Machine {

    private static final Map<String, String> PACKAGE_OF = new LinkedHashMap<>(Map.of(
            "chromium", "chromium",
            "ffmpeg", "ffmpeg",
            "ffprobe", "ffmpeg",
            "clamd", "clamav-daemon"));

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
        return PACKAGE_OF.entrySet().stream()
                .filter(program -> Programs.find(program.getKey()).isEmpty())
                .map(Map.Entry::getValue)
                .distinct()
                .sorted()
                .toList();
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
