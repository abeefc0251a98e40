package nl.jouwroute.portal.plan;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** /mijn/plan.pdf: the own plan to keep or print. */
public class PlanPdfServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient DownloadPlan downloadPlan;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] pdf = downloadPlan.asPdf();
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"toekomstplan.pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
