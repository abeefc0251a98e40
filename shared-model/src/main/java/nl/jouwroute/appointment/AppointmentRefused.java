package nl.jouwroute.appointment;

import java.util.Locale;
import nl.jouwroute.common.Refused;

/** An appointment cannot be made or changed, and why. Nothing was written. */
public class AppointmentRefused extends Refused {
    private static final long serialVersionUID = 1L;

    /** What stood in the way. */
    public enum Why {
        /** Two or three different times, all to come. */
        TIMES,
        /** A proposal of this lead waits for an answer already. */
        WAITS_ALREADY,
        /** The person has no account to answer with. */
        NO_ACCOUNT,
        /** The advisor has something else at that time. */
        TAKEN,
        /** That time is over. */
        PAST,
        /** It was answered, cancelled or held meanwhile. */
        NOT_NOW
    }

    private final Why why;

    public AppointmentRefused(Why why) {
        super("refused: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    @Override
    public String code() {
        return "appointment.refused." + why.name().toLowerCase(Locale.ROOT);
    }
}
