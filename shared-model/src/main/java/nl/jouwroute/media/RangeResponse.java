package nl.jouwroute.media;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answer to a request for (a part of) a stored file: status, headers and body, for a servlet to pass on. Nobody in
 * between may keep a copy. Whoever makes one has checked that this caller may see the file.
 */
public final class RangeResponse {

    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int NOT_SATISFIABLE = 416;

    private final BlobStore store;
    private final BlobKey key;
    private final int status;
    private final long first;
    private final long count;
    private final Map<String, String> headers = new LinkedHashMap<>();

    /**
     * The answer for one stored file.
     *
     * @param range the request's {@code Range} header; may be null
     * @throws java.nio.file.NoSuchFileException there is no such file
     */
    public static RangeResponse of(BlobStore store, BlobKey key, String range) throws IOException {
        return new RangeResponse(store, key, range, store.size(key));
    }

    private RangeResponse(BlobStore store, BlobKey key, String range, long length) {
        this.store = store;
        this.key = key;
        headers.put("Accept-Ranges", "bytes");
        headers.put("Cache-Control", "private, no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Disposition", "inline");
        ByteRange.Asked asked = ByteRange.parse(range, length);
        if (asked instanceof ByteRange.Part part) {
            status = PARTIAL_CONTENT;
            first = part.range().first();
            count = part.range().count();
            headers.put("Content-Range", "bytes " + first + "-" + part.range().last() + "/" + length);
        } else if (asked instanceof ByteRange.Nothing) {
            status = NOT_SATISFIABLE;
            first = 0;
            count = 0;
            headers.put("Content-Range", "bytes */" + length);
        } else {
            status = OK;
            first = 0;
            count = length;
        }
        if (status != NOT_SATISFIABLE) {
            headers.put("Content-Type", key.kind().mediaType());
        }
    }

    public int status() {
        return status;
    }

    /** All headers but {@code Content-Length}, in order. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Bytes of the body. */
    public long contentLength() {
        return count;
    }

    /** True when the answer holds the file's first byte: somebody begins to look. */
    public boolean isBeginning() {
        return status != NOT_SATISFIABLE && first == 0;
    }

    /** Writes the body. */
    public void writeTo(OutputStream out) throws IOException {
        if (count > 0) {
            store.copyTo(key, first, count, out);
        }
    }
}
