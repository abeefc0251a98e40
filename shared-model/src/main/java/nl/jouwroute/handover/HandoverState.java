package nl.jouwroute.handover;

/** Where a handover stands. */
public enum HandoverState {
    /** The partner has not answered; the lead stays with the sender. */
    OFFERED,
    /** The partner has it now. */
    ACCEPTED,
    /** The partner does not take it, and says why; it is the sender's as before. */
    REFUSED,
    /** The sender took it back, or the lead ended or went on here. */
    WITHDRAWN,
    /** The person said no: nothing was sent. */
    NOT_WANTED
}
