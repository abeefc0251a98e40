package nl.jouwroute.portal.plan;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.UUID;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.media.BlobKey;
import nl.jouwroute.media.BlobStore;
import nl.jouwroute.media.RangeResponse;

/** The resident's own recording, re-encoded, in parts as a player asks for them; each part is authorised. */
@WebServlet(
        name = "opnamebestand",
        urlPatterns = SpeechFileServlet.ADDRESS + "*",
        initParams = @WebInitParam(name = "guard.methods", value = "GET,HEAD"))
public class SpeechFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String ADDRESS = "/mijn/opname/bestand/";

    @Inject
    private transient SpeakAnswer speaking;

    @Inject
    private transient BlobStore store;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID id = PlanIds.read(String.valueOf(request.getPathInfo()).replaceFirst("^/", ""));
        speaking.requirePlayable(id);
        try {
            RangeResponse answer = RangeResponse.of(store, BlobKey.speech(id), request.getHeader("Range"));
            response.setStatus(answer.status());
            response.setCharacterEncoding(null); // the application's, which is for text
            answer.headers().forEach(response::setHeader);
            response.setContentLengthLong(answer.contentLength());
            if (request.getMethod().equals("GET")) {
                answer.writeTo(response.getOutputStream());
            }
        } catch (NoSuchFileException e) {
            throw new NotFound("the file is gone");
        }
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }
}
