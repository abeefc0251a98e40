package nl.jouwroute.portal.resident;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.portal.common.PortalCookie;

/** /uitloggen: ends the log-in in the database, so that the cookie is worth nothing wherever it may be. */
@WebServlet("/uitloggen")
public class LogoutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient FindLogin logins;

    @Inject
    private transient Settings settings;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        boolean https = settings.find(Setting.ORIGIN)
                .filter(origin -> origin.startsWith("https:"))
                .isPresent();
        for (PortalCookie cookie : new PortalCookie[] {PortalCookie.RESIDENT, PortalCookie.MENTOR}) {
            cookie.find(request).ifPresent(token -> {
                logins.end(token);
                cookie.take(response, https);
            });
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/");
    }
}
