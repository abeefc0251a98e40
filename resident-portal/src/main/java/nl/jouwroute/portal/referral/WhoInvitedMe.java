package nl.jouwroute.portal.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.referral.ReferralRepository;
import nl.jouwroute.referral.ReferralView;
import nl.jouwroute.resident.ResidentRepository;

/** A resident sees which school put them forward, and why. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class WhoInvitedMe {

    @Inject
    private ReferralRepository referrals;

    @Inject
    private ResidentRepository residents;

    @Inject
    private CallerContext callers;

    public List<ReferralView> find() {
        return referrals.ofPerson(
                residents.read(callers.current().id()).person().id());
    }
}
