package nl.jouwroute.resident;

/** What kind of address a contact point is. */
public enum ContactKind {
    EMAIL,
    MOBILE
}
