package nl.jouwroute.reply;

import nl.jouwroute.common.RefusedBecause;

/** An answer does not allow this step now. */
public class ReplyRefused extends RefusedBecause {
    private static final long serialVersionUID = 1L;

    /** What stands in the way; the end of the message key. */
    public enum Why {
        /** A colleague put it on a lead, or threw it away. */
        HANDLED,
        /** No lead has this number. */
        LEAD_UNKNOWN,
        /** That lead has ended. */
        LEAD_ENDED,
        /** Nobody is known to have written it. */
        PERSON_UNKNOWN,
        /** This person said: do not approach me. */
        OBJECTS
    }

    public ReplyRefused(Why why) {
        super("reply.refused.", why);
    }
}
