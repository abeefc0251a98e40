package nl.jouwroute.portal.referral;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import nl.jouwroute.common.Spreadsheet;

/** Takes the file of a mentor's list and hands its text to the page that shows it. Kept nowhere. */
@WebServlet(
        urlPatterns = "/aanmelden/lijst/lezen",
        initParams = @WebInitParam(name = "guard.maxBody", value = "262144"))
@MultipartConfig(fileSizeThreshold = 1 << 19)
public class ReferralSheetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/aanmelden/lijst";

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String type = String.valueOf(request.getContentType());
        if (!type.startsWith("multipart/form-data")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Part file = request.getPart("bestand");
        request.setAttribute(ReferListPage.TEXT, file == null ? "" : text(file));
        HttpServletRequest asLook = new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
        request.getRequestDispatcher(PAGE).forward(asLook, response);
    }

    private static String text(Part file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return Spreadsheet.decode(in.readAllBytes()).replace("\0", "");
        }
    }
}
