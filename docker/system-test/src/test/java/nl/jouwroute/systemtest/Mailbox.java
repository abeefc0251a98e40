package nl.jouwroute.systemtest;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real SMTP server with everything that the system sent. */
public final class Mailbox implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    /** Where answers to the system's mails arrive; what stands behind a + does not matter to the server. */
    static final String ANSWERS = "antwoord@gemeente.example";

    static final String ANSWERS_PASSWORD = "geheim-van-de-toets";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private final Map<String, Integer> codesRead = new HashMap<>();

    /** What is read once: tests ask again and again until their mail is there. */
    private final Map<StoredMessage, Mail> read = new ConcurrentHashMap<>();

    Mailbox() {
        server.start();
        server.getUserManager().setSieveIgnoreDetail(true);
        server.setUser(ANSWERS, ANSWERS_PASSWORD);
    }

    /**
     * A message that arrived.
     *
     * @param body the text
     * @param attachments content by file name
     * @param replyTo where an answer goes
     */
    public record Mail(
            String to, String subject, String body, String messageId, Map<String, String> attachments, String replyTo) {

        /** The first address in the text that contains this. */
        public String link(String part) {
            Matcher matcher = Pattern.compile("https?://\\S*" + Pattern.quote(part) + "\\S*")
                    .matcher(body);
            if (!matcher.find()) {
                throw new AssertionError("no link with " + part + " in: " + body);
            }
            return matcher.group();
        }
    }

    int port() {
        return server.getSmtp().getPort();
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    /** Somebody writes an e-mail, by SMTP. */
    public void write(String from, String to, String subject, String text) {
        GreenMailUtil.sendTextEmail(to, from, subject, text, server.getSmtp().getServerSetup());
    }

    /** All that came for an address, in order of arrival. */
    public List<Mail> to(String address) {
        GreenMailUser user = server.getUserManager().getUserByEmail(address);
        if (user == null) {
            return List.of();
        }
        try {
            return read(boxes().getInbox(user).getMessages());
        } catch (FolderException e) {
            throw new IllegalStateException("the mail server has no box for " + address, e);
        }
    }

    public List<Mail> all() {
        return read(boxes().getAllMessages());
    }

    private ImapHostManager boxes() {
        return server.getManagers().getImapHostManager();
    }

    private List<Mail> read(List<StoredMessage> messages) {
        // a copy: the server goes on adding to its list while we read
        return List.copyOf(messages).stream()
                .map(message -> read.computeIfAbsent(message, unread -> read(unread.getMimeMessage())))
                .toList();
    }

    /** Waits for a message to an address that fits. */
    public Mail awaitMail(String address, Predicate<Mail> wanted) {
        return Waiting.patiently()
                .until(() -> to(address).stream().filter(wanted).findFirst(), found -> found.isPresent())
                .orElseThrow();
    }

    /** Waits for the next log-in code to an address; each code is given out once. */
    public synchronized String awaitCode(String address) {
        int read = codesRead.getOrDefault(address, 0);
        List<String> codes = Waiting.patiently().until(() -> codesTo(address), found -> found.size() > read);
        codesRead.put(address, read + 1);
        return codes.get(read);
    }

    private List<String> codesTo(String address) {
        List<String> codes = new ArrayList<>();
        for (Mail mail : to(address)) {
            Matcher matcher = CODE.matcher(mail.subject());
            if (matcher.find()) {
                codes.add(matcher.group(1));
            }
        }
        return codes;
    }

    private static Mail read(MimeMessage message) {
        try {
            Map<String, String> attachments = new HashMap<>();
            String body = "";
            if (message.getContent() instanceof MimeMultipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart part = parts.getBodyPart(i);
                    String text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    if (part.getFileName() == null) {
                        body = text;
                    } else {
                        attachments.put(part.getFileName(), text);
                    }
                }
            } else {
                body = message.getContent().toString();
            }
            return new Mail(
                    message.getRecipients(RecipientType.TO)[0].toString(),
                    message.getSubject(),
                    body,
                    message.getMessageID(),
                    attachments,
                    message.getReplyTo()[0].toString());
        } catch (MessagingException e) {
            throw new IllegalStateException("an unreadable message arrived", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
