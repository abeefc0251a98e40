package nl.jouwroute.staff.media;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jouwroute.media.BlobKey;
import nl.jouwroute.media.BlobStore;

/**
 * The re-encoded video ({@code /video/id}), its still picture ({@code /video/id/beeld}) and its captions
 * ({@code /video/id/tekst}); never the original.
 */
@WebServlet("/video/*")
public class VideoServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Pattern PATH =
            Pattern.compile("/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(/beeld|/tekst)?");
    private static final String SEEN = VideoServlet.class.getName();
    private static final int MOST_REMEMBERED = 200;

    @Inject
    private transient WatchVideo watch;

    @Inject
    private transient BlobStore store;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        UUID video = UUID.fromString(path.group(1));
        if ("/tekst".equals(path.group(2))) {
            response.setContentType("text/vtt");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(watch.captions(video));
            return;
        }
        boolean still = path.group(2) != null;
        if (!still && isNewLook(request)) {
            watch.begin(video);
        } else {
            watch.authorise(video);
        }
        BlobKey key = still ? BlobKey.poster(video) : BlobKey.rendition(video);
        StoredFile.send(store, key, request, response);
    }

    /** A player asks for many pieces; the key of the shown page makes them one look. */
    private static boolean isNewLook(HttpServletRequest request) {
        String key = request.getParameter("kijk");
        HttpSession session = request.getSession(false);
        if (key == null || session == null) {
            return true;
        }
        @SuppressWarnings("unchecked")
        Set<String> before = (Set<String>) session.getAttribute(SEEN);
        Set<String> seen = before == null || before.size() >= MOST_REMEMBERED ? new HashSet<>() : new HashSet<>(before);
        boolean isNew = seen.add(key);
        session.setAttribute(SEEN, seen);
        return isNew;
    }
}
