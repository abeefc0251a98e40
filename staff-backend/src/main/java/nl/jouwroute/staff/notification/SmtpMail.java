package nl.jouwroute.staff.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/** E-mail by SMTP, as plain text; the Message-ID is made of the letter's id, so that a repeated one has the same. */
public class SmtpMail implements MailPort {

    private static final String MILLIS = "15000";

    private final Settings settings;
    private final String from;
    private final Clock clock;

    public SmtpMail(Settings settings, Clock clock) {
        this.settings = settings;
        this.from = settings.text(Setting.MAIL_FROM);
        this.clock = clock;
    }

    /** One for each letter: its envelope names where a bounce goes, and so which letter did not arrive. */
    private Session session(Letter letter) {
        Properties smtp = new Properties();
        if (letter.replyTo() != null) {
            smtp.setProperty("mail.smtp.from", letter.replyTo());
        }
        smtp.setProperty("mail.smtp.host", settings.text(Setting.SMTP_HOST));
        smtp.setProperty("mail.smtp.port", Integer.toString(settings.number(Setting.SMTP_PORT)));
        boolean startTls = settings.flag(Setting.SMTP_STARTTLS);
        smtp.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        smtp.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        smtp.setProperty("mail.smtp.connectiontimeout", MILLIS);
        smtp.setProperty("mail.smtp.timeout", MILLIS);
        smtp.setProperty("mail.smtp.writetimeout", MILLIS);
        String user = settings.find(Setting.SMTP_USER).orElse(null);
        if (user == null) {
            return Session.getInstance(smtp);
        }
        smtp.setProperty("mail.smtp.auth", "true");
        String password = settings.text(Setting.SMTP_PASSWORD);
        return Session.getInstance(smtp, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password);
            }
        });
    }

    @Override
    public void send(Letter letter) throws DeliveryFailed {
        try {
            Transport.send(mime(letter));
        } catch (MessagingException e) {
            throw new DeliveryFailed("SMTP: " + e.getMessage(), e);
        }
    }

    private MimeMessage mime(Letter letter) throws MessagingException {
        InternetAddress sender = new InternetAddress(from);
        MimeMessage mail = new StableId(session(letter), letter.id() + "@" + domainOf(sender));
        mail.setFrom(sender);
        if (letter.replyTo() != null) {
            mail.setReplyTo(new InternetAddress[] {new InternetAddress(letter.replyTo(), true)});
        }
        mail.setRecipient(RecipientType.TO, new InternetAddress(letter.address(), true));
        mail.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (letter.attachment() == null) {
            mail.setText(letter.body(), StandardCharsets.UTF_8.name());
        } else {
            mail.setContent(withAttachment(letter));
        }
        return mail;
    }

    private static MimeMultipart withAttachment(Letter letter) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.body(), StandardCharsets.UTF_8.name());
        MimeBodyPart file = new MimeBodyPart();
        byte[] content = letter.attachment().body().getBytes(StandardCharsets.UTF_8);
        file.setDataHandler(new DataHandler(
                new ByteArrayDataSource(content, letter.attachment().type())));
        file.setFileName(letter.attachment().name());
        return new MimeMultipart(text, file);
    }

    private static String domainOf(InternetAddress sender) {
        String address = sender.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Saving a message would give it a new id each time. */
    private static final class StableId extends MimeMessage {

        private final String id;

        StableId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
