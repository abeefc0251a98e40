package nl.jouwroute.staff.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import nl.jouwroute.common.Settings;
import nl.jouwroute.notification.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpMailTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void startServer() {
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    private SmtpMail mail(String startTls) {
        return new SmtpMail(
                new Settings(Map.of(
                        "JR_SMTP_HOST",
                        "127.0.0.1",
                        "JR_SMTP_PORT",
                        Integer.toString(server.getSmtp().getPort()),
                        "JR_SMTP_STARTTLS",
                        startTls,
                        "JR_MAIL_FROM",
                        "Jouw Route <jouwroute@gemeente.example>")),
                CLOCK);
    }

    private static Letter letter(Message.Attachment attachment) {
        return new Letter(ID, "kim@voorbeeld.example", "Eén code ✓", "Dag Kim,\n\ntot zo", attachment, null);
    }

    @Test
    void hasTheSameMessageIdAtEveryTry() throws DeliveryFailed, MessagingException {
        mail("false").send(letter(null));
        mail("false").send(letter(null));

        for (MimeMessage received : server.getReceivedMessages()) {
            assertThat(received.getMessageID()).isEqualTo("<" + ID + "@gemeente.example>");
            assertThat(received.getSubject()).isEqualTo("Eén code ✓");
            assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        }
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void saysWhereAnAnswerAndABounceArrive() throws DeliveryFailed, MessagingException {
        mail("false").send(letter(null));
        mail("false")
                .send(new Letter(ID, "kim@voorbeeld.example", "Dag", "Dag", null, "antwoord+abc@gemeente.example"));

        assertThat(server.getReceivedMessages()[0].getHeader("Reply-To")).isNull();
        assertThat(server.getReceivedMessages()[1].getHeader("Reply-To"))
                .containsExactly("antwoord+abc@gemeente.example");
        assertThat(server.getReceivedMessages()[1].getHeader("Return-Path"))
                .containsExactly("<antwoord+abc@gemeente.example>");
        assertThat(server.getReceivedMessages()[1].getFrom()[0].toString()).contains("jouwroute@gemeente.example");
    }

    @Test
    void carriesACalendarEntry() throws DeliveryFailed, MessagingException, IOException {
        mail("false")
                .send(letter(new Message.Attachment(
                        "afspraak.ics", "text/calendar; charset=utf-8; method=REQUEST", "BEGIN:VCALENDAR ✓")));

        MimeMultipart parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Dag Kim,\r\n\r\ntot zo");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("afspraak.ics");
        assertThat(parts.getBodyPart(1).getContentType())
                .contains("text/calendar")
                .contains("REQUEST");
        assertThat(new String(
                        parts.getBodyPart(1).getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("BEGIN:VCALENDAR ✓");
    }

    @Test
    void refusesAnOpenLineWhenTlsIsWanted() {
        assertThatThrownBy(() -> mail("true").send(letter(null))).isInstanceOf(DeliveryFailed.class);
    }
}
