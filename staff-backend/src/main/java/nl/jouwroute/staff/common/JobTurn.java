package nl.jouwroute.staff.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

/** One run of a piece of recurring work, as the system and with the contexts that its beans need. */
@ApplicationScoped
public class JobTurn {

    @Inject
    private SystemWork system;

    @ActivateRequestContext
    public void take(RecurringWork work) {
        system.run(work::run);
    }
}
