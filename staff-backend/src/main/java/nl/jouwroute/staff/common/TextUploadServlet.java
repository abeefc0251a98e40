package nl.jouwroute.staff.common;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import nl.jouwroute.common.Spreadsheet;

/** Takes a small file in the field {@code bestand} and hands its text to the page that shows it. Kept nowhere. */
public abstract class TextUploadServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final String attribute;
    private final long largest;

    /**
     * @param attribute of the request, in which the page finds the text
     * @param largest file, in bytes
     */
    protected TextUploadServlet(String attribute, long largest) {
        this.attribute = attribute;
        this.largest = largest;
    }

    /** The address of the page, below the context. */
    protected abstract String page(HttpServletRequest request);

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!String.valueOf(request.getContentType()).startsWith("multipart/form-data")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String page = page(request);
        Part file = request.getPart("bestand");
        if (file != null && file.getSize() > largest) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        request.setAttribute(attribute, file == null ? "" : text(file));
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
