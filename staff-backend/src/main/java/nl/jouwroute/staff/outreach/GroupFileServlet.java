package nl.jouwroute.staff.outreach;

import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import nl.jouwroute.staff.common.PathIds;
import nl.jouwroute.staff.common.TextFileServlet;

/** Takes the file of a campaign's list to the page that shows it. */
@WebServlet("/groep-lezen")
@MultipartConfig(fileSizeThreshold = 1 << 20)
public class GroupFileServlet extends TextFileServlet {
    private static final long serialVersionUID = 1L;

    private static final long LARGEST = 1 << 20;

    public GroupFileServlet() {
        super(GroupPage.TEXT, LARGEST);
    }

    @Override
    protected String page(HttpServletRequest request) {
        return "/groep?campagne=" + PathIds.read(request.getParameter("campagne"));
    }
}
