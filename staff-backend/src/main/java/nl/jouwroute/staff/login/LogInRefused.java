package nl.jouwroute.staff.login;

import nl.jouwroute.common.RefusedBecause;

/** A log-in did not succeed; says why in words that the page can show. */
public class LogInRefused extends RefusedBecause {
    private static final long serialVersionUID = 1L;

    private static final String KEYS = "login.";

    /** What stands in the way; the end of the message key, and stands in the address of the log-in page. */
    public enum Why {
        /** User name or password is wrong. */
        WRONG_PASSWORD,
        /** Too many wrong passwords; wait a quarter of an hour. */
        TOO_MANY,
        /** The provider says no, or the person stopped there. */
        PROVIDER_REFUSED,
        /** The provider does not answer. */
        PROVIDER_DOWN,
        /** The answer does not belong to this browser, or its token does not hold. */
        NOT_TRUSTED,
        /** The account has no role here. */
        NO_ROLE,
        /** The account has no e-mail address, or one that belongs to a colleague. */
        NO_ADDRESS,
        /** The member of staff left. */
        LEFT;

        /** The message key. */
        String code() {
            return KEYS + name();
        }
    }

    LogInRefused(Why why) {
        super(KEYS, why);
    }
}
