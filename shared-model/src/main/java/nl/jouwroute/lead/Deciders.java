package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DutchTime;

/**
 * In whose name the caller decides, within the use case that asks: their own, or that of a colleague whose work they look
 * after today.
 */
@ApplicationScoped
public class Deciders {

    @Inject
    private CoverRepository covers;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** The member of staff whose decision this is; null for a coordinator, who may decide on any lead. */
    public UUID on(Lead lead) {
        return callers.current().is(Actor.COORDINATOR) ? null : advisorOn(lead);
    }

    /** The same where only an advisor decides, be they a coordinator too. */
    public UUID advisorOn(Lead lead) {
        UUID me = callers.current().id();
        return lead.advisor()
                .map(StaffMember::id)
                .filter(owner -> !owner.equals(me) && covers.covers(me, owner, DutchTime.date(clock.instant())))
                .orElse(me);
    }
}
