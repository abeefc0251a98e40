package nl.jouwroute.staff.reply;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.notification.ReplyAddress;

/**
 * The mailbox by IMAP. All that lies in the inbox is handed over, also what somebody opened there; afterwards it lies in
 * {@value #DONE} or {@value #LOOSE}. The server sends the parts that are asked for, so that files stay where they are.
 */
public class ImapMailbox implements MailboxPort {

    static final String DONE = "Verwerkt";
    static final String LOOSE = "Niet herkend";

    private static final Logger LOG = Logger.getLogger(ImapMailbox.class.getName());
    private static final String MILLIS = "15000";

    private final Settings settings;
    private final MailReader reader;
    private final Session session;
    private final String protocol;

    public ImapMailbox(Settings settings, Clock clock) {
        this.settings = settings;
        this.reader = new MailReader(ReplyAddress.of(settings).orElseThrow(), settings.text(Setting.MAIL_FROM), clock);
        this.protocol = settings.flag(Setting.IMAP_TLS) ? "imaps" : "imap";
        Properties imap = new Properties();
        String prefix = "mail." + protocol + ".";
        imap.setProperty(prefix + "ssl.checkserveridentity", "true");
        imap.setProperty(prefix + "connectiontimeout", MILLIS);
        imap.setProperty(prefix + "timeout", MILLIS);
        imap.setProperty(prefix + "writetimeout", MILLIS);
        imap.setProperty(prefix + "peek", "true");
        this.session = Session.getInstance(imap);
    }

    /** Work with a connection. */
    private interface Work {
        void on(Store store) throws MessagingException;
    }

    private void connected(Work work) throws MailboxAway {
        try (Store store = session.getStore(protocol)) {
            store.connect(
                    settings.text(Setting.IMAP_HOST),
                    settings.number(Setting.IMAP_PORT),
                    settings.text(Setting.IMAP_USER),
                    settings.text(Setting.IMAP_PASSWORD));
            work.on(store);
        } catch (MessagingException e) {
            throw new MailboxAway(e);
        }
    }

    @Override
    public void handOver(int most, Taker taker) throws MailboxAway {
        connected(store -> {
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            try {
                Folder done = made(store, DONE);
                Folder loose = made(store, LOOSE);
                for (Message message : first(inbox, most)) {
                    one(inbox, message, taker, done, loose);
                }
            } finally {
                if (inbox.isOpen()) {
                    inbox.close(true);
                }
            }
        });
    }

    /** The oldest, with all but their texts fetched at one go. */
    private static Message[] first(Folder inbox, int most) throws MessagingException {
        int count = Math.min(most, inbox.getMessageCount());
        Message[] messages = count == 0 ? new Message[0] : inbox.getMessages(1, count);
        FetchProfile wanted = new FetchProfile();
        wanted.add(FetchProfile.Item.ENVELOPE);
        wanted.add(FetchProfile.Item.FLAGS);
        wanted.add(FetchProfile.Item.CONTENT_INFO);
        wanted.add(UIDFolder.FetchProfileItem.UID);
        MailReader.HEADERS.forEach(wanted::add);
        inbox.fetch(messages, wanted);
        return messages;
    }

    /** Kept first, laid aside then: whatever ends in between, it is there again and is known. */
    private void one(Folder inbox, Message message, Taker taker, Folder done, Folder loose) throws MessagingException {
        if (message.isSet(Flags.Flag.DELETED)) {
            return;
        }
        ArrivedMail mail = reader.read((MimeMessage) message, placeOf(inbox, message));
        if (!inbox.isOpen()) {
            throw new MessagingException("the line broke while a message was read");
        }
        boolean placed;
        try {
            placed = taker.take(mail);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "an e-mail could not be kept and stays in the inbox", e);
            return;
        }
        inbox.copyMessages(new Message[] {message}, placed ? done : loose);
        message.setFlag(Flags.Flag.DELETED, true);
    }

    /** What stands in for a Message-ID that a message lacks. */
    private String placeOf(Folder inbox, Message message) throws MessagingException {
        UIDFolder numbered = (UIDFolder) inbox;
        return settings.text(Setting.IMAP_HOST) + "/" + numbered.getUIDValidity() + "/" + numbered.getUID(message);
    }

    private static Folder made(Store store, String name) throws MessagingException {
        Folder folder = store.getDefaultFolder().getFolder(name);
        if (!folder.exists() && !folder.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("the folder " + name + " cannot be made");
        }
        return folder;
    }

    @Override
    public void forget(Instant before) throws MailboxAway {
        connected(store -> {
            for (String name : new String[] {DONE, LOOSE}) {
                Folder folder = made(store, name);
                folder.open(Folder.READ_WRITE);
                try {
                    Message[] old = folder.search(new ReceivedDateTerm(ComparisonTerm.LT, Date.from(before)));
                    folder.setFlags(old, new Flags(Flags.Flag.DELETED), true);
                } finally {
                    folder.close(true);
                }
            }
        });
    }
}
