package nl.jouwroute.portal.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.outreach.CampaignRepository;
import nl.jouwroute.referral.ReferralRepository;
import nl.jouwroute.referral.ReferralView;
import nl.jouwroute.resident.ResidentRepository;

/** A resident sees who put them forward, a school or a campaign, and why. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class WhoInvitedMe {

    @Inject
    private ReferralRepository referrals;

    @Inject
    private CampaignRepository campaigns;

    @Inject
    private ResidentRepository residents;

    @Inject
    private CallerContext callers;

    /** The campaigns that reached this resident. */
    public List<CampaignRepository.Reached> campaigns() {
        return campaigns.ofCaller();
    }

    public List<ReferralView> find() {
        return referrals.ofPerson(
                residents.read(callers.current().id()).person().id());
    }
}
