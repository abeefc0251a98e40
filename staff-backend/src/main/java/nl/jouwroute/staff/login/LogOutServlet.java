package nl.jouwroute.staff.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import nl.jouwroute.staff.common.Door;
import nl.jouwroute.staff.common.StaffPrincipal;

/** Ends the log-in here, and then at the identity provider. */
@WebServlet("/uitloggen")
public class LogOutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OidcClient oidc;

    @Inject
    private transient StaffSession session;

    @Inject
    private transient AdmitStaff admit;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String address = session.principal(request)
                .map(StaffPrincipal::idToken)
                .flatMap(oidc::logOutAddress)
                .map(URI::toString)
                .orElse(request.getContextPath() + Door.LOG_IN);
        session.principal(request).ifPresent(any -> admit.bye());
        session.end(request);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
