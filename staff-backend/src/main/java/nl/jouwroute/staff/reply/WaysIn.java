package nl.jouwroute.staff.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import nl.jouwroute.common.Settings;
import nl.jouwroute.notification.ReplyAddress;

/** The mailbox of the settings; without one nothing ever arrives, and nothing asks for an answer. */
@ApplicationScoped
public class WaysIn {

    @Produces
    @ApplicationScoped
    MailboxPort mailbox(Settings settings, Clock clock) {
        return ReplyAddress.of(settings).isPresent() ? new ImapMailbox(settings, clock) : new Nothing();
    }

    /** No mailbox. */
    private static final class Nothing implements MailboxPort {

        @Override
        public void handOver(int most, Taker taker) {
            // nothing arrives
        }

        @Override
        public void forget(Instant before) {
            // nothing was laid aside
        }
    }
}
