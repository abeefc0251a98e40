package nl.jouwroute.portal.route;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.portal.common.PortalCookie;
import nl.jouwroute.route.PreviewedRoute;

/**
 * /voorbeeld: an editor comes from the back-end with a ticket, which becomes a cookie; without one the example ends. The
 * ticket stands behind the question mark: queries are never logged.
 */
@WebServlet(
        name = "voorbeeld",
        urlPatterns = "/voorbeeld",
        initParams = @WebInitParam(name = "guard.methods", value = "GET,HEAD"))
public class PreviewServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Pattern OWN_PAGE =
            Pattern.compile("/route|/vindplaatsen|/stap/[a-z0-9-]{1,80}|/voorbeeld/planvraag\\?vraag=[a-z0-9-]{1,80}");

    @Inject
    private transient PreviewedRoute previewed;

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        boolean https = settings.find(Setting.ORIGIN)
                .filter(origin -> origin.startsWith("https:"))
                .isPresent();
        String ticket = request.getParameter("kaart");
        if (ticket == null) {
            PortalCookie.PREVIEW.take(response, https);
        } else if (previewed.find(ticket).isEmpty()) {
            throw new NotFound("no such ticket, or its hour is over");
        } else {
            PortalCookie.PREVIEW.give(response, ticket, PreviewedRoute.LIFE, https);
        }
        String wish = request.getParameter("naar");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", wish != null && OWN_PAGE.matcher(wish).matches() ? wish : "/route");
    }
}
