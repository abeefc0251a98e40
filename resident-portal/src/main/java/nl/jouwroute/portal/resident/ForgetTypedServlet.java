package nl.jouwroute.portal.resident;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.portal.common.LoginPath;

/** "Gooi dit weg": what was typed before the log-in ran out is not wanted; the page then shows what is stored. */
@WebServlet(
        name = "getypt",
        urlPatterns = "/mijn/getypt/weg",
        initParams = @WebInitParam(name = "guard.methods", value = "POST"))
public class ForgetTypedServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient TypedForms forms;

    @Inject
    private transient CallerContext callers;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String page = LoginPath.ownPath(request.getParameter("pagina")).orElse("/mijn");
        forms.forget(request, callers.current().id(), page);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", page);
    }
}
