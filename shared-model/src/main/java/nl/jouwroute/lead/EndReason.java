package nl.jouwroute.lead;

import java.util.List;

/** Why a lead ended. The first ones are chosen by staff, who close it without a trajectory; the others follow from something else. */
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
    OTHER,
    /** Two persons were made one, and each had a lead in this track. */
    MERGED,
    /** A school's invitation turned out to be for somebody with an account and a lead of their own in this track. */
    CONTINUED,
    /** The school took the referral back, nothing else had come in, and nobody had been reached. */
    WITHDRAWN,
    /** A partner took over. */
    HANDED_OVER,
    /** Its trajectory ended. */
    TRAJECTORY_ENDED,
    /** The resident deleted the account before anybody worked with them. */
    ACCOUNT_DELETED;

    private static final List<EndReason> CHOSEN =
            List.of(NOT_REACHED, NO_WISH, HELPED_ALREADY, ELSEWHERE, OBJECTION, OTHER);

    /** Those that staff choose from when they close a lead. */
    public static List<EndReason> chosen() {
        return CHOSEN;
    }
}
