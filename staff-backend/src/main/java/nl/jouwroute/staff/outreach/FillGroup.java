package nl.jouwroute.staff.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.outreach.CampaignDesk;
import nl.jouwroute.outreach.CampaignRepository;
import nl.jouwroute.outreach.GroupRepository;
import nl.jouwroute.outreach.GroupRepository.Candidate;
import nl.jouwroute.outreach.GroupRepository.Choice;
import nl.jouwroute.outreach.GroupRepository.Listed;
import nl.jouwroute.outreach.OutreachCampaign;
import nl.jouwroute.referral.Objections;
import nl.jouwroute.resident.ContactAddress;

/** Puts people in the group of a campaign: from a list, or people who are known here. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class FillGroup {

    private static final int MOST_LISTED = 500;
    private static final int MOST_CANDIDATES = 100;

    @Inject
    private CampaignDesk desk;

    @Inject
    private CampaignRepository campaigns;

    @Inject
    private GroupRepository group;

    @Inject
    private Objections objections;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    /**
     * The campaign above its group.
     *
     * @param open whether people can be put in it
     */
    public record Head(UUID id, String name, boolean open) {}

    /**
     * Which campaign's group it is.
     *
     * @throws nl.jouwroute.common.NotFound when there is none
     */
    public Head head(UUID campaignId) {
        OutreachCampaign campaign = campaigns.read(campaignId);
        return new Head(campaignId, campaign.name(), campaign.state() == OutreachCampaign.State.OPEN);
    }

    /** Who may be approached now. */
    public List<Listed> list(UUID campaignId) {
        audit.record("CAMPAIGN_GROUP_VIEWED", "CAMPAIGN", campaignId, null);
        return group.list(campaignId, MOST_LISTED);
    }

    /** People to choose from. */
    public List<Candidate> candidates(UUID campaignId, Choice choice) {
        audit.record("CAMPAIGN_CHOICE_VIEWED", "CAMPAIGN", campaignId, null);
        return group.candidates(campaignId, choice, MOST_CANDIDATES);
    }

    /** What a list does not know of its addresses. */
    public record Known(Set<ContactAddress> objecting, Set<ContactAddress> inGroup) {}

    /** Which of these addresses said no, and which are in the group already. */
    public Known known(UUID campaignId, Set<ContactAddress> addresses) {
        return new Known(objections.saidOf(addresses), group.have(campaignId, addresses));
    }

    /**
     * Answers how many were added.
     *
     * @throws nl.jouwroute.outreach.CampaignRefused ENDED
     */
    public int addNamed(UUID campaignId, List<CampaignDesk.Named> list) {
        return desk.addNamed(campaignId, list, callers.current().id());
    }

    /**
     * Answers how many were added.
     *
     * @throws nl.jouwroute.outreach.CampaignRefused ENDED
     */
    public int addKnown(UUID campaignId, List<UUID> persons) {
        return desk.addKnown(campaignId, persons);
    }
}
