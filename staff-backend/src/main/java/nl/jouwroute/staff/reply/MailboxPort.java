package nl.jouwroute.staff.reply;

import java.time.Instant;

/** The mailbox where answers to our e-mails arrive. */
public interface MailboxPort {

    /**
     * Hands over what lies in the inbox, the oldest first, and lays each aside once the taker is done with it. What the
     * taker throws leaves that one where it is, for the next time.
     *
     * @param most at most so many
     */
    void handOver(int most, Taker taker) throws MailboxAway;

    /** Removes what was laid aside before that time. */
    void forget(Instant before) throws MailboxAway;

    /** Deals with one e-mail. */
    interface Taker {

        /** Returns once it is kept: whether it found its place, false when somebody has to look. */
        boolean take(ArrivedMail mail);
    }
}
