package nl.jouwroute.media;

import nl.jouwroute.common.Refused;

/** The video's present state, or a limit, does not allow this step. */
public class VideoStepRefused extends Refused {
    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
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

    private final Why why;

    public VideoStepRefused(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    @Override
    public String code() {
        return "video.refused." + why.name();
    }
}
