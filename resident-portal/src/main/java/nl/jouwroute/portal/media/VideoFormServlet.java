package nl.jouwroute.portal.media;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.media.BlobKey;
import nl.jouwroute.media.BlobStore;
import nl.jouwroute.media.MediaUpload;
import nl.jouwroute.media.StorageFull;
import nl.jouwroute.media.UploadRequest;
import nl.jouwroute.media.VideoLimits;
import nl.jouwroute.media.VideoStepRefused;
import nl.jouwroute.media.VideoTexts;
import nl.jouwroute.portal.common.Spoken;

/**
 * A whole video in one plain form, for browsers without script. {@link VideoServlets} puts it at its address with the
 * size that is allowed. Ends with a redirect to the page, which says how it stands or what went wrong.
 */
public class VideoFormServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String ADDRESS = "/mijn/video/versturen";

    /** The question about the advisor. */
    static final String REVIEW = "review";

    /** What a browser with a body too large is let go on sending, so that it reads our answer. */
    private static final long MOST_TO_DISCARD = 1L << 30;

    private static final int BUFFER = 64 << 10;

    @Inject
    private transient SendVideo sending;

    @Inject
    private transient BlobStore store;

    @Inject
    private transient VideoLimits limits;

    @Inject
    private transient VideoTexts texts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limits.largest() + VideoServlets.FORM_EXTRA) {
            discard(request);
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        String type = String.valueOf(request.getContentType());
        if (!type.startsWith("multipart/form-data")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Optional<VideoNotice> notice = take(request);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location", "/mijn/video" + notice.map(VideoNotice::query).orElse(""));
    }

    /** Empty when all went well. */
    private Optional<VideoNotice> take(HttpServletRequest request) throws ServletException, IOException {
        try {
            store.requireRoomFor(2 * request.getContentLengthLong()); // once as the form's file, once in the store
            Optional<Part> film = film(request);
            Optional<ReviewAnswer> answer = ReviewAnswer.parse(request.getParameter(REVIEW));
            if (film.isEmpty()) {
                return Optional.of(VideoNotice.NO_FILE);
            }
            if (answer.isEmpty()) {
                return Optional.of(VideoNotice.NO_ANSWER);
            }
            keep(film.get(), answer.get());
            return Optional.empty();
        } catch (StorageFull e) {
            getServletContext().log("No room for videos: " + e.getMessage());
            return Optional.of(VideoNotice.FULL);
        } catch (VideoStepRefused e) {
            return Optional.of(VideoNotice.TOO_MANY_TODAY);
        }
    }

    /** The first field with a file in it: there is one for filming and one for choosing. */
    private static Optional<Part> film(HttpServletRequest request) throws ServletException, IOException {
        return request.getParts().stream()
                .filter(part -> part.getSubmittedFileName() != null && part.getSize() > 0)
                .findFirst();
    }

    private void keep(Part film, ReviewAnswer answer) throws IOException {
        MediaUpload upload = sending.begin(new UploadRequest(
                film.getSize(),
                null,
                answer == ReviewAnswer.YES,
                texts.consentVersion(),
                Spoken.consent().tag()));
        UUID id = upload.videoId();
        try (InputStream bytes = film.getInputStream()) {
            store.append(BlobKey.original(id), 0, bytes, film.getSize());
        } finally {
            film.delete();
        }
        sending.complete(id);
    }

    private static void discard(HttpServletRequest request) throws IOException {
        byte[] buffer = new byte[BUFFER];
        InputStream body = request.getInputStream();
        long left = MOST_TO_DISCARD;
        int read;
        while (left > 0 && (read = body.read(buffer)) >= 0) {
            left -= read;
        }
    }
}
