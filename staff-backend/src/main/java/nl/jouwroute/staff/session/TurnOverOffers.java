package nl.jouwroute.staff.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import nl.jouwroute.staff.common.RecurringWork;

/**
 * Turns offers that ran out over to the next in line, sooner than the next visitor would. Nothing depends on it:
 * whoever touches a session does it first.
 */
@ApplicationScoped
public class TurnOverOffers implements RecurringWork {

    @Inject
    private TurnOver turnOver;

    @Override
    public String name() {
        return "turn-over-offers";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        turnOver.waiting().forEach(turnOver::turnOver);
        turnOver.finishEnded();
    }
}
