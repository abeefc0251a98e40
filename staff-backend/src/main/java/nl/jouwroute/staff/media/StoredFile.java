package nl.jouwroute.staff.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.media.BlobKey;
import nl.jouwroute.media.BlobStore;
import nl.jouwroute.media.RangeResponse;

/** Gives a file from the store, in parts as a player asks for them. */
public final class StoredFile {

    private StoredFile() {}

    /**
     * Sends a file, or the range of it that was asked for.
     *
     * @throws NotFound when the file is gone
     */
    public static void send(BlobStore store, BlobKey key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            RangeResponse answer = RangeResponse.of(store, key, request.getHeader("Range"));
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
}
