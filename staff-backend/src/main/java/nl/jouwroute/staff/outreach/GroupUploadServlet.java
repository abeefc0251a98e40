package nl.jouwroute.staff.outreach;

import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import nl.jouwroute.common.Ids;
import nl.jouwroute.staff.common.TextUploadServlet;

/** Takes the file of a campaign's list to the page that shows it. */
@WebServlet("/groep-lezen")
@MultipartConfig(fileSizeThreshold = 1 << 20)
public class GroupUploadServlet extends TextUploadServlet {
    private static final long serialVersionUID = 1L;

    private static final long LARGEST = 1 << 20;

    public GroupUploadServlet() {
        super(GroupPage.TEXT, LARGEST);
    }

    @Override
    protected String page(HttpServletRequest request) {
        return "/groep?campagne=" + Ids.read(request.getParameter("campagne"));
    }
}
