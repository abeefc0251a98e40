package nl.jouwroute.portal.referral;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import nl.jouwroute.outreach.CampaignRepository;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.referral.ReferralView;

/** The part of /mijn that says who invited this resident, and why. */
@Named("invitedBy")
@RequestScoped
public class InvitedByPage {

    @Inject
    private WhoInvitedMe who;

    private List<Entry> entries;
    private boolean school;

    /** One school that put this resident forward, or one campaign. */
    public record Entry(String who, String why, String explanation) {
        public String getWho() {
            return who;
        }

        public String getWhy() {
            return why;
        }

        public String getExplanation() {
            return explanation;
        }
    }

    @PostConstruct
    void load() {
        List<Entry> schools = who.find().stream().map(InvitedByPage::entry).toList();
        school = !schools.isEmpty();
        entries = new ArrayList<>(schools);
        who.campaigns().forEach(one -> entries.add(entry(one)));
    }

    private static Entry entry(CampaignRepository.Reached campaign) {
        return new Entry(
                Pages.text("campaign.who", Spoken.time().dayOfYear(campaign.at()), campaign.source()),
                Pages.text("campaign.why", campaign.why()),
                null);
    }

    /** Whether a school is among them. */
    public boolean isSchool() {
        return school;
    }

    private static Entry entry(ReferralView view) {
        return new Entry(
                Pages.text(
                        "invited.who",
                        view.mentorName(),
                        view.organisation(),
                        Spoken.time().dayOfYear(view.receivedAt())),
                Pages.text("invited.why." + view.reason(), view.organisation()),
                view.explanation());
    }

    public List<Entry> getEntries() {
        return entries;
    }
}
