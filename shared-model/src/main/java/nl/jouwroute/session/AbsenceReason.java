package nl.jouwroute.session;

/** Why somebody who was booked did not come. */
public enum AbsenceReason {
    ILL,
    /** Work or education came first. */
    WORK,
    /** Nothing was heard. */
    NO_MESSAGE,
    OTHER
}
