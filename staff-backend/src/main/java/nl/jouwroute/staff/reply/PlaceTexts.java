package nl.jouwroute.staff.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import nl.jouwroute.staff.common.RecurringWork;

/** Puts text messages that the gateway brought to the portal in their place. */
@ApplicationScoped
public class PlaceTexts implements RecurringWork {

    private static final int AT_ONCE = 200;

    @Inject
    private TakeReplies replies;

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
            if (!replies.placeNextText()) {
                return;
            }
        }
    }
}
