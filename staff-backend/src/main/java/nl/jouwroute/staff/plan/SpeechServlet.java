package nl.jouwroute.staff.plan;

import jakarta.inject.Inject;
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
import nl.jouwroute.staff.common.PathIds;

/** A spoken answer of a plan that was sent, re-encoded ({@code /opname/id}); never the original. */
@WebServlet("/opname/*")
public class SpeechServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient HearAnswer hearing;

    @Inject
    private transient BlobStore store;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID id = PathIds.read(String.valueOf(request.getPathInfo()).replaceFirst("^/", ""));
        hearing.requirePlayable(id);
        try {
            RangeResponse answer = RangeResponse.of(store, BlobKey.speech(id), request.getHeader("Range"));
            response.setStatus(answer.status());
            response.setCharacterEncoding(null); // the application's, which is for text
            answer.headers().forEach(response::setHeader);
            response.setContentLengthLong(answer.contentLength());
            if (!"HEAD".equals(request.getMethod())) {
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
