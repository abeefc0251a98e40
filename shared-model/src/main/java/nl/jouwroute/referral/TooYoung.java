package nl.jouwroute.referral;

import nl.jouwroute.common.Refused;

/** Under 16 somebody is referred only together with a legal representative; that goes by phone, not by this form. */
public class TooYoung extends Refused {
    private static final long serialVersionUID = 1L;

    public TooYoung() {
        super("referral.refused.young", "under 16: only with a legal representative");
    }
}
