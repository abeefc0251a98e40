package nl.jouwroute.portal.common;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/** Where to report a weakness (RFC 9116); there is no file while the installation has no contact for it. */
@WebServlet("/.well-known/security.txt")
public class SecurityTxtServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Duration VALID = Duration.ofDays(180);

    @Inject
    private transient Settings settings;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String contact = settings.find(Setting.SECURITY_CONTACT).orElse(null);
        if (contact == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .write("Contact: " + contact + "\nExpires: "
                        + clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS)
                        + "\nPreferred-Languages: nl, en\nCanonical: "
                        + settings.text(Setting.ORIGIN) + "/.well-known/security.txt\n");
    }
}
