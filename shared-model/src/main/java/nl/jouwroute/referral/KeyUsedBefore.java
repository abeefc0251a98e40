package nl.jouwroute.referral;

import nl.jouwroute.common.Refused;

/** The key of a request was used before, for something else. */
public class KeyUsedBefore extends Refused {
    private static final long serialVersionUID = 1L;

    public KeyUsedBefore() {
        super("referral.refused.key", "the key was used for another request");
    }
}
