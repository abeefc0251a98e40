package nl.jouwroute.lead;

/** Where a lead is on its way from arrival to an outcome. */
public enum LeadState {
    /** Arrived; nobody has taken it. */
    NEW,
    /** An advisor has it. */
    ASSIGNED,
    /** The advisor tried to reach this person, with or without success. */
    CONTACTED,
    /** A trajectory runs, or ran when the lead has ended. */
    ACCEPTED,
    /** Another organisation took over. */
    HANDED_OVER,
    /** Ended without a trajectory. */
    CLOSED
}
