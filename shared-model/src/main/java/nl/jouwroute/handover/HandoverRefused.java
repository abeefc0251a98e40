package nl.jouwroute.handover;

import nl.jouwroute.common.Refused;

/** A handover does not allow this step now. */
public class HandoverRefused extends Refused {
    private static final long serialVersionUID = 1L;

    private final Why why;

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
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }

    @Override
    public String code() {
        return "handover.refused." + why;
    }
}
