package nl.jouwroute.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.jouwroute.launcher.FreePort;

/** A real clamd of its own, which knows one signature: that of the EICAR test string. */
public final class Clamd implements AutoCloseable {

    /** Taken apart, so that no scanner on a developer's machine takes this class for the thing itself. */
    public static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE" + "!$H+H*";

    private final Process process;
    private final int port;

    private Clamd(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one that takes a whole film, and waits until it answers. */
    static Clamd start(Path folder) {
        return start(folder, "600M");
    }

    /**
     * Starts one and waits until it answers.
     *
     * @param folder for its settings, its log and its one signature
     * @param largest that it takes, such as {@code 4M}; more is an error
     */
    public static Clamd start(Path folder, String largest) {
        Machine.prepare();
        int port = FreePort.find();
        try {
            Path signatures = Files.createDirectories(folder.resolve("signatures"));
            String hex = HexFormat.of().formatHex(EICAR.getBytes(StandardCharsets.US_ASCII));
            Files.writeString(signatures.resolve("eicar.ndb"), "Eicar-Test:0:*:" + hex + "\n");
            Path settings = Files.write(folder.resolve("clamd.conf"), settings(signatures, port, largest));
            Process process = new ProcessBuilder(
                            Machine.program("clamd").toString(), "--config-file=" + settings, "--foreground")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("clamd.log").toFile())
                    .start();
            Clamd clamd = new Clamd(process, port);
            try {
                Waiting.within(Duration.ofMinutes(2)).until(clamd::answers);
            } catch (RuntimeException e) {
                clamd.close();
                throw e;
            }
            return clamd;
        } catch (IOException e) {
            throw new UncheckedIOException("clamd does not start", e);
        }
    }

    private static List<String> settings(Path signatures, int port, String largest) {
        return List.of(
                "TCPSocket " + port,
                "TCPAddr 127.0.0.1",
                "DatabaseDirectory " + signatures,
                "StreamMaxLength " + largest,
                "MaxFileSize " + largest,
                "MaxScanSize " + largest,
                "AlertExceedsMax yes",
                "MaxThreads 4");
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("clamd ended with status " + process.exitValue() + "; see its log");
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(4), StandardCharsets.US_ASCII).equals("PONG");
        } catch (IOException e) {
            return false;
        }
    }

    /** On this machine's own address. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
