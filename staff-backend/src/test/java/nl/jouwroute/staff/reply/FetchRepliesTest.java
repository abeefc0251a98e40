package nl.jouwroute.staff.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Predicate;
import nl.jouwroute.common.Settings;
import nl.jouwroute.reply.IncomingReply;
import nl.jouwroute.reply.ReplyKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mailbox on a real IMAP server: what is kept, in which order, and where it lies afterwards. */
class FetchRepliesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    private static final GreenMail SERVER = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    /** What was kept, by its mark, as the database keeps it: once. */
    private final Map<String, IncomingReply> kept = new LinkedHashMap<>();

    private final List<String> brought = new ArrayList<>();

    /** A box for each test. */
    private final String box = "antwoord-" + UUID.randomUUID() + "@gemeente.example";

    @BeforeAll
    static void startServer() {
        SERVER.start();
    }

    @AfterAll
    static void stopServer() {
        SERVER.stop();
    }

    @BeforeEach
    void aBox() {
        SERVER.setUser(box, "geheim");
    }

    private ImapMailbox mailbox() {
        return mailbox("geheim");
    }

    private ImapMailbox mailbox(String password) {
        return mailbox(password, MailReader::read);
    }

    private ImapMailbox mailbox(String password, ImapMailbox.Reading reading) {
        return new ImapMailbox(
                new Settings(Map.of(
                        "JR_REPLY_ADDRESS",
                        "antwoord@gemeente.example",
                        "JR_IMAP_HOST",
                        "127.0.0.1",
                        "JR_IMAP_PORT",
                        Integer.toString(SERVER.getImap().getPort()),
                        "JR_IMAP_USER",
                        box,
                        "JR_IMAP_PASSWORD",
                        password,
                        "JR_IMAP_TLS",
                        "false")),
                CLOCK,
                reading);
    }

    private void arrives(String subject, String more) {
        String raw = "Message-ID: <" + subject + "@telefoon.example>\r\nFrom: kim@voorbeeld.example\r\nTo: " + box
                + "\r\nSubject: " + subject + "\r\n" + more;
        try {
            user().deliver(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
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
        var mails = SERVER.getManagers().getImapHostManager().getFolder(user(), folder);
        for (var mail : mails == null ? List.<StoredMessage>of() : mails.getMessages()) {
            subjects.add(mail.getMimeMessage().getSubject());
        }
        return subjects;
    }

    private GreenMailUser user() {
        return SERVER.getUserManager().getUserByEmail(box);
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
        assertThat(in("INbox")).isEmpty();
        assertThat(in(ImapMailbox.DONE)).containsExactly("goed", "afwezig", "html");
        assertThat(in(ImapMailbox.LOOSE)).containsExactly("vreemd");
    }

    @Test
    void what_somebody_opened_in_the_mailbox_is_fetched_all_the_same() throws FolderException, MailboxAway {
        arrives("gelezen", "\r\nIk kom.");
        SERVER.getManagers()
                .getImapHostManager()
                .getInbox(user())
                .setFlags(new Flags(Flags.Flag.SEEN), true, 1, null, true);

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
        assertThat(in("INbox")).as("nothing was laid aside before the end").containsExactly("eerste", "tweede");
        assertThat(kept).hasSize(1);

        mailbox().handOver(100, keeping(reply -> true));
        assertThat(brought).containsExactly("eerste", "eerste", "tweede");
        assertThat(kept).hasSize(2);
        assertThat(in("INbox")).isEmpty();
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

        assertThat(in("INbox")).containsExactly("moeilijk");
        assertThat(in(ImapMailbox.DONE)).containsExactly("gewoon");
    }

    @Test
    void what_cannot_be_kept_comes_after_all_that_was_not_tried() throws MessagingException, MailboxAway {
        arrives("moeilijk", "\r\nEen");
        arrives("gewoon", "\r\nTwee");
        ImapMailbox mailbox = mailbox();

        mailbox.handOver(1, mail -> {
            throw new IllegalStateException("the database is away");
        });
        mailbox.handOver(1, keeping(reply -> true));

        assertThat(brought).containsExactly("gewoon");
        mailbox.handOver(1, keeping(reply -> true));
        assertThat(kept.values()).extracting(IncomingReply::words).containsExactly("Twee", "Een");
        assertThat(in("INbox")).isEmpty();
    }

    /** As the server did when it waited too long for us. */
    private static ArrivedMail breaking(MailReader reader, MimeMessage mail, String place) throws MessagingException {
        if ("kapot".equals(mail.getSubject())) {
            mail.getFolder().getStore().close();
        }
        return reader.read(mail, place);
    }

    @Test
    void one_on_which_the_line_breaks_comes_after_the_others_and_is_kept_unread_in_the_end()
            throws MessagingException, MailboxAway {
        arrives("kapot", "\r\nEen");
        arrives("gewoon", "\r\nTwee");
        ImapMailbox mailbox = mailbox("geheim", FetchRepliesTest::breaking);

        assertThatThrownBy(() -> mailbox.handOver(100, keeping(reply -> true))).isInstanceOf(MailboxAway.class);
        assertThat(brought).isEmpty();
        assertThatThrownBy(() -> mailbox.handOver(100, keeping(reply -> true))).isInstanceOf(MailboxAway.class);
        assertThat(brought).as("nobody waits for it").containsExactly("gewoon");
        assertThatThrownBy(() -> mailbox.handOver(100, keeping(reply -> true))).isInstanceOf(MailboxAway.class);
        mailbox.handOver(100, keeping(reply -> true));

        assertThat(kept.values())
                .extracting(IncomingReply::kind)
                .containsExactly(ReplyKind.ANSWER, ReplyKind.UNREADABLE);
        assertThat(in("INbox")).isEmpty();
    }

    @Test
    void one_on_which_the_server_died_comes_after_the_others_and_is_read_then() throws MessagingException, MailboxAway {
        arrives("eerste", "\r\nEen");
        arrives("tweede", "\r\nTwee");
        ImapMailbox dying = mailbox("geheim", (reader, mail, place) -> {
            throw new ThreadDeath();
        });

        assertThatThrownBy(() -> dying.handOver(100, keeping(reply -> true))).isInstanceOf(ThreadDeath.class);
        mailbox().handOver(100, keeping(reply -> true));

        assertThat(brought).containsExactly("tweede", "eerste");
        assertThat(kept.values()).extracting(IncomingReply::words).containsExactly("Twee", "Een");
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
