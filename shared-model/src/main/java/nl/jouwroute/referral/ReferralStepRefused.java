package nl.jouwroute.referral;

import nl.jouwroute.common.RefusedBecause;

/** A referral's state does not allow this step. */
public class ReferralStepRefused extends RefusedBecause {
    private static final long serialVersionUID = 1L;

    public ReferralStepRefused(ReferralState state, String step) {
        super("referral.refused.", state, "a referral that is " + state + " cannot " + step);
    }
}
