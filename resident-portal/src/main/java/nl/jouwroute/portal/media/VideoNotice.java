package nl.jouwroute.portal.media;

import java.util.Optional;

/** What the video page says after a form that could not be taken; travels in the address. */
enum VideoNotice {
    NO_FILE,
    NO_ANSWER,
    FULL,
    TOO_MANY_TODAY;

    static final String PARAMETER = "melding";

    /** The query part of the page's address. */
    String query() {
        return "?" + PARAMETER + "=" + name();
    }

    /** Key of its words. */
    String key() {
        return "video.notice." + name();
    }

    static Optional<VideoNotice> parse(String name) {
        for (VideoNotice notice : values()) {
            if (notice.name().equals(name)) {
                return Optional.of(notice);
            }
        }
        return Optional.empty();
    }
}
