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
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.notification.ReplyAddress;

/**
 * The mailbox by IMAP. All that lies in the inbox is handed over, also what somebody opened there; afterwards it lies in
 * {@value #DONE} or {@value #LOOSE}. While one is read, or when it could not be kept, it bears {@link #BEGUN}, so that one
 * on which the line breaks, the server dies or the database refuses does not come first again and again: it comes after
 * all others. The server sends the parts that are asked for, so that files stay where they are.
 */
public class ImapMailbox implements MailboxPort {

    static final String DONE = "Verwerkt";
    static final String LOOSE = "Niet herkend";

    private static final Logger LOG = Logger.getLogger(ImapMailbox.class.getName());
    private static final String MILLIS = "15000";

    /** One that every IMAP server keeps. Where somebody set it by hand, that mail comes last, and no more than that. */
    static final Flags.Flag BEGUN = Flags.Flag.FLAGGED;

    /** After so many times it is kept as one that cannot be read. */
    private static final int MOST_TRIES = 3;

    private final Settings settings;
    private final Reading reading;
    private final MailReader reader;
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
    private final Session session;
    private final String protocol;

    public ImapMailbox(Settings settings, Clock clock) {
        this(settings, clock, MailReader::read);
    }

    ImapMailbox(Settings settings, Clock clock, Reading reading) {
        this.settings = settings;
        this.reading = reading;
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

    /** Reads what the server sends of an e-mail. */
    interface Reading {
        ArrivedMail read(MailReader reader, MimeMessage mail, String place) throws MessagingException;
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
                for (Message message : triedLast(inbox, first(inbox, most))) {
                    one(inbox, message, taker, done, loose);
                }
            } finally {
                if (inbox.isOpen()) {
                    inbox.close(true);
                }
            }
        });
    }

    /** The oldest, then those that were begun before; with all but their texts fetched at one go. */
    private static Message[] first(Folder inbox, int most) throws MessagingException {
        List<Message> wait = new ArrayList<>();
        for (boolean begun : new boolean[] {false, true}) {
            wait.addAll(List.of(inbox.search(new FlagTerm(new Flags(BEGUN), begun))));
        }
        Message[] messages = wait.stream().limit(most).toArray(Message[]::new);
        FetchProfile wanted = new FetchProfile();
        wanted.add(FetchProfile.Item.ENVELOPE);
        wanted.add(FetchProfile.Item.FLAGS);
        wanted.add(FetchProfile.Item.CONTENT_INFO);
        wanted.add(UIDFolder.FetchProfileItem.UID);
        MailReader.HEADERS.forEach(wanted::add);
        inbox.fetch(messages, wanted);
        return messages;
    }

    /** Those on which the line broke after they were read, such as while they were laid aside, bear no sign. */
    private List<Message> triedLast(Folder inbox, Message[] messages) throws MessagingException {
        List<Message> sorted = new ArrayList<>();
        List<Message> tried = new ArrayList<>();
        for (Message message : messages) {
            (tries.containsKey(placeOf(inbox, message)) ? tried : sorted).add(message);
        }
        sorted.addAll(tried);
        return sorted;
    }

    /** Kept first, laid aside then: whatever ends in between, it is there again and is known. */
    private void one(Folder inbox, Message message, Taker taker, Folder done, Folder loose) throws MessagingException {
        if (message.isSet(Flags.Flag.DELETED)) {
            return;
        }
        String place = placeOf(inbox, message);
        ArrivedMail mail = read(message, place);
        if (!inbox.isOpen()) {
            throw new MessagingException("the line broke while a message was read");
        }
        message.setFlag(BEGUN, false);
        boolean placed;
        try {
            placed = taker.take(mail);
        } catch (
                RuntimeException
                        e) { // whatever keeps this one from being kept, the others have their turn before it comes
            // again
            LOG.log(Level.WARNING, "an e-mail could not be kept and stays in the inbox", e);
            message.setFlag(BEGUN, true);
            tries.remove(place);
            return;
        }
        inbox.copyMessages(new Message[] {message}, placed ? done : loose);
        message.setFlag(Flags.Flag.DELETED, true);
        tries.remove(place);
    }

    private ArrivedMail read(Message message, String place) throws MessagingException {
        if (tries.merge(place, 1, Integer::sum) > MOST_TRIES) {
            LOG.log(Level.WARNING, "an e-mail could not be read {0} times", MOST_TRIES);
            return reader.unreadable((MimeMessage) message, place);
        }
        message.setFlag(BEGUN, true);
        return reading.read(reader, (MimeMessage) message, place);
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
