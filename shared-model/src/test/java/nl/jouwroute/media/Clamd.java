package nl.jouwroute.media;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/** A real clamd on a port of its own, that knows one thing: the test string that all virus scanners know. */
public final class Clamd implements AutoCloseable {

    /** The EICAR test string, in two parts so that this source is not taken for it. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");
    private static final long START_MILLIS = 60_000;

    private final Process process;
    private final int port;

    private Clamd(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Whether this machine has it (Debian: {@code apt-get install clamav-daemon}). */
    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /**
     * Starts one and waits until it listens.
     *
     * @param folder for its settings and its one signature
     * @param largest bytes that it takes; more is an error
     */
    public static Clamd start(Path folder, String largest) throws IOException {
        Path signatures = Files.createDirectories(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("eicar.ndb"),
                "Eicar-Test:0:*:" + HexFormat.of().formatHex(EICAR.getBytes(StandardCharsets.US_ASCII)) + "\n");
        int port = freePort();
        Path settings = Files.writeString(
                folder.resolve("clamd.conf"),
                String.join(
                        "\n",
                        "TCPSocket " + port,
                        "TCPAddr 127.0.0.1",
                        "DatabaseDirectory " + signatures,
                        "Foreground yes",
                        "User " + System.getProperty("user.name"),
                        "StreamMaxLength " + largest,
                        "MaxFileSize " + largest,
                        "MaxScanSize " + largest,
                        "AlertExceedsMax yes",
                        ""));
        Process process = new ProcessBuilder(PROGRAM.toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        Clamd clamd = new Clamd(process, port);
        clamd.awaitListening(folder);
        return clamd;
    }

    private void awaitListening(Path folder) throws IOException {
        long until = System.currentTimeMillis() + START_MILLIS;
        while (System.currentTimeMillis() < until && process.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
                return;
            } catch (IOException e) {
                pause();
            }
        }
        close();
        throw new IOException("clamd does not start:\n" + Files.readString(folder.resolve("clamd.log")));
    }

    private void pause() throws IOException {
        try {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** On this machine's own address. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
