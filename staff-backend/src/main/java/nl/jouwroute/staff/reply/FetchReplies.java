package nl.jouwroute.staff.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.staff.common.RecurringWork;

/** Fetches what people wrote back by e-mail. A mailbox that is away is left alone for longer each time. */
@ApplicationScoped
public class FetchReplies implements RecurringWork {

    private static final Logger LOG = Logger.getLogger(FetchReplies.class.getName());
    private static final int AT_ONCE = 100;
    private static final int MOST_DOUBLINGS = 5;

    private final MailboxPort mailbox;
    private final TakeReplies replies;
    private final Settings settings;
    private final Clock clock;

    private volatile int failures;
    private volatile Instant notBefore = Instant.MIN;

    @Inject
    public FetchReplies(MailboxPort mailbox, TakeReplies replies, Settings settings, Clock clock) {
        this.mailbox = mailbox;
        this.replies = replies;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected FetchReplies() {
        this(null, null, null, null);
    }

    @Override
    public String name() {
        return "fetch-replies";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(Math.max(1, settings.number(Setting.IMAP_SECONDS)));
    }

    @Override
    public void run() {
        if (clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            mailbox.handOver(AT_ONCE, mail -> mail.automatic() || replies.take(mail.reply()));
            failures = 0;
        } catch (MailboxAway e) {
            notBefore = clock.instant().plus(every().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS)));
            failures++;
            LOG.log(Level.WARNING, "the mailbox with answers cannot be read: {0}", e.getMessage());
        }
    }
}
