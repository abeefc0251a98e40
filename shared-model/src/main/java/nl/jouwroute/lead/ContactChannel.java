package nl.jouwroute.lead;

/** How an advisor tried to reach somebody. */
public enum ContactChannel {
    PHONE,
    /** E-mail or text message. */
    EMAIL,
    /** Letter or flyer. */
    LETTER,
    /** At home, or where this person is. */
    VISIT,
    /** A talk at a desk or meeting place. */
    TALK
}
