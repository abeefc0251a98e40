package nl.jouwroute.staff.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.staff.common.Door;

/** The way to the identity provider ({@code /inloggen/oidc}) and back ({@code /inloggen/terug}). */
@WebServlet({"/inloggen/oidc", "/inloggen/terug"})
public class OidcServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(OidcServlet.class.getName());

    @Inject
    private transient OidcClient oidc;

    @Inject
    private transient AdmitStaff admit;

    @Inject
    private transient StaffSession session;

    @Inject
    private transient AuditLog audit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!oidc.isConfigured()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            boolean back = request.getServletPath().endsWith("/terug");
            seeOther(response, back ? finish(request) : start(request));
        } catch (LogInRefused e) {
            LOG.log(Level.INFO, "A log-in was refused: {0}", e.why());
            LOG.log(Level.FINE, "The refusal's cause", e);
            audit.refused("STAFF_LOG_IN", "STAFF_MEMBER", null);
            seeOther(response, request.getContextPath() + Door.LOG_IN + "?melding=" + e.why());
        }
    }

    private String start(HttpServletRequest request) {
        PendingLogIn pending =
                oidc.prepare(Door.local(request.getParameter("naar")).orElse("/"));
        String address = oidc.authorisationAddress(pending).toString();
        session.remember(request, pending);
        return address;
    }

    private String finish(HttpServletRequest request) {
        PendingLogIn pending =
                session.takePending(request).orElseThrow(() -> new LogInRefused(LogInRefused.Why.NOT_TRUSTED));
        VerifiedLogIn logIn = oidc.finish(request.getQueryString(), pending);
        session.start(request, admit.admit(logIn));
        return request.getContextPath() + pending.wayBack();
    }

    private static void seeOther(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
