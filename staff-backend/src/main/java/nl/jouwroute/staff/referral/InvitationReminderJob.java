package nl.jouwroute.staff.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import nl.jouwroute.staff.common.RecurringWork;

/** Looks now and then whether an invitation should be repeated. */
@ApplicationScoped
public class InvitationReminderJob implements RecurringWork {

    @Inject
    private RemindInvited remindInvited;

    @Override
    public String name() {
        return "remind-invited";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        remindInvited.remind();
    }
}
