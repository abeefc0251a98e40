package nl.jouwroute.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/**
 * ClamAV's clamd over its INSTREAM command: the file goes over the line in chunks, each after its length. Only exactly
 * {@code stream: OK} passes. clamd must be set to read as much as we take ({@code StreamMaxLength},
 * {@code MaxFileSize}, {@code MaxScanSize}, {@code AlertExceedsMax yes}), else it would say OK to what it did not read.
 */
@ApplicationScoped
public class ClamdScanner implements VirusScanner {

    private static final int CONNECT_MILLIS = 5_000;
    /** clamd says nothing while it thinks about half a gigabyte. */
    private static final int ANSWER_MILLIS = 180_000;

    private static final int CHUNK = 64 << 10;
    private static final int LONGEST_ANSWER = 4_096;

    private String host;
    private int port;

    /** For CDI. */
    protected ClamdScanner() {}

    /**
     * @throws IllegalStateException in production without a scanner
     */
    @Inject
    public ClamdScanner(Settings settings) {
        this(settings.find(Setting.CLAMD_HOST).orElse(null), settings.number(Setting.CLAMD_PORT));
        if (host == null && !settings.isDemo()) {
            settings.text(Setting.CLAMD_HOST);
        }
    }

    ClamdScanner(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public boolean isPresent() {
        return host != null;
    }

    @Override
    public Verdict scan(InputStream bytes) throws IOException {
        if (host == null) {
            return Verdict.SKIPPED;
        }
        String answer = ask(bytes);
        if (answer.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return Verdict.INFECTED;
        }
        throw new IOException("the virus scanner answered: " + answer);
    }

    private String ask(InputStream bytes) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            try {
                send(bytes, out);
            } catch (SocketException e) {
                // it stopped listening, mostly because of its limits: its answer says so
                throw new IOException("the virus scanner broke off: " + answer(socket), e);
            }
            return answer(socket);
        }
    }

    private static void send(InputStream bytes, DataOutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        int read;
        while ((read = bytes.read(chunk)) > 0) {
            out.writeInt(read);
            out.write(chunk, 0, read);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(Socket socket) throws IOException {
        byte[] bytes = socket.getInputStream().readNBytes(LONGEST_ANSWER);
        return new String(bytes, StandardCharsets.UTF_8).replace("\0", "").strip();
    }
}
