package nl.jouwroute.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The virus scanner of this machine, if one listens. */
final class Scanner {

    static final String HOST = "127.0.0.1";
    static final int PORT = 3310;
    private static final int PATIENCE_MILLIS = 1000;

    private Scanner() {}

    /** Whether a clamd answers on its usual port. */
    static boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(4), StandardCharsets.US_ASCII).equals("PONG");
        } catch (IOException e) {
            return false;
        }
    }
}
