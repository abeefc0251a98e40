package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import nl.jouwroute.staff.common.RecurringWork;

/** Looks now and then whether staff should be mailed about leads that wait. */
@ApplicationScoped
public class DigestJob implements RecurringWork {

    @Inject
    private SendDigest digest;

    @Override
    public String name() {
        return "response-digest";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        digest.send();
    }
}
