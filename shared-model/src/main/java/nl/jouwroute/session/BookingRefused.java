package nl.jouwroute.session;

import nl.jouwroute.common.RefusedBecause;

/** A booking cannot be made or changed, and why. Nothing was written. */
public class BookingRefused extends RefusedBecause {
    private static final long serialVersionUID = 1L;

    /** What stood in the way; the end of the message key. */
    public enum Why {
        /** Too near to the start, or not open (any more). */
        CLOSED,
        /** Nobody can come along to this kind of session. */
        NO_COMPANION,
        /** The resident is somewhere else at that time. */
        OVERLAP,
        /** It has started; cancelling makes no sense any more. */
        STARTED,
        /** So many people want something here at once that the wait became too long. */
        BUSY,
        /** Attendance is noted from the check-in on, and only of who is booked. */
        NO_ATTENDANCE
    }

    public BookingRefused(Why why) {
        super("session.refused.", why);
    }
}
