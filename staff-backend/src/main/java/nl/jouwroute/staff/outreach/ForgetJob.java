package nl.jouwroute.staff.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import nl.jouwroute.staff.common.RecurringWork;

/** Forgets every hour what was kept long enough. */
@ApplicationScoped
public class ForgetJob implements RecurringWork {

    @Inject
    private ForgetWhatIsOver forgetWhatIsOver;

    @Override
    public String name() {
        return "forget-what-is-over";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        forgetWhatIsOver.forget();
    }
}
