package nl.jouwroute.session;

import java.util.Locale;
import nl.jouwroute.common.Refused;

/** A booking cannot be made or changed, and why. Nothing was written. */
public class BookingRefused extends Refused {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public BookingRefused(Reason reason) {
        super("refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String code() {
        return "session.refused." + reason.name().toLowerCase(Locale.ROOT);
    }

    /** What stood in the way. */
    public enum Reason {
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
}
