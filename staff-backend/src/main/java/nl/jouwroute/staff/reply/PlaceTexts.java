package nl.jouwroute.staff.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.jouwroute.staff.common.RecurringWork;

/** Puts text messages that the gateway brought to the portal in their place. */
@ApplicationScoped
public class PlaceTexts implements RecurringWork {

    private static final Logger LOG = Logger.getLogger(PlaceTexts.class.getName());
    private static final int AT_ONCE = 200;

    /** What fails now may go well at once, such as when two transactions waited for each other. */
    private static final int TRIES = 2;

    private final TakeReplies replies;

    @Inject
    public PlaceTexts(TakeReplies replies) {
        this.replies = replies;
    }

    /** For the proxy. */
    protected PlaceTexts() {
        this(null);
    }

    @Override
    public String name() {
        return "place-texts";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        for (int i = 0; i < AT_ONCE; i++) {
            Optional<UUID> next = replies.nextText();
            if (next.isEmpty() || !isPlaced(next.get())) {
                return;
            }
        }
    }

    /** One that cannot be placed goes to the coordinators, in a transaction of its own: those after it have their turn. */
    private boolean isPlaced(UUID id) {
        for (int i = 0; i < TRIES; i++) {
            try {
                return replies.placeText(id);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "a text message could not be put in its place", e);
            }
        }
        replies.leaveText(id);
        return true;
    }
}
