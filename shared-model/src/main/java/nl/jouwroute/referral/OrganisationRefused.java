package nl.jouwroute.referral;

import nl.jouwroute.common.Refused;

/** An organisation or mentor cannot be registered so. */
public class OrganisationRefused extends Refused {
    private static final long serialVersionUID = 1L;

    private final Why why;

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
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }

    @Override
    public String code() {
        return "organisation." + why;
    }
}
