package nl.jouwroute.staff.outreach;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import nl.jouwroute.common.Ids;
import nl.jouwroute.outreach.CampaignRefused;

/** Makes the flyers of a campaign as a file to print. By a form only: each time makes new codes. */
@WebServlet("/flyers")
public class FlyersServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** In the address of the campaign's page: there was nobody to make a flyer for. */
    static final String NONE = "geen";

    @Inject
    private transient RunCampaign run;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID campaign = Ids.read(request.getParameter("campagne"));
        byte[] pdf;
        try {
            pdf = run.flyers(campaign, request.getParameter("alle") != null);
        } catch (CampaignRefused e) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + "/campagne/" + campaign + "?flyers=" + NONE);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"flyers.pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
