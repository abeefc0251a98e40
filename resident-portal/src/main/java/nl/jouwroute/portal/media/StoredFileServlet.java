package nl.jouwroute.portal.media;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.media.BlobKey;
import nl.jouwroute.media.BlobStore;
import nl.jouwroute.media.RangeResponse;

/** Gives a resident's own file from the store, in parts as a player asks for them; each part is authorised. */
public abstract class StoredFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient BlobStore store;

    /**
     * The file that this address is of, which the caller may have.
     *
     * @throws NotFound when there is none, or it is somebody else's
     */
    protected abstract BlobKey authorise(HttpServletRequest request);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BlobKey key = authorise(request);
        try {
            RangeResponse answer = RangeResponse.of(store, key, request.getHeader("Range"));
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
