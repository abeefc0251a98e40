package nl.jouwroute.handover;

import nl.jouwroute.common.RefusedBecause;

/** A handover does not allow this step now. */
public class HandoverRefused extends RefusedBecause {
    private static final long serialVersionUID = 1L;

    /** What stands in the way; the end of the message key. */
    public enum Why {
        /** It was answered, or taken back. */
        NOT_OFFERED,
        /** Another one waits for an answer. */
        OFFERED_ALREADY,
        /** Refusing asks why. */
        REASON_MISSING,
        /** This partner may only be sent something after a yes. */
        YES_MISSING,
        /** Nobody can have been asked on a day to come. */
        DAY_TO_COME,
        /** What would be sent is not what was looked over. */
        NOT_SEEN
    }

    public HandoverRefused(Why why) {
        super("handover.refused.", why);
    }
}
