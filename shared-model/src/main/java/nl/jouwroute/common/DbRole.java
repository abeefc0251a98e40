package nl.jouwroute.common;

/**
 * The narrow database roles that a transaction can take. What each may see and do is written in the migrations
 * ({@code db/migration}); a login role by itself may do nothing.
 */
public enum DbRole {
    /** Own rows only, by row level security. */
    RESIDENT,
    /** Codes, log-ins, the making of an account. */
    LOGIN,
    /** Sessions and bookings of all; no names, no plans. */
    BOOKING_DESK,
    /** Finds or opens a lead and adds a signal; nothing else of it. */
    LEAD_INTAKE,
    /** Adds a person that a school puts forward. */
    REFERRER,
    /** Holds an invitation and has not logged in: that invitation, its referral, its person. */
    INVITEE,
    /** Holds the link of a message to say: do not approach me. Says that, and nothing else. */
    OBJECTOR,
    /** Another system: a school's, which asks for which organisation and mentor it speaks; the SMS gateway, which brings answers. */
    SYSTEM,
    /** One share link. */
    VIEWER,
    /** What everybody may read: the published route, places, sessions; nobody's data. */
    READER,
    /** A partner: what was handed over to their organisation, and nothing else. */
    PARTNER,
    /** The staff back-end and its jobs. */
    STAFF;

    /** The role's name in PostgreSQL. */
    public String sqlName() {
        return "jr_" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
