package nl.jouwroute.launcher;

import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Main class of the server's process: runs Payara Micro, and ends itself and the database when the launcher is gone,
 * however that died. The launcher holds the other end of the standard input; its death closes that.
 */
final class Tether {

    private static final long GRACE_MILLIS = 15_000;

    private Tether() {}

    /** The first argument is the database's folder, the others are Payara Micro's. */
    public static void main(String[] args) throws Exception {
        Path database = Path.of(args[0]);
        Thread watch = new Thread(() -> awaitEndOfLauncher(database), "tether");
        watch.setDaemon(true);
        watch.start();
        PayaraMicro.main(Arrays.copyOfRange(args, 1, args.length));
    }

    private static void awaitEndOfLauncher(Path database) {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever said on this line; only its end counts
            }
        } catch (IOException e) {
            System.err.println("The line to the launcher broke: " + e.getMessage());
        }
        new Timer("halt", true)
                .schedule(
                        new TimerTask() {
                            @Override
                            public void run() {
                                Runtime.getRuntime().halt(1);
                            }
                        },
                        GRACE_MILLIS);
        try {
            Postmaster.end(database);
        } catch (IOException e) {
            System.err.println("PostgreSQL could not be stopped: " + e.getMessage());
        }
        System.exit(0);
    }
}
