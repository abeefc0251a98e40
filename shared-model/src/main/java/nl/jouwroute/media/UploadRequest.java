package nl.jouwroute.media;

/**
 * What a browser says before it sends a video.
 *
 * @param length bytes of the whole file; at least 1
 * @param fingerprint by which it knows the same file again (size and date, no name); may be null
 * @param reviewAllowed whether the resident allows that an advisor looks at it
 * @param textVersion version of the text that asked so
 * @param language of that text
 */
public record UploadRequest(long length, String fingerprint, boolean reviewAllowed, int textVersion, String language) {

    private static final int LONGEST_FINGERPRINT = 200;

    public UploadRequest {
        if (length < 1) {
            throw new IllegalArgumentException("a video has at least one byte");
        }
        if (fingerprint != null && (fingerprint.isBlank() || fingerprint.length() > LONGEST_FINGERPRINT)) {
            fingerprint = null;
        }
    }
}
