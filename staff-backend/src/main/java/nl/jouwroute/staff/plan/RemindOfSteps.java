package nl.jouwroute.staff.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.plan.StepReminders;

/** Reminds residents of the steps that they meant to take, in one transaction. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.SYSTEM)
public class RemindOfSteps {

    @Inject
    private StepReminders reminders;

    /** Queues the messages that are due; answers how many. */
    public int remind() {
        return reminders.send();
    }
}
