package nl.jouwroute.appointment;

import nl.jouwroute.common.RefusedBecause;

/** An appointment cannot be made or changed, and why. Nothing was written. */
public class AppointmentRefused extends RefusedBecause {
    private static final long serialVersionUID = 1L;

    /** What stood in the way; the end of the message key. */
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

    public AppointmentRefused(Why why) {
        super("appointment.refused.", why);
    }
}
