package nl.jouwroute.referral;

import nl.jouwroute.common.RefusedBecause;

/** An organisation or mentor cannot be registered so. */
public class OrganisationRefused extends RefusedBecause {
    private static final long serialVersionUID = 1L;

    /** What stands in the way; the end of the message key. */
    public enum Why {
        NAME_MISSING,
        DOMAIN_UNKNOWN,
        DOMAIN_TAKEN,
        ADDRESS_UNKNOWN,
        /** The address does not end in the organisation's domain. */
        OTHER_DOMAIN,
        ADDRESS_TAKEN,
        CLIENT_UNKNOWN,
        CLIENT_TAKEN
    }

    public OrganisationRefused(Why why) {
        super("organisation.", why);
    }
}
