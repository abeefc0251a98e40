package nl.jouwroute.media;

import nl.jouwroute.common.RefusedBecause;

/** The video's present state, or a limit, does not allow this step. */
public class VideoStepRefused extends RefusedBecause {
    private static final long serialVersionUID = 1L;

    /** What stands in the way; the end of the message key. */
    public enum Why {
        /** The upload was already completed or ended. */
        NOT_RECEIVING,
        /** It is not (or no longer) waiting for this piece of work, or another worker has it. */
        NOT_IN_HAND,
        /** There is nothing to judge. */
        NOT_TO_REVIEW,
        /** A colleague judged it otherwise in the meantime. */
        JUDGED_ALREADY,
        /** A request for another take needs a tip. */
        NOTE_MISSING,
        /** The resident did not allow, or no longer allows, that an advisor looks. */
        NOT_ALLOWED_TO_LOOK,
        /** Six videos in a day is the limit. */
        TOO_MANY_TODAY
    }

    public VideoStepRefused(Why why, String message) {
        super("video.refused.", why, message);
    }
}
