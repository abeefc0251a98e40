package nl.jouwroute.staff.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.referral.FollowUp;

/** Repeats invitations that nobody answered, in one transaction. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.SYSTEM)
public class RemindInvited {

    @Inject
    private FollowUp followUp;

    /** Queues the messages that are due; answers how many. */
    public int remind() {
        return followUp.remind();
    }
}
