package nl.jouwroute.portal.media;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.Ids;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.NotLoggedIn;
import nl.jouwroute.media.BlobInUse;
import nl.jouwroute.media.BlobKey;
import nl.jouwroute.media.BlobStore;
import nl.jouwroute.media.MediaUpload;
import nl.jouwroute.media.StorageFull;
import nl.jouwroute.media.UploadRequest;
import nl.jouwroute.media.VideoLimits;
import nl.jouwroute.media.VideoStepRefused;
import nl.jouwroute.media.VideoTexts;
import nl.jouwroute.media.WrongOffset;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.portal.common.Visitor;
import nl.jouwroute.portal.media.SendVideo.Known;
import nl.jouwroute.portal.media.SendVideo.Standing;

/**
 * Resumable upload of a video after tus 1.0.0 with creation, termination and expiration. The offset is what the store
 * durably has, so any node can go on with any upload, also after it was killed. A log-in that ended answers 423 with
 * {@value #LOG_IN} to HEAD: on 401 or 5xx a client would throw away what it had sent.
 */
@WebServlet(
        name = "tus",
        urlPatterns = {TusServlet.ADDRESS, TusServlet.ADDRESS + "/*"},
        initParams = {
            @WebInitParam(name = "guard.methods", value = "OPTIONS,POST,HEAD,PATCH,DELETE"),
            @WebInitParam(name = "guard.maxBody", value = "16777216"),
            @WebInitParam(name = "guard.login", value = "own")
        })
