package nl.jouwroute.portal.media;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.jouwroute.common.Ids;
import nl.jouwroute.media.BlobKey;

/** The resident's own video and its poster, in parts as a player asks for them; each part is authorised. */
@WebServlet(
        name = "videobestand",
        urlPatterns = {VideoFileServlet.VIDEO + "*", VideoFileServlet.POSTER + "*"},
        initParams = @WebInitParam(name = "guard.methods", value = "GET,HEAD"))
public class VideoFileServlet extends StoredFileServlet {
    private static final long serialVersionUID = 1L;

    static final String VIDEO = "/mijn/video/bestand/";
    static final String POSTER = "/mijn/video/plaatje/";

    @Inject
    private transient WatchVideo watching;

    @Override
    protected BlobKey authorise(HttpServletRequest request) {
        UUID id = id(String.valueOf(request.getPathInfo()));
        watching.requireWatchable(id);
        boolean poster = (request.getServletPath() + "/").equals(POSTER);
        return poster ? BlobKey.poster(id) : BlobKey.rendition(id);
    }

    static UUID id(String path) {
        return Ids.read(path.substring(1));
    }
}
