package nl.jouwroute.session;

/** Where a group session stands. */
public enum SessionStatus {
    /** Being planned; nobody but the staff sees it. */
    DRAFT,
    /** Published; can be booked until it closes. */
    OPEN,
    /** Does not take place; everybody was told. */
    CANCELLED,
    /** Has been. */
    DONE
}
