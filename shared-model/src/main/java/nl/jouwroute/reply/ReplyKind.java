package nl.jouwroute.reply;

/** What came back. */
public enum ReplyKind {
    /** Somebody wrote it. */
    ANSWER,
    /** A mail server says that our message did not arrive. */
    BOUNCE,
    /** A message that could not be read; it lies in the mailbox. */
    UNREADABLE
}
