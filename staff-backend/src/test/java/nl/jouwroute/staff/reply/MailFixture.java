package nl.jouwroute.staff.reply;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.UUID;
import nl.jouwroute.notification.ReplyAddress;
import nl.jouwroute.reply.IncomingReply;

/** E-mails to our address for answers, read as the worker reads them. */
abstract class MailFixture {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    static final String TOKEN = "0123456789abcdefghijklmnopqrstuv";
    static final UUID OURS = UUID.fromString("5b0d1c1e-0000-4000-8000-000000000001");

    private static final MailReader READER = new MailReader(
            new ReplyAddress("antwoord", "gemeente.example"), "Jouw Route <jouwroute@gemeente.example>", CLOCK);

    static final String HEAD = """
            Message-ID: <een@telefoon.example>
            From: Kim de Vries <Kim@voorbeeld.example>
            To: antwoord+0123456789abcdefghijklmnopqrstuv@gemeente.example
            Subject: Re: Ik bel je binnenkort
            In-Reply-To: <5b0d1c1e-0000-4000-8000-000000000001@gemeente.example>
            """;

    static ArrivedMail read(byte[] raw) {
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            return READER.read(mail, "imap/1/2");
        } catch (MessagingException e) {
            throw new AssertionError("not even a header", e);
        }
    }

    static IncomingReply reply(String head, String body) {
        return read((head + body).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                .reply();
    }

    static String words(String body) {
        return reply(HEAD, body).words();
    }

    static String plain(String text) {
        return words("Content-Type: text/plain; charset=utf-8\n\n" + text);
    }
}
