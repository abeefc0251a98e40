package nl.jouwroute.common;

/** How strict this installation is. */
public enum Mode {
    /** The real thing: no demo accounts, no readable messages, no sample data, a scanner and an origin are required. */
    PRODUCTION,
    /** The local start and the tests: sample data and demo accounts. */
    DEMO
}
