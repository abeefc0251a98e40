package nl.jouwroute.common;

/** What both parts of the system, on one host, say about their encrypted line; two answers would undo each other. */
public final class EncryptedLine {

    /** The header that makes a browser ask by https only. */
    public static final String HEADER = "Strict-Transport-Security";

    /** For two years; of this host alone, for what stands beside it is not ours. */
    public static final String STAYS = "max-age=63072000";

    private EncryptedLine() {}
}
