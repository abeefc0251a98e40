package nl.jouwroute.staff.media;

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

/** A resident's video and its poster for the staff, in parts as a player asks for them; each part is authorised. */
@WebServlet(
        name = "videobestand",
        urlPatterns = {VideoFileServlet.VIDEO + "*", VideoFileServlet.POSTER + "*"})
public class VideoFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Followed by the video's id. */
    public static final String VIDEO = "/video/bestand/";

    /** Followed by the video's id. */
    public static final String POSTER = "/video/plaatje/";

    @Inject
    private transient LookAtVideo looking;

    @Inject
    private transient BlobStore store;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID id = id(String.valueOf(request.getPathInfo()));
        boolean poster = (request.getServletPath() + "/").equals(POSTER);
        if (poster) {
            looking.requirePoster(id);
        } else {
            looking.requireVideo(id);
        }
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
