package nl.jouwroute.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback address that nobody listens on. */
public final class FreePort {

    private FreePort() {}

    /**
     * @throws LaunchFailed when something listens there already
     */
    static void require(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new LaunchFailed(
                    "Port " + port + " is in use by another program; stop that, or choose another port with: mvn -Prun"
                            + " -Dport=" + (port == 65535 ? 8080 : port + 1),
                    e);
        }
    }

    /** Any free one; somebody else may take it before its use. */
    public static int find() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LaunchFailed("This machine gives no free port: " + e.getMessage(), e);
        }
    }

    /** Any free one but this, which is meant for something else that does not listen yet. */
    static int findBeside(int taken) {
        int found = find();
        while (found == taken) {
            found = find();
        }
        return found;
    }
}
