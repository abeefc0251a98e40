package nl.jouwroute.staff.reply;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server says what became of a message of ours (RFC 3464).
 *
 * @param isFinal it did not arrive, and will not; false while it is only late
 * @param why as that server says it, one line; empty when it says nothing
 * @param original the ids in the headers of the message that it is about
 */
record Bounce(boolean isFinal, String why, String original) {

    private static final int MOST_READ = 64 * 1024;
    private static final int MOST_PARTS = 10;
    private static final Pattern FAILED = Pattern.compile("(?im)^action:\\s*failed");
    private static final Pattern REASON = Pattern.compile("(?im)^diagnostic-code:\\s*([^\\r\\n]{1,400})");
    private static final Pattern ID = Pattern.compile("(?im)^message-id:\\s*(<[^>\\r\\n]{1,300}>)");

    static boolean is(MimeMessage mail) throws MessagingException {
        return mail.isMimeType("multipart/report")
                && String.valueOf(mail.getContentType())
                        .toLowerCase(Locale.ROOT)
                        .contains("delivery-status");
    }

    static Bounce of(MimeMessage mail) throws MessagingException, IOException {
        boolean failed = false;
        String why = "";
        String original = "";
        if (mail.getContent() instanceof Multipart parts) {
            for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType("message/delivery-status")) {
                    String status = text(part);
                    failed |= FAILED.matcher(status).find();
                    why = first(REASON, status);
                } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                    original = first(ID, text(part)).toLowerCase(Locale.ROOT);
                }
            }
        }
        return new Bounce(failed, why, original);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1).strip() : "";
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(MOST_READ), StandardCharsets.UTF_8);
        }
    }
}
