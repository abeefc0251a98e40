package nl.jouwroute.outreach;

import nl.jouwroute.common.RefusedBecause;

/** A campaign does not allow this step now. */
public class CampaignRefused extends RefusedBecause {
    private static final long serialVersionUID = 1L;

    /** What stands in the way; the end of the message key. */
    public enum Why {
        /** It ended: nobody is approached any more. */
        ENDED,
        /** Nobody is left who may get it and did not get it before. */
        NOBODY,
        /** This person is not to be called: reached, joined, said no, or without a number. */
        NOT_TO_CALL
    }

    public CampaignRefused(Why why) {
        super("campaign.refused.", why);
    }
}
