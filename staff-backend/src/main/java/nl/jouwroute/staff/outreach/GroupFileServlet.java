package nl.jouwroute.staff.outreach;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import nl.jouwroute.common.Spreadsheet;
import nl.jouwroute.staff.common.PathIds;

/** Takes the file of a campaign's list and hands its text to the page that shows it. Kept nowhere. */
@WebServlet("/groep-lezen")
@MultipartConfig(fileSizeThreshold = 1 << 20)
public class GroupFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!String.valueOf(request.getContentType()).startsWith("multipart/form-data")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String page = "/groep?campagne=" + PathIds.read(request.getParameter("campagne"));
        Part file = request.getPart("bestand");
        request.setAttribute(GroupPage.TEXT, file == null ? "" : text(file));
        HttpServletRequest asLook = new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
        request.getRequestDispatcher(page).forward(asLook, response);
    }

    private static String text(Part file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return Spreadsheet.decode(in.readAllBytes()).replace("\0", "");
        }
    }
}
