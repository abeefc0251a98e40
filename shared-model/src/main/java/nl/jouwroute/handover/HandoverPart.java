package nl.jouwroute.handover;

/** A part of the file that a sender chooses; name and how to reach somebody always go along. */
public enum HandoverPart {
    /** The newest plan that was sent in. */
    PLAN,
    PROFILE,
    /** The step of the participatieladder and the Taalmeter. */
    LADDER,
    /** Goals and open agreements. */
    AGREEMENTS,
    /** When somebody tried to reach this person, and whether that worked; not what was said. */
    CONTACTS
}
