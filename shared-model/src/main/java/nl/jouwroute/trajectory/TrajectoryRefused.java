package nl.jouwroute.trajectory;

import nl.jouwroute.common.RefusedBecause;

/** A trajectory does not allow this step now. */
public class TrajectoryRefused extends RefusedBecause {
    private static final long serialVersionUID = 1L;

    /** What stands in the way; the end of the message key. */
    public enum Why {
        /** It is closed already. */
        NOT_OPEN,
        /** It is open already. */
        NOT_CLOSED,
        /** Only its advisor decides this. */
        NOT_YOURS,
        /** "Other" needs a note. */
        NOTE_MISSING,
        /** Pausing asks why. */
        REASON_MISSING,
        /** This day is not possible here. */
        DAY_IMPOSSIBLE,
        /** It is paused already. */
        PAUSED,
        /** It is not paused. */
        NOT_PAUSED,
        /** A colleague changed it while this page was open. */
        CHANGED
    }

    public TrajectoryRefused(Why why) {
        super("trajectory.refused.", why);
    }
}
