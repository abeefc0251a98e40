package nl.jouwroute.staff.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.jouwroute.staff.common.RecurringWork;

/** Forgets what belongs to nobody, and what was laid aside in the mailbox, once their days are over. */
@ApplicationScoped
public class TidyReplies implements RecurringWork {

    private static final Logger LOG = Logger.getLogger(TidyReplies.class.getName());

    @Inject
    private MailboxPort mailbox;

    @Inject
    private TakeReplies replies;

    @Override
    public String name() {
        return "tidy-replies";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Instant before = replies.forget();
        try {
            mailbox.forget(before);
        } catch (MailboxAway e) {
            LOG.log(Level.WARNING, "the mailbox with answers cannot be tidied: {0}", e.getMessage());
        }
    }
}
