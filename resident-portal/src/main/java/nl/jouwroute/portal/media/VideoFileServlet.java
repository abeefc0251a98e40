package nl.jouwroute.portal.media;

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

/** The resident's own video and its poster, in parts as a player asks for them; each part is authorised. */
@WebServlet(
        name = "videobestand",
        urlPatterns = {VideoFileServlet.VIDEO + "*", VideoFileServlet.POSTER + "*"},
        initParams = @WebInitParam(name = "guard.methods", value = "GET,HEAD"))
public class VideoFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String VIDEO = "/mijn/video/bestand/";
    static final String POSTER = "/mijn/video/plaatje/";

    @Inject
    private transient WatchVideo watching;

    @Inject
    private transient BlobStore store;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID id = id(String.valueOf(request.getPathInfo()));
        watching.requireWatchable(id);
        boolean poster = (request.getServletPath() + "/").equals(POSTER);
        try {
            RangeResponse answer = RangeResponse.of(
                    store, poster ? BlobKey.poster(id) : BlobKey.rendition(id), request.getHeader("Range"));
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

    private static UUID id(String path) {
        try {
            return UUID.fromString(path.substring(1));
        } catch (IllegalArgumentException e) {
            throw new NotFound("no video at this address");
        }
    }
}
