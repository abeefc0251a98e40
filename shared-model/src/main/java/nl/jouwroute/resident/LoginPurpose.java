package nl.jouwroute.resident;

/** What somebody logs in as. */
public enum LoginPurpose {
    RESIDENT,
    MENTOR
}
