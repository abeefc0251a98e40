package nl.jouwroute.common;

/** Tells who asks; each application knows in its own way (a cookie's token, an OIDC log-in, a job). */
public interface CallerContext {

    /** The present caller; {@link Caller#PUBLIC} when nobody is logged in. */
    Caller current();

    /** Where the present work came from: PORTAL, STAFF or JOB; stands in the audit. */
    String origin();
}
