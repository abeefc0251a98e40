package nl.jouwroute.lead;

import java.util.UUID;
import nl.jouwroute.notification.Channel;

/**
 * An e-mail or text message of an advisor to somebody.
 *
 * @param formKey of the form; the same form posted again sends nothing more
 * @param template with which it began
 * @param subject of an e-mail, at most 200 characters; null for a text message
 * @param words at most 4000 characters, in a text message at most {@value #LONGEST_SMS}
 */
public record OutgoingMessage(UUID formKey, Channel channel, String template, String subject, String words) {

    /** What fits in one text message. */
    public static final int LONGEST_SMS = 160;

    /** What fits in an e-mail. */
    public static final int LONGEST_MAIL = 4000;

    /** What fits in its subject. */
    public static final int LONGEST_SUBJECT = 200;

    public OutgoingMessage {
        words = words.strip();
        subject = channel == Channel.SMS ? null : subject.strip();
        int longest = channel == Channel.SMS ? LONGEST_SMS : LONGEST_MAIL;
        if (words.isEmpty()
                || words.codePointCount(0, words.length()) > longest
                || (subject != null && (subject.isEmpty() || subject.length() > LONGEST_SUBJECT))) {
            throw new IllegalArgumentException("cannot be sent");
        }
    }
}
