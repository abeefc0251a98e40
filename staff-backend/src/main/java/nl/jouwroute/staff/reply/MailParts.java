package nl.jouwroute.staff.reply;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of an e-mail, plain where there is plain text, and how many files came along. Files are counted and never
 * opened; no more is read than the limits here allow, however large or deep the message is.
 */
final class MailParts {

    /** Bytes of text that are read, of all parts together. */
    static final int LARGEST_TEXT = 256 * 1024;

    /** Of which at most so many of HTML, which takes more work for each. */
    static final int LARGEST_HTML = 128 * 1024;

    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 50;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final List<String> texts = new ArrayList<>();
    private int textLeft = LARGEST_TEXT;
    private int htmlLeft = LARGEST_HTML;
    private int parts;
    private int files;
    private boolean shortened;

    private MailParts() {}

    static MailParts of(Part mail) throws MessagingException, IOException {
        MailParts found = new MailParts();
        found.walk(mail, 0);
        return found;
    }

    /** The new words. */
    String words() {
        return String.join("\n\n", texts).strip();
    }

    int files() {
        return files;
    }

    /** Whether there was more than is read. */
    boolean isShortened() {
        return shortened;
    }

    private void walk(Part part, int depth) throws MessagingException, IOException {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            shortened = true;
        } else if (part.isMimeType("multipart/*")) {
            if (part.getContent() instanceof Multipart multipart) {
                inside(multipart, part.isMimeType("multipart/alternative"), depth);
            }
        } else if (isText(part)) {
            boolean html = part.isMimeType("text/html");
            String text = textOf(part, html);
            texts.add(QuotedText.without(html ? HtmlText.of(text) : text));
        } else {
            files++;
        }
    }

    private void inside(Multipart multipart, boolean alternative, int depth) throws MessagingException, IOException {
        if (!alternative) {
            for (int i = 0; i < multipart.getCount(); i++) {
                walk(multipart.getBodyPart(i), depth + 1);
            }
            return;
        }
        int before = texts.size();
        for (BodyPart choice : plainFirst(multipart)) {
            if (texts.subList(before, texts.size()).stream().allMatch(String::isBlank)) {
                walk(choice, depth + 1);
            }
        }
    }

    /** The same text in several forms: the plain one where it says something. */
    private static List<BodyPart> plainFirst(Multipart multipart) throws MessagingException {
        List<BodyPart> choices = new ArrayList<>();
        for (int i = 0; i < Math.min(multipart.getCount(), MOST_PARTS); i++) {
            BodyPart choice = multipart.getBodyPart(i);
            if (choice.isMimeType("text/plain")) {
                choices.add(0, choice);
            } else if (!choice.isMimeType("text/calendar")) {
                choices.add(choice);
            }
        }
        return choices;
    }

    private static boolean isText(Part part) throws MessagingException {
        return (part.isMimeType("text/plain") || part.isMimeType("text/html"))
                && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                && part.getFileName() == null;
    }

    private String textOf(Part part, boolean html) throws MessagingException, IOException {
        int most = html ? Math.min(textLeft, htmlLeft) : textLeft;
        byte[] bytes;
        try (InputStream in = part.getInputStream()) {
            bytes = in.readNBytes(most + 1);
        }
        int length = Math.min(bytes.length, most);
        textLeft -= length;
        htmlLeft -= html ? length : 0;
        boolean cut = bytes.length > most;
        shortened |= cut;
        return decoded(ByteBuffer.wrap(bytes, 0, length), charsetOf(part), cut);
    }

    private static String decoded(ByteBuffer bytes, Charset said, boolean cut) {
        if (said != null) {
            return said.decode(bytes).toString();
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException notUtf8) {
            return (cut ? StandardCharsets.UTF_8 : WESTERN).decode(bytes).toString();
        }
    }

    /** What the part says; null when it says nothing that is known. */
    private static Charset charsetOf(Part part) throws MessagingException {
        try {
            String name = new ContentType(part.getContentType()).getParameter("charset");
            boolean says = name != null && !"us-ascii".equalsIgnoreCase(name);
            return says ? Charset.forName(MimeUtility.javaCharset(name)) : null;
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
