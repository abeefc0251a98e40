package nl.jouwroute.media;

import java.util.UUID;

/**
 * Names a file in the blob store. It holds nothing that a user typed, so there is no path to climb out of.
 *
 * @param kind which file of the video or recording
 * @param videoId of which one
 */
public record BlobKey(Kind kind, UUID videoId) {

    /** The files that a video or a recording can have. */
    public enum Kind {
        /** As it was sent; grows while it comes in, never shown, gone after approval or a week. */
        ORIGINAL("original", "", "application/octet-stream"),
        /** What is watched. */
        RENDITION("video", ".mp4", "video/mp4"),
        /** A still picture of it. */
        POSTER("poster", ".jpg", "image/jpeg"),
        /** What is heard of a spoken answer. */
        SPEECH("speech", ".m4a", "audio/mp4");

        private final String folder;
        private final String extension;
        private final String mediaType;

        Kind(String folder, String extension, String mediaType) {
            this.folder = folder;
            this.extension = extension;
            this.mediaType = mediaType;
        }

        String folder() {
            return folder;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    public static BlobKey original(UUID videoId) {
        return new BlobKey(Kind.ORIGINAL, videoId);
    }

    public static BlobKey rendition(UUID videoId) {
        return new BlobKey(Kind.RENDITION, videoId);
    }

    public static BlobKey poster(UUID videoId) {
        return new BlobKey(Kind.POSTER, videoId);
    }

    public static BlobKey speech(UUID recordingId) {
        return new BlobKey(Kind.SPEECH, recordingId);
    }

    /** The file's name within its kind's folder. */
    String fileName() {
        return videoId + kind.extension;
    }
}
