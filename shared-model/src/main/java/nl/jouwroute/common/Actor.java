package nl.jouwroute.common;

/** Who may ask for a use case: the public, the people of the portal, the roles of the staff, and the system's own jobs. */
public enum Actor {
    /** Anybody, also without logging in. */
    ANYONE,
    /** A resident, for their own things. */
    RESIDENT,
    /** A mentor of a referring organisation. */
    MENTOR,
    ADVISOR,
    COORDINATOR,
    /** Contacts with employers. */
    ACCOUNT_MANAGER,
    /** Plans group sessions. */
    PLANNER,
    /** Writes content. */
    EDITOR,
    /** Sees figures, no names. */
    ANALYST,
    /** Audit and requests of residents about their data. */
    PRIVACY_OFFICER,
    /** People, teams, terms. */
    ADMINISTRATOR,
    /** Accepts handovers and sees only those. */
    PARTNER,
    /** A background job. */
    SYSTEM
}
