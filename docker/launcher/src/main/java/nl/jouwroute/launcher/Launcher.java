package nl.jouwroute.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.jouwroute.common.Setting;

/**
 * The local start ({@code mvn -Prun}): checks what it needs, starts everything, says where to look, and stops
 * everything on Ctrl-C and on SIGTERM. It runs inside Maven; when that is killed, {@link Tether} ends the rest.
 */
public final class Launcher {

    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    /** The libraries' own log: only what goes wrong. Held, for the log manager forgets a logger that nobody holds. */
    private static final Logger QUIET = Logger.getLogger("");

    private final long begin = System.nanoTime();

    private Launcher() {}

    /** System properties: {@code port}, {@code jr.data} (the folder of the data) and those of {@link Artifacts}. */
    public static void main(String[] args) {
        QUIET.setLevel(Level.WARNING);
        try {
            int port = port(System.getProperty("port", "8080"));
            new Launcher().run(port, Path.of(System.getProperty("jr.data", ".data")));
        } catch (LaunchFailed e) {
            OUT.println("\nJouw Route does not start. " + e.getMessage() + "\n");
            System.exit(1);
        }
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
            throw new LaunchFailed("-Dport= takes a number from 1 to 65535, not: " + text);
        }
        return Integer.parseInt(text);
    }

    private void run(int port, Path folder) {
        FreePort.require(port);
        JouwRouteSystem system = new JouwRouteSystem(options(port, folder), this::say);
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop"));
        system.open();
        greet(system);
        system.awaitEndOfServer();
        if (system.isClosing()) {
            return;
        }
        throw new LaunchFailed("The server ended by itself; its log is " + system.log() + ".");
    }

    private JouwRouteSystem.Options options(int port, Path folder) {
        JouwRouteSystem.Options options = JouwRouteSystem.Options.on(folder).withPort(port);
        Optional<Ffmpeg> ffmpeg = Ffmpeg.find(options.folder(), this::say);
        if (ffmpeg.isPresent()) {
            options = options.with(Setting.FFMPEG, ffmpeg.get().ffmpeg().toString())
                    .with(Setting.FFPROBE, ffmpeg.get().ffprobe().toString());
        } else {
            say("There is no ffmpeg on this machine: videos wait until there is (Debian: apt-get install ffmpeg)");
        }
        if (Scanner.listens()) {
            options = options.with(Setting.CLAMD_HOST, Scanner.HOST)
                    .with(Setting.CLAMD_PORT, Integer.toString(Scanner.PORT));
        } else if (System.getenv(Setting.CLAMD_HOST.variable()) == null) {
            say("There is no virus scanner (clamd) on this machine: videos are not scanned");
        }
        return options.withAll(System.getenv());
    }

    private void say(String line) {
        OUT.printf("[%3d s] %s%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin), line);
    }

    private static void greet(JouwRouteSystem system) {
        String origin = system.origin();
        OUT.println();
        OUT.println("Jouw Route is ready (sample data; the people in it are invented).");
        OUT.println();
        OUT.println("  residents          " + origin + "/            log in with any e-mail address");
        OUT.println("  their messages     " + origin + "/demo/berichten   what would leave by mail or SMS");
        OUT.println("  school mentors     " + origin + "/aanmelden   mentor@voorbeeldcollege.example");
        OUT.println("  staff              " + origin + "/staff/");
        OUT.println(
                "     marieke, youssef (advisors), carla (coordinator), petra (planner), ilse (editor), wim (partner)");
        OUT.println("     password of all: " + SampleData.PASSWORD);
        OUT.println();
        OUT.println("  data and logs      " + system.folder() + " (remove that folder to begin anew)");
        OUT.println("  stop               Ctrl-C");
        OUT.println();
    }
}
