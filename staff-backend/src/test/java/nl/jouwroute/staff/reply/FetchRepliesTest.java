package nl.jouwroute.staff.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.jouwroute.common.Settings;
import nl.jouwroute.reply.IncomingReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mailbox on a real IMAP server: what is kept, in which order, and where it lies afterwards. */
class FetchRepliesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    private static final String BOX = "antwoord@gemeente.example";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    /** What was kept, by its mark, as the database keeps it: once. */
    private final Map<String, IncomingReply> kept = new LinkedHashMap<>();

    private final List<String> brought = new ArrayList<>();

    @BeforeEach
    void startServer() {
        server.start();
        server.setUser(BOX, "geheim");
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    private ImapMailbox mailbox() {
        return mailbox("geheim");
    }

    private ImapMailbox mailbox(String password) {
        return new ImapMailbox(
                new Settings(Map.of(
                        "JR_REPLY_ADDRESS",
                        BOX,
                        "JR_IMAP_HOST",
                        "127.0.0.1",
                        "JR_IMAP_PORT",
                        Integer.toString(server.getImap().getPort()),
                        "JR_IMAP_USER",
                        BOX,
                        "JR_IMAP_PASSWORD",
                        password,
                        "JR_IMAP_TLS",
                        "false")),
                CLOCK);
    }

    private void arrives(String subject, String more) {
        String raw = "Message-ID: <" + subject + "@telefoon.example>\r\nFrom: kim@voorbeeld.example\r\nTo: " + BOX
                + "\r\nSubject: " + subject + "\r\n" + more;
        try {
            server.getUserManager()
                    .getUserByEmail(BOX)
                    .deliver(new jakarta.mail.internet.MimeMessage(
                            jakarta.mail.Session.getInstance(new java.util.Properties()),
                            new java.io.ByteArrayInputStream(raw.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** Keeps it; what this predicate fits is on a lead. */
    private MailboxPort.Taker keeping(Predicate<IncomingReply> placed) {
        return mail -> {
            if (mail.automatic()) {
                return true;
            }
            brought.add(mail.reply().subject());
            kept.putIfAbsent(mail.reply().mark(), mail.reply());
            return placed.test(mail.reply());
        };
    }

    private List<String> in(String folder) throws MessagingException {
        List<String> subjects = new ArrayList<>();
        try (Store store = server.getImap().createStore()) {
            store.connect("127.0.0.1", server.getImap().getPort(), BOX, "geheim");
            Folder box = store.getFolder(folder);
            if (box.exists()) {
                box.open(Folder.READ_ONLY);
                for (var message : box.getMessages()) {
                    subjects.add(message.getSubject());
                }
                box.close(false);
            }
        }
        return subjects;
    }

    @Test
    void each_is_kept_and_lies_where_it_belongs() throws MessagingException, MailboxAway {
        arrives("goed", "\r\nIk kom.");
        arrives("vreemd", "\r\nReclame");
        arrives("afwezig", "Auto-Submitted: auto-replied\r\n\r\nIk ben er niet.");
        arrives(
                "html",
                "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n"
                        + "<p>Uit <b>html</b></p>\r\n--b--\r\n");

        mailbox().handOver(100, keeping(reply -> !"vreemd".equals(reply.subject())));

        assertThat(kept.values()).extracting(IncomingReply::words).containsExactly("Ik kom.", "Reclame", "Uit html");
        assertThat(in("INBOX")).isEmpty();
        assertThat(in(ImapMailbox.DONE)).containsExactly("goed", "afwezig", "html");
        assertThat(in(ImapMailbox.LOOSE)).containsExactly("vreemd");
    }

    @Test
    void what_somebody_opened_in_the_mailbox_is_fetched_all_the_same() throws MessagingException, MailboxAway {
        arrives("gelezen", "\r\nIk kom.");
        try (Store store = server.getImap().createStore()) {
            store.connect("127.0.0.1", server.getImap().getPort(), BOX, "geheim");
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            inbox.getMessage(1).setFlag(Flags.Flag.SEEN, true);
            inbox.close(false);
        }

        mailbox().handOver(100, keeping(reply -> true));

        assertThat(kept).hasSize(1);
    }

    @Test
    void who_dies_between_keeping_and_laying_aside_keeps_it_once_and_loses_nothing()
            throws MessagingException, MailboxAway {
        arrives("eerste", "\r\nEen");
        arrives("tweede", "\r\nTwee");
        MailboxPort.Taker killed = mail -> {
            keeping(reply -> true).take(mail);
            throw new ThreadDeath();
        };

        assertThatThrownBy(() -> mailbox().handOver(100, killed)).isInstanceOf(ThreadDeath.class);
        assertThat(in("INBOX")).as("nothing was laid aside before the end").containsExactly("eerste", "tweede");
        assertThat(kept).hasSize(1);

        mailbox().handOver(100, keeping(reply -> true));
        assertThat(brought).containsExactly("eerste", "eerste", "tweede");
        assertThat(kept).hasSize(2);
        assertThat(in("INBOX")).isEmpty();
        assertThat(in(ImapMailbox.DONE)).containsExactly("eerste", "tweede");
    }

    @Test
    void what_cannot_be_kept_now_stays_and_keeps_nothing_waiting() throws MessagingException, MailboxAway {
        arrives("moeilijk", "\r\nEen");
        arrives("gewoon", "\r\nTwee");

        mailbox().handOver(100, mail -> {
            if ("moeilijk".equals(mail.reply().subject())) {
                throw new IllegalStateException("the database is away");
            }
            return true;
        });

        assertThat(in("INBOX")).containsExactly("moeilijk");
        assertThat(in(ImapMailbox.DONE)).containsExactly("gewoon");
    }

    @Test
    void what_was_laid_aside_goes_when_its_days_are_over() throws MessagingException, MailboxAway {
        arrives("oud", "\r\nEen");
        mailbox().handOver(100, keeping(reply -> true));

        mailbox().forget(Instant.now().minusSeconds(3 * 86_400));
        assertThat(in(ImapMailbox.DONE)).containsExactly("oud");
        mailbox().forget(Instant.now().plusSeconds(3 * 86_400));
        assertThat(in(ImapMailbox.DONE)).isEmpty();
    }

    @Test
    void a_wrong_password_is_said_without_it() {
        assertThatThrownBy(() -> mailbox("fout").handOver(1, keeping(reply -> true)))
                .isInstanceOf(MailboxAway.class)
                .hasMessageNotContaining("fout");
    }
}
