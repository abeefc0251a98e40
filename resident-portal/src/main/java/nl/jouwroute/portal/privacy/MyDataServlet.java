package nl.jouwroute.portal.privacy;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** /mijn/gegevens.pdf and /mijn/gegevens.json: all that we have, to take along. */
@WebServlet({"/mijn/gegevens.pdf", "/mijn/gegevens.json"})
public class MyDataServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ExportMyData export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean pdf = request.getRequestURI().endsWith(".pdf");
        byte[] body = pdf ? export.asPdf() : export.asJson().getBytes(StandardCharsets.UTF_8);
        response.setContentType(pdf ? "application/pdf" : "application/json; charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"mijn-gegevens." + (pdf ? "pdf" : "json") + "\"");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
