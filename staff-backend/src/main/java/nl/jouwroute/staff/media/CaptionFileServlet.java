package nl.jouwroute.staff.media;

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
import java.util.UUID;
import nl.jouwroute.common.Spreadsheet;
import nl.jouwroute.media.Captions;
import nl.jouwroute.staff.common.PathIds;

/** Takes a file of captions and hands its text to the page, where it can be mended before it is kept. */
@WebServlet("/ondertitels-lezen")
@MultipartConfig(fileSizeThreshold = 1 << 20)
public class CaptionFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!String.valueOf(request.getContentType()).startsWith("multipart/form-data")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        UUID video = PathIds.read(request.getParameter("video"));
        Part file = request.getPart("bestand");
        if (file != null && file.getSize() > Captions.LARGEST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        request.setAttribute(CaptionsPage.TEXT, file == null ? "" : text(file));
        HttpServletRequest asLook = new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
        request.getRequestDispatcher("/ondertitels?video=" + video).forward(asLook, response);
    }

    private static String text(Part file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return Spreadsheet.decode(in.readAllBytes()).replace("\0", "");
        }
    }
}
