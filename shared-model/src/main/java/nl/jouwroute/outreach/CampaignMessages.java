package nl.jouwroute.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.notification.Message;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.notification.Outbox;
import nl.jouwroute.referral.Invitation;
import nl.jouwroute.resident.ContactAddress;

/** What somebody of a campaign's group reads; with who gave us the name, why, and what we do with it. */
@ApplicationScoped
public class CampaignMessages {

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    /** The start page of a code. */
    String link(String token) {
        return settings.text(Setting.ORIGIN) + "/uitnodiging/" + token;
    }

    void invite(
            OutreachCampaign campaign,
            GroupRepository.Member member,
            Invitation invitation,
            ContactAddress address,
            String token) {
        Map<String, String> words = new HashMap<>();
        words.put("first_name", Optional.ofNullable(member.called()).orElse(""));
        words.put("headline", campaign.headline());
        words.put("letter", campaign.letter());
        words.put("source", campaign.source());
        words.put("why", campaign.why());
        words.put("legal_basis", settings.text(Setting.CAMPAIGN_LEGAL_BASIS));
        words.put("privacy_link", settings.text(Setting.ORIGIN) + "/privacy");
        words.put("link", link(token));
        Channel channel = address.kind().channel().orElseThrow();
        outbox.enqueue(new Message(
                MessageKind.CAMPAIGN_INVITATION,
                channel,
                address.value(),
                member.language(),
                member.personId(),
                words,
                invitation.id(),
                "once",
                null));
    }
}
