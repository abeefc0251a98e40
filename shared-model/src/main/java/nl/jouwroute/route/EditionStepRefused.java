package nl.jouwroute.route;

import nl.jouwroute.common.RefusedBecause;

/** An edition's state does not allow this. */
public final class EditionStepRefused extends RefusedBecause {
    private static final long serialVersionUID = 1L;

    /** What stands in the way; the end of the message key. */
    public enum Why {
        /** What was ever published does not change. */
        WAS_PUBLISHED,
        IS_PUBLISHED,
        NOT_PUBLISHED,
        /** {@link EditionCheck} found something. */
        NOT_SOUND
    }

    public EditionStepRefused(Why why) {
        super("edition.", why);
    }
}
