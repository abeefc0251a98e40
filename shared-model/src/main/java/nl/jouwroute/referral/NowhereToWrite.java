package nl.jouwroute.referral;

import nl.jouwroute.common.Refused;

/** Somebody cannot be invited: no e-mail address and no mobile number is known. */
public class NowhereToWrite extends Refused {
    private static final long serialVersionUID = 1L;

    public NowhereToWrite() {
        super("referral.NOWHERE_TO_WRITE", "no address to write to");
    }
}
