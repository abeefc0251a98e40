package nl.jouwroute.portal.media;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Reads the headers of the tus protocol, version 1.0.0 (tus.io). */
final class TusHeaders {

    static final String VERSION = "1.0.0";
    static final String RESUMABLE = "Tus-Resumable";
    static final String OFFSET = "Upload-Offset";
    static final String LENGTH = "Upload-Length";
    static final String METADATA = "Upload-Metadata";
    static final String EXPIRES = "Upload-Expires";
    private static final String PATCH_TYPE = "application/offset+octet-stream";

    private static final int MOST_DIGITS = 18;
    private static final int LONGEST_METADATA = 4096;

    private TusHeaders() {}

    /** Whether this is the type of a piece; the server adds its own character set to what the client says. */
    static boolean isPatchType(String contentType) {
        return contentType != null && contentType.split(";", 2)[0].strip().equalsIgnoreCase(PATCH_TYPE);
    }

    /** A whole number of at least 0; empty when it is anything else. */
    static OptionalLong number(String header) {
        if (header == null || !header.matches("\\d{1," + MOST_DIGITS + "}")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(header));
    }

    /**
     * The pairs of {@code Upload-Metadata}: keys, and values in base64.
     *
     * @throws IllegalArgumentException it is longer than we take, or badly written
     */
    static Map<String, String> metadata(String header) {
        Map<String, String> pairs = new HashMap<>();
        if (header == null || header.isBlank()) {
            return pairs;
        }
        if (header.length() > LONGEST_METADATA) {
            throw new IllegalArgumentException("metadata is too long");
        }
        for (String pair : header.split(",", -1)) {
            String[] parts = pair.strip().split(" ", 2);
            if (parts[0].isEmpty()) {
                throw new IllegalArgumentException("metadata without a key");
            }
            byte[] value = parts.length == 1 ? new byte[0] : Base64.getDecoder().decode(parts[1].strip());
            pairs.put(parts[0], new String(value, StandardCharsets.UTF_8));
        }
        return pairs;
    }
}