public class TusServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Where uploads are made; each has its own address under it. */
    static final String ADDRESS = "/mijn/video/upload";

    /** Tells the page's script where to log in again. */
    static final String LOG_IN = "Jr-Log-In";

    /** The answer in the metadata to whether an advisor may look. */
    static final String REVIEW = "review";

    /** Whom the page was for, in the metadata: a film goes to nobody else's account. */
    static final String FOR = "for";

    private static final int LOCKED = 423;
    private static final int INSUFFICIENT_STORAGE = 507;
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private transient SendVideo sending;

    @Inject
    private transient ManageVideo managing;

    @Inject
    private transient BlobStore store;

    @Inject
    private transient UploadLocks locks;

    @Inject
    private transient VideoLimits limits;

    @Inject
    private transient VideoTexts texts;

    @Inject
    private transient CallerContext callers;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader(TusHeaders.RESUMABLE, TusHeaders.VERSION);
        response.setHeader("Cache-Control", "no-store");
        if (request.getMethod().equals("OPTIONS")) {
            describe(response);
        } else if (!TusHeaders.VERSION.equals(request.getHeader(TusHeaders.RESUMABLE))) {
            response.setHeader("Tus-Version", TusHeaders.VERSION);
            response.setStatus(HttpServletResponse.SC_PRECONDITION_FAILED);
        } else {
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String path = request.getPathInfo();
            if (path == null || path.equals("/")) {
                require(request.getMethod().equals("POST"));
                create(request, response);
                return;
            }
            UUID id = id(path);
            switch (request.getMethod()) {
                case "HEAD" -> tell(id, response);
                case "PATCH" -> add(id, request, response);
                case "DELETE" -> terminate(id, response);
                default -> response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        } catch (NotFound e) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotLoggedIn e) {
            response.setHeader(LOG_IN, "/inloggen?naar=/mijn/video");
            response.setStatus(request.getMethod().equals("HEAD") ? LOCKED : HttpServletResponse.SC_UNAUTHORIZED);
        } catch (StorageFull e) {
            getServletContext().log("No room for videos: " + e.getMessage());
            response.setStatus(INSUFFICIENT_STORAGE);
        }
    }

    private static void require(boolean found) {
        if (!found) {
            throw new NotFound("no upload at this address");
        }
    }

    private static UUID id(String path) {
        return Ids.read(path.substring(1));
    }

    private void describe(HttpServletResponse response) {
        response.setHeader("Tus-Version", TusHeaders.VERSION);
        response.setHeader("Tus-Extension", "creation,termination,expiration");
        response.setHeader("Tus-Max-Size", String.valueOf(limits.largest()));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void create(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OptionalLong length = TusHeaders.number(request.getHeader(TusHeaders.LENGTH));
        if (length.isEmpty() || length.getAsLong() == 0) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (length.getAsLong() > limits.largest()) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        Optional<UploadRequest> asked = announced(length.getAsLong(), request.getHeader(TusHeaders.METADATA));
        if (asked.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (isOfAnother(request.getHeader(TusHeaders.METADATA))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        store.requireRoomFor(length.getAsLong());
        try {
            MediaUpload upload = sending.begin(asked.get());
            response.setHeader("Location", ADDRESS + "/" + upload.videoId());
            tellExpiry(upload, response);
            response.setStatus(HttpServletResponse.SC_CREATED);
        } catch (VideoStepRefused e) {
            response.setStatus(TOO_MANY_REQUESTS);
        }
    }

    /** Whether somebody else is logged in now than when the page was opened. */
    private boolean isOfAnother(String header) {
        String mark = TusHeaders.metadata(header).get(FOR);
        Caller caller = callers.current();
        return mark != null && caller.is(Actor.RESIDENT) && !mark.equals(Visitor.mark(caller.id()));
    }

    /** Empty when the question about the advisor was not answered, or the metadata cannot be read. */
    private Optional<UploadRequest> announced(long length, String header) {
        try {
            Map<String, String> metadata = TusHeaders.metadata(header);
            return ReviewAnswer.parse(metadata.get(REVIEW))
                    .map(answer -> new UploadRequest(
                            length,
                            metadata.get("fingerprint"),
                            answer == ReviewAnswer.YES,
                            texts.consentVersion(),
                            Spoken.consent().tag()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void tell(UUID id, HttpServletResponse response) throws IOException {
        Known known = sending.find(id);
        if (known.standing() == Standing.GONE) {
            response.setStatus(HttpServletResponse.SC_GONE);
            return;
        }
        long offset = offset(known);
        if (known.standing() == Standing.OPEN && offset == known.upload().length()) {
            // the server was killed between the last byte and saying so
            sending.complete(id);
        }
        response.setHeader(TusHeaders.LENGTH, String.valueOf(known.upload().length()));
        answerOffset(known.upload(), offset, response);
        response.setStatus(HttpServletResponse.SC_OK);
    }

    private void add(UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!TusHeaders.isPatchType(request.getContentType())) {
            response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        OptionalLong offset = TusHeaders.number(request.getHeader(TusHeaders.OFFSET));
        if (offset.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        sending.find(id); // somebody else's is not interrupted
        try (UploadLocks.Held held = locks.take(id).orElse(null)) {
            if (held == null) {
                response.setStatus(LOCKED);
            } else {
                append(id, offset.getAsLong(), request, response);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            response.setStatus(LOCKED);
        }
    }

    private void append(UUID id, long offset, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Known known = sending.find(id);
        long size = request.getContentLengthLong();
        if (known.standing() == Standing.GONE) {
            response.setStatus(HttpServletResponse.SC_GONE);
        } else if (offset(known) != offset) {
            answerOffset(known.upload(), offset(known), response);
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        } else if (offset + size > known.upload().length()) {
            response.setHeader("Connection", "close");
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            store(known, offset, size, request, response);
        }
    }

    private void store(Known known, long offset, long size, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        MediaUpload upload = known.upload();
        store.requireRoomFor(size);
        try {
            long now = size == 0
                    ? offset
                    : store.append(BlobKey.original(upload.videoId()), offset, request.getInputStream(), size);
            if (now == upload.length()) {
                sending.complete(upload.videoId());
            }
            answerOffset(upload, now, response);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (WrongOffset e) {
            answerOffset(upload, e.actual(), response);
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        } catch (BlobInUse e) {
            response.setStatus(LOCKED);
        }
    }

    private void terminate(UUID id, HttpServletResponse response) throws IOException {
        sending.find(id);
        try (UploadLocks.Held held = locks.take(id).orElse(null)) {
            if (held == null) {
                response.setStatus(LOCKED);
            } else {
                managing.throwAway(id);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            response.setStatus(LOCKED);
        }
    }

    private long offset(Known known) throws IOException {
        MediaUpload upload = known.upload();
        // the original of a complete one may be gone already
        return known.standing() == Standing.COMPLETE
                ? upload.length()
                : store.length(BlobKey.original(upload.videoId()));
    }

    private static void answerOffset(MediaUpload upload, long offset, HttpServletResponse response) {
        response.setHeader(TusHeaders.OFFSET, String.valueOf(offset));
        tellExpiry(upload, response);
    }

    private static void tellExpiry(MediaUpload upload, HttpServletResponse response) {
        response.setHeader(
                TusHeaders.EXPIRES,
                DateTimeFormatter.RFC_1123_DATE_TIME.format(upload.expiresAt().atOffset(ZoneOffset.UTC)));
    }
}
