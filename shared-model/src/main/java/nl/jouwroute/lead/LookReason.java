package nl.jouwroute.lead;

/** Why an advisor looks at the file of somebody in a colleague's caseload. */
public enum LookReason {
    /** Does the work of a colleague who is not there. */
    STANDS_IN,
    /** A colleague asked to look along. */
    ASKED_ALONG,
    /** The person calls, writes or stands at the desk. */
    PERSON_ASKS,
    /** Judges a video or reads a plan for the team. */
    REVIEW,
    /** Said in words. */
    OTHER
}
