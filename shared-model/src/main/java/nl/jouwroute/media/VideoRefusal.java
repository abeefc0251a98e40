package nl.jouwroute.media;

import java.util.Locale;

/** Why a video cannot be used; the constant's name in lower case is the key of its plain words in the content file. */
public enum VideoRefusal {
    TOO_LONG,
    TOO_SHORT,
    TOO_LARGE,
    /** Ends too early, or cannot be read to its end. */
    BROKEN_FILE,
    /** Not a video, or of a kind that no phone or browser makes. */
    WRONG_KIND,
    /** The virus scanner found something. */
    UNSAFE_FILE;

    /** The key under {@code messages.video_refused.reasons}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
