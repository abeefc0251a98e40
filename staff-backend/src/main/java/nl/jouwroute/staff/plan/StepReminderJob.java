package nl.jouwroute.staff.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import nl.jouwroute.staff.common.RecurringWork;

/** Looks now and then whether somebody should be reminded of a step. */
@ApplicationScoped
public class StepReminderJob implements RecurringWork {

    @Inject
    private RemindOfSteps remindOfSteps;

    @Override
    public String name() {
        return "remind-of-steps";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        remindOfSteps.remind();
    }
}
