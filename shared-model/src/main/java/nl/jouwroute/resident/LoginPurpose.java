package nl.jouwroute.resident;

/** What somebody logs in as. */
public enum LoginPurpose {
    RESIDENT,
    MENTOR,
    /** Nothing: a resident who is logged in proves another address. */
    ADDRESS
}
