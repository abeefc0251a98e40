package nl.jouwroute.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Programs of this machine, and their installation where that is allowed: as root on Debian. */
public final class Programs {

    private Programs() {}

    /** The program on the path or in Debian's folders for servers. */
    public static Optional<Path> find(String name) {
        List<String> folders = new ArrayList<>(
                Arrays.asList(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)));
        folders.addAll(List.of("/usr/bin", "/usr/sbin"));
        return folders.stream()
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Whether missing programs may be installed: we are root and this is a Debian. */
    public static boolean canInstall() {
        return "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/etc/debian_version"));
    }

    /**
     * Installs packages of Debian without starting any service; who comes while another process installs waits for it.
     *
     * @throws LaunchFailed when apt-get fails
     */
    public static void install(String... packages) {
        List<String> install = new ArrayList<>(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends"));
        install.addAll(List.of(packages));
        try (FileChannel channel = FileChannel.open(
                Path.of(System.getProperty("java.io.tmpdir"), "jouw-route-install.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            channel.lock(); // until the channel is closed
            if (run(install) != 0 && (run(List.of("apt-get", "update", "-qq")) != 0 || run(install) != 0)) {
                throw new LaunchFailed("apt-get could not install " + String.join(" ", packages) + ".");
            }
        } catch (IOException e) {
            throw new LaunchFailed("nothing can be locked for the installation: " + e.getMessage(), e);
        }
    }

    /** Whether a program starts and ends well; its output is dropped. */
    static boolean runs(String... command) {
        return run(List.of(command)) == 0;
    }

    private static int run(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        // Debian's way to say: start no service while installing
        builder.environment().put("RUNLEVEL", "1");
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new LaunchFailed(command.get(0) + " could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailed("interrupted while " + command.get(0) + " ran", e);
        }
    }
}
