package nl.jouwroute.referral;

/** How far a referral is. */
public enum ReferralState {
    /** Nobody was invited: there is only a number to call. */
    RECEIVED,
    INVITED,
    /** The young person logged in through the invitation. */
    JOINED,
    /** The young person said: do not approach me. */
    DECLINED,
    /** Not reached after the agreed attempts. */
    UNREACHABLE,
    /** Taken back by the school before the young person joined. */
    WITHDRAWN,
    /** Nobody worked with the young person when the term was over: name and words are gone. */
    FORGOTTEN;

    /** Nothing more will happen. */
    public boolean isOver() {
        return this == DECLINED || this == WITHDRAWN || this == FORGOTTEN;
    }
}
