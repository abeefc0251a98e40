package nl.jouwroute.lead;

/** Why a lead ended without a trajectory. */
public enum EndReason {
    /** Several attempts, no contact. */
    NOT_REACHED,
    /** Does not want help now. */
    NO_WISH,
    /** Found a way without us. */
    HELPED_ALREADY,
    /** Another place helps better, and this person was told which. */
    ELSEWHERE,
    /** Said: do not approach me. */
    OBJECTION,
    /** Something else; the explanation says what. */
    OTHER
}
