package nl.jouwroute.referral;

import nl.jouwroute.common.Refused;

/** A referral's state does not allow this step. */
public class ReferralStepRefused extends Refused {
    private static final long serialVersionUID = 1L;

    private final ReferralState state;

    public ReferralStepRefused(ReferralState state, String step) {
        super("a referral that is " + state + " cannot " + step);
        this.state = state;
    }

    public ReferralState state() {
        return state;
    }

    @Override
    public String code() {
        return "referral.refused." + state.name().toLowerCase(java.util.Locale.ROOT);
    }
}
