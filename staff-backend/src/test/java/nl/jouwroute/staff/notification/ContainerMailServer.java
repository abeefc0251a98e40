package nl.jouwroute.staff.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** The mail server of the in-container tests, at the port that the container's environment has. */
public class ContainerMailServer implements LauncherSessionListener {

    private GreenMail server;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String port = System.getProperty("jr.test.mail.port");
        if (port != null) {
            server = new GreenMail(new ServerSetup(Integer.parseInt(port), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (server != null) {
            server.stop();
        }
    }
}
