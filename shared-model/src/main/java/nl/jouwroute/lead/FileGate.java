package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.ReasonNeeded;

/**
 * Stands before everything of a person's file: plan, video, spoken answers, lead, trajectory, referral. An advisor goes
 * in for the own caseload, and elsewhere after saying why; a coordinator watches over all caseloads.
 */
@ApplicationScoped
public class FileGate {

    @Inject
    private LookRepository looks;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** Whether the caller may look at this person's file without another word. */
    public boolean isOpen(UUID personId) {
        Caller caller = callers.current();
        LocalDate today = DutchTime.date(clock.instant());
        return caller.is(Actor.COORDINATOR)
                || looks.inCaseload(personId, caller.id(), today)
                || looks.mayGoOn(personId, caller.id(), today);
    }

    /**
     * The caller may look at this person's file now.
     *
     * @throws ReasonNeeded outside the own caseload, and no reason was given today
     */
    public void require(UUID personId) {
        if (!isOpen(personId)) {
            throw new ReasonNeeded(personId);
        }
    }
}
