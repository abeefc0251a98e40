package nl.jouwroute.staff.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.outreach.CampaignDesk;
import nl.jouwroute.outreach.CampaignFigures;
import nl.jouwroute.outreach.CampaignRepository;
import nl.jouwroute.outreach.CampaignRepository.Outline;
import nl.jouwroute.outreach.FlyerPdf;
import nl.jouwroute.outreach.OutreachCampaign;
import nl.jouwroute.referral.Invitation.Via;

/** Begins campaigns, makes their flyers, sends their messages, shows what they led to, ends them. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class RunCampaign {

    @Inject
    private CampaignDesk desk;

    @Inject
    private CampaignRepository campaigns;

    @Inject
    private Settings settings;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    /** A campaign in the list. */
    public record Line(UUID id, String name, boolean open, String since, Outline figures) {}

    /**
     * A campaign on its page.
     *
     * @param calls what the flyer says of calling; null when nobody is called
     * @param sms whether text messages can be sent
     */
    public record Campaign(
            UUID id,
            String name,
            boolean open,
            String since,
            String headline,
            String letter,
            String calls,
            String told,
            boolean sms,
            CampaignFigures figures) {}

    /** All campaigns, those that run first. */
    public List<Line> all() {
        List<OutreachCampaign> all = campaigns.all();
        Map<UUID, Outline> figures =
                campaigns.outlines(all.stream().map(OutreachCampaign::id).toList());
        return all.stream()
                .map(one -> new Line(
                        one.id(), one.name(), isOpen(one), since(one), figures.getOrDefault(one.id(), Outline.NONE)))
                .toList();
    }

    /**
     * A campaign with what it led to; the look is written down.
     *
     * @throws nl.jouwroute.common.NotFound when there is none
     */
    public Campaign read(UUID id) {
        OutreachCampaign one = campaigns.read(id);
        audit.record("CAMPAIGN_VIEWED", "CAMPAIGN", id, null);
        return new Campaign(
                id,
                one.name(),
                isOpen(one),
                since(one),
                one.headline(),
                one.letter(),
                calls(one),
                told(one),
                settings.find(Setting.SMS_URL).isPresent(),
                campaigns.figures(id));
    }

    private static boolean isOpen(OutreachCampaign one) {
        return one.state() == OutreachCampaign.State.OPEN;
    }

    private static String since(OutreachCampaign one) {
        return DutchTime.day(one.createdAt());
    }

    private static String calls(OutreachCampaign one) {
        return one.callsFrom()
                .map(day -> "Wij bellen je vanaf " + DutchTime.day(day) + ".")
                .orElse(null);
    }

    /** Where a code of paper is typed, as short as a browser takes it. */
    private String typedAt() {
        return settings.text(Setting.ORIGIN).replaceFirst("^https?://", "") + "/uitnodiging";
    }

    /** What article 14 AVG asks to be told, and how to say no. */
    private String told(OutreachCampaign one) {
        return "Wij hebben je naam en hoe wij je kunnen bereiken. Wij kregen die van: " + one.source() + ". Waarom? "
                + one.why() + " Dat mag van deze regel: " + settings.text(Setting.CAMPAIGN_LEGAL_BASIS)
                + ". Alleen mensen van ons team zien het. Het mag, het moet niet. Wil je geen contact? Scan of typ de code en"
                + " kies nee"
                + settings.find(Setting.PHONE).map(phone -> ", of bel " + phone).orElse("")
                + ". Dan stoppen wij meteen, voor altijd. Alles over je gegevens: " + settings.text(Setting.ORIGIN)
                + "/privacy";
    }

    /** Answers the campaign's id; the same form again makes nothing new. */
    public UUID begin(OutreachCampaign.Plan plan) {
        return desk.begin(plan, callers.current().id());
    }

    /** Nobody is approached any more. */
    public void end(UUID id) {
        desk.end(id);
    }

    /** It goes on, for who must still hear who gave us their name. */
    public void resume(UUID id) {
        desk.resume(id);
    }

    /**
     * The flyers of who has none yet, as a file to print.
     *
     * @param alsoAgain of everybody
     * @throws nl.jouwroute.outreach.CampaignRefused ENDED, NOBODY
     */
    public byte[] flyers(UUID id, boolean alsoAgain) {
        OutreachCampaign one = campaigns.read(id);
        String reach = "Liever praten? "
                + settings.find(Setting.PHONE)
                        .map(phone -> "Bel " + phone + ", of loop")
                        .orElse("Loop")
                + " binnen: " + settings.text(Setting.WALK_IN) + ".";
        return FlyerPdf.render(
                new FlyerPdf.Words(
                        "Jouw Route, gemeente " + settings.text(Setting.MUNICIPALITY),
                        one.headline(),
                        one.letter(),
                        calls(one),
                        reach,
                        typedAt(),
                        told(one)),
                desk.flyers(id, alsoAgain));
    }

    /**
     * Sends the message to who did not get it before; answers how many.
     *
     * @throws nl.jouwroute.outreach.CampaignRefused ENDED, NOBODY
     */
    public int send(UUID id, Via via) {
        return desk.send(id, via);
    }
}
