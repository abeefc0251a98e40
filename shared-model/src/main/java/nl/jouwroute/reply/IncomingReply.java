package nl.jouwroute.reply;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.jouwroute.notification.Channel;

/**
 * A message that arrived, as far as it is kept. What is too long is cut here, what a screen should not show is taken out.
 *
 * @param mark the same for the same message, however often it is brought
 * @param sender as the message says it, which proves nothing
 * @param subject null in a text message
 * @param words without what was quoted
 * @param attachments how many files came along; they are not kept
 * @param shortened there was more text
 * @param tokens of the addresses to which it was sent, in the form of ours
 * @param answered the messages of ours that it says to answer, the likeliest first
 */
public record IncomingReply(
        Channel channel,
        ReplyKind kind,
        String mark,
        String sender,
        String subject,
        String words,
        int attachments,
        boolean shortened,
        List<String> tokens,
        List<UUID> answered,
        Instant at) {

    /** Words beyond this are not kept. */
    public static final int LONGEST = 8000;

    private static final int LONGEST_SENDER = 320;
    private static final int LONGEST_SUBJECT = 200;
    private static final int MOST_ATTACHMENTS = 1000;

    public IncomingReply {
        Objects.requireNonNull(channel);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(mark);
        Objects.requireNonNull(at);
        sender = cut(line(sender), LONGEST_SENDER);
        subject = subject == null || subject.isBlank() ? null : cut(line(subject), LONGEST_SUBJECT);
        String clean = visible(words).strip();
        words = cut(clean, LONGEST);
        shortened = shortened || words.length() < clean.length();
        attachments = Math.max(0, Math.min(attachments, MOST_ATTACHMENTS));
        tokens = List.copyOf(tokens);
        answered = List.copyOf(answered);
    }

    /** A text message. */
    public static IncomingReply text(String mark, String number, String words, Instant at) {
        return new IncomingReply(
                Channel.SMS, ReplyKind.ANSWER, mark, number, null, words, 0, false, List.of(), List.of(), at);
    }

    private static String line(String text) {
        return visible(text == null ? "" : text).replaceAll("\\s+", " ").strip();
    }

    /** Without control characters (PostgreSQL refuses NUL), halves of characters, and signs that turn text around. */
    private static String visible(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(sign -> {
            boolean half = sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
            boolean turns = sign == 0x202D || sign == 0x202E;
            if (sign == '\n' || sign == '\t' || (!Character.isISOControl(sign) && !half && !turns)) {
                kept.appendCodePoint(sign);
            }
        });
        return kept.toString();
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
