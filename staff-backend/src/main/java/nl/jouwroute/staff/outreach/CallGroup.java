package nl.jouwroute.staff.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.IntakeFacts;
import nl.jouwroute.outreach.CampaignCallRepository;
import nl.jouwroute.outreach.CampaignCallRepository.Call;
import nl.jouwroute.outreach.CampaignDesk;
import nl.jouwroute.outreach.CampaignRepository;
import nl.jouwroute.outreach.OutreachCampaign;
import nl.jouwroute.staff.lead.AddPerson;

/** Calls the group of a campaign, in order. Who wants to talk is added as anybody who asks is: that makes the lead. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.ADVISOR)
public class CallGroup {

    private static final int MOST = 100;

    /** So many are taken along in a file. */
    static final int MOST_TAKEN_ALONG = 1000;

    @Inject
    private CampaignDesk desk;

    @Inject
    private CampaignRepository campaigns;

    @Inject
    private CampaignCallRepository list;

    @Inject
    private AddPerson addPerson;

    @Inject
    private Settings settings;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** Who is to be called now, in order; nobody before the day that the flyer named. */
    public List<Call> calls(UUID campaignId) {
        return calls(campaignId, "CALL_LIST_VIEWED", MOST);
    }

    /** The same to have in hand; one more than {@value #MOST_TAKEN_ALONG} when there are more. */
    public List<Call> callsToTakeAlong(UUID campaignId) {
        return calls(campaignId, "CALL_LIST_EXPORTED", MOST_TAKEN_ALONG + 1);
    }

    private List<Call> calls(UUID campaignId, String action, int most) {
        LocalDate today = DutchTime.date(clock.instant());
        if (!campaigns.read(campaignId).callsOn(today)) {
            return List.of();
        }
        audit.record(action, "CAMPAIGN", campaignId, null);
        return list.calls(campaignId, today, DutchTime.midnight(today), settings.number(Setting.REFERRAL_CALLS), most);
    }

    /**
     * Keeps what came of a call; the same form again makes nothing new.
     *
     * @throws nl.jouwroute.outreach.CampaignRefused ENDED, NOT_TO_CALL
     */
    public void called(UUID campaignId, UUID memberId, CampaignDesk.Called called) {
        UUID person =
                desk.called(campaignId, memberId, called, callers.current().id());
        if (person != null) {
            OutreachCampaign campaign = campaigns.read(campaignId);
            addPerson.add(
                    new AddPerson.Form(
                            called.formKey(),
                            null,
                            List.of(),
                            Language.DUTCH,
                            AddPerson.Source.PHONE,
                            "Wil een gesprek na een telefoontje van de campagne " + campaign.name() + ".",
                            IntakeFacts.NONE,
                            null,
                            null),
                    person);
        }
    }
}
