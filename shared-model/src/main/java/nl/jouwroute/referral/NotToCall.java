package nl.jouwroute.referral;

import nl.jouwroute.common.Refused;

/** Nobody is to call this person any more: a colleague reached them, they answered by themselves, or their lead ended. */
public class NotToCall extends Refused {
    private static final long serialVersionUID = 1L;

    public NotToCall() {
        super("referral.NOT_TO_CALL", "nobody to call");
    }
}
