package nl.jouwroute.lead;

/** What can arrive for an advisor. */
public enum SignalKind {
    /** A future plan was sent in. */
    PLAN,
    /** A video CV is ready to be looked at. */
    VIDEO,
    /** A session was booked, and the resident said that an advisor may get in touch. */
    BOOKING,
    /** A school or partner put this person forward. */
    REFERRAL,
    /** Staff added this person: by phone, at the desk, at a meeting place. */
    INTAKE,
    /** This person wrote back to us, or what we sent did not arrive. */
    REPLY,
    /** Another open lead of this person goes on in this one: two persons were merged, or a code joined an account. */
    JOINED
}
