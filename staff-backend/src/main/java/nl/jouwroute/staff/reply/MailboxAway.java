package nl.jouwroute.staff.reply;

/** The mailbox cannot be read now; it may later. */
public class MailboxAway extends Exception {
    private static final long serialVersionUID = 1L;

    public MailboxAway(Throwable cause) {
        super("IMAP: " + cause.getMessage(), cause);
    }
}
