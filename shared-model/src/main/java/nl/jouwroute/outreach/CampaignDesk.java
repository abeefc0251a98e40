package nl.jouwroute.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.PaperCode;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.outreach.GroupRepository.Member;
import nl.jouwroute.referral.CallOutcome;
import nl.jouwroute.referral.Invitation;
import nl.jouwroute.referral.Invitation.Via;
import nl.jouwroute.referral.Objections;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.PersonRepository;

/**
 * Fills the group of a campaign and approaches it: with flyers, messages and calls. The campaign's row is locked first,
 * so that two colleagues who press the same button at once approach nobody twice. Works inside a use case that runs as
 * {@link nl.jouwroute.common.DbRole#STAFF}.
 */
@ApplicationScoped
public class CampaignDesk {

    @Inject
    private CampaignRepository campaigns;

    @Inject
    private GroupRepository group;

    @Inject
    private CampaignCallRepository calls;

    @Inject
    private CampaignMessages messages;

    @Inject
    private PersonRepository persons;

    @Inject
    private Objections objections;

    @Inject
    private AuditLog audit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Somebody on a list.
     *
     * @param addresses at least one
     */
    public record Named(String called, List<ContactAddress> addresses) {}

    /**
     * A flyer to be printed.
     *
     * @param called the name on it; may be null
     * @param link the address that its QR code leads to
     * @param code the same code for who types it
     */
    public record Flyer(String called, String link, PaperCode code) {}

    /** Begins a campaign; the same form again makes nothing new. Answers its id. */
    public UUID begin(OutreachCampaign.Plan plan, UUID staffId) {
        return campaigns
                .findByForm(plan.key())
                .orElseGet(() -> {
                    OutreachCampaign campaign = new OutreachCampaign(plan, staffId, clock.instant());
                    campaigns.add(campaign);
                    record("CAMPAIGN_STARTED", campaign.id(), null);
                    return campaign;
                })
                .id();
    }

    /** Nobody is approached any more. */
    public void end(UUID campaignId) {
        if (campaigns.readLocked(campaignId).end(clock.instant())) {
            record("CAMPAIGN_ENDED", campaignId, null);
        }
    }

    /** A campaign that ended goes on; whoever said no is not approached any more than before. */
    public void resume(UUID campaignId) {
        if (campaigns.readLocked(campaignId).resume()) {
            record("CAMPAIGN_RESUMED", campaignId, null);
        }
    }

    /**
     * Puts people of a list in the group, each as a person of their own: that two are one is for staff to say. Who
     * objects, or is in the group, is left out and not kept. That is looked up before the campaign is locked, and under the
     * lock once more for who is left. Answers how many were added.
     *
     * @throws CampaignRefused ENDED
     */
    public int addNamed(UUID campaignId, List<Named> list, UUID staffId) {
        Instant now = clock.instant();
        List<Named> left = approachable(campaignId, list);
        campaigns.readLocked(campaignId).requireOpen();
        Set<ContactAddress> added = new HashSet<>();
        int count = 0;
        for (Named one : approachable(campaignId, left)) {
            if (one.addresses().stream().anyMatch(added::contains)) {
                continue; // twice in this list
            }
            added.addAll(one.addresses());
            UUID person = UUID.randomUUID();
            persons.add(person, one.called(), null, Language.DUTCH, now);
            one.addresses().forEach(address -> persons.addAddress(person, address, staffId));
            audit.record("PERSON_ADDED", "PERSON", person, person);
            group.addNew(campaignId, person, now);
            record("CAMPAIGN_MEMBER_ADDED", campaignId, person);
            count++;
        }
        return count;
    }

    /** Those of a list of whom nobody with one of their addresses objects or is in the group. */
    private List<Named> approachable(UUID campaignId, List<Named> list) {
        Set<ContactAddress> addresses =
                list.stream().flatMap(one -> one.addresses().stream()).collect(Collectors.toSet());
        Set<ContactAddress> apart = new HashSet<>(objections.saidOf(addresses));
        apart.addAll(group.have(campaignId, addresses));
        return list.stream()
                .filter(one -> one.addresses().stream().noneMatch(apart::contains))
                .toList();
    }

    /**
     * Puts people who are known here in the group; who may not be approached is left out. Answers how many were added.
     *
     * @throws CampaignRefused ENDED
     */
    public int addKnown(UUID campaignId, List<UUID> personIds) {
        Instant now = clock.instant();
        campaigns.readLocked(campaignId).requireOpen();
        int added = 0;
        for (UUID person : personIds) {
            added += group.mayBeApproached(person) ? add(campaignId, person, now) : 0;
        }
        return added;
    }

    private int add(UUID campaignId, UUID person, Instant now) {
        if (!group.add(campaignId, person, now)) {
            return 0;
        }
        record("CAMPAIGN_MEMBER_ADDED", campaignId, person);
        return 1;
    }

    /**
     * Makes a flyer for each who has none yet, each with a code of its own; earlier codes go on working.
     *
     * @param alsoAgain for who has one too, such as when the print was lost
     * @throws CampaignRefused ENDED, NOBODY
     */
    public List<Flyer> flyers(UUID campaignId, boolean alsoAgain) {
        campaigns.readLocked(campaignId).requireOpen();
        List<Flyer> flyers = new ArrayList<>();
        for (Member member : group.toReach(campaignId, Via.FLYER, alsoAgain)) {
            PaperCode code = PaperCode.create();
            invite(member, Via.FLYER, code.value());
            flyers.add(new Flyer(member.called(), messages.link(code.value()), code));
        }
        return required(flyers);
    }

    /**
     * Queues a message to each who has an address for it and did not get one before. Answers how many.
     *
     * @param via EMAIL or SMS
     * @throws CampaignRefused ENDED, NOBODY
     */
    public int send(UUID campaignId, Via via) {
        OutreachCampaign campaign = campaigns.readLocked(campaignId);
        campaign.requireOpen();
        List<Member> members = required(group.toReach(campaignId, via, false));
        for (Member member : members) {
            String token = Tokens.create();
            Invitation invitation = invite(member, via, token);
            group.address(member.personId(), via)
                    .ifPresent(address -> messages.invite(campaign, member, invitation, address, token));
        }
        return members.size();
    }

    private Invitation invite(Member member, Via via, String token) {
        Instant now = clock.instant();
        Duration valid = Duration.ofDays(settings.number(Setting.INVITATION_DAYS));
        Invitation invitation =
                Invitation.ofCampaign(member.id(), member.personId(), via, Tokens.hash(token), now, now.plus(valid));
        group.add(invitation);
        audit.record("INVITATION_SENT", "INVITATION", invitation.id(), member.personId());
        return invitation;
    }

    private static <T> List<T> required(List<T> found) {
        if (found.isEmpty()) {
            throw new CampaignRefused(CampaignRefused.Why.NOBODY);
        }
        return found;
    }

    /**
     * What came of a call.
     *
     * @param formKey of the form; the same form again makes nothing new
     * @param note may be null
     * @param again when to call again; may be null
     * @param told heard who gave us the name, why, and what we do with it
     * @param talk wants to talk with an advisor
     */
    public record Called(UUID formKey, CallOutcome outcome, String note, LocalDate again, boolean told, boolean talk) {}

    /**
     * Keeps what came of a call; a no holds at once and for good, also when the campaign ended meanwhile or nobody was to
     * call any more.
     *
     * @return the person, when this is new and they want to talk; else null
     * @throws CampaignRefused ENDED, NOT_TO_CALL; never for a no
     */
    public UUID called(UUID campaignId, UUID memberId, Called called, UUID staffId) {
        if (calls.isKnownCall(called.formKey())) {
            return null;
        }
        OutreachCampaign campaign = campaigns.readLocked(campaignId);
        if (calls.isKnownCall(called.formKey())) {
            return null; // tapped twice: the first waited for the same lock, and was kept meanwhile
        }
        boolean no = called.outcome() == CallOutcome.REFUSED;
        UUID person = no ? calls.readPerson(campaignId, memberId) : toCall(campaign, memberId);
        if (!calls.addCall(memberId, staffId, called, clock.instant())) {
            return null;
        }
        record("CAMPAIGN_CALLED", campaignId, person);
        if (no) {
            calls.refuseByPhone(memberId);
            objections.note(person);
        }
        return called.talk() && called.outcome() == CallOutcome.SPOKEN ? person : null;
    }

    private UUID toCall(OutreachCampaign campaign, UUID memberId) {
        campaign.requireOpen();
        return calls.findCall(campaign.id(), memberId)
                .orElseThrow(() -> new CampaignRefused(CampaignRefused.Why.NOT_TO_CALL))
                .personId();
    }

    private void record(String action, UUID campaignId, UUID personId) {
        audit.record(action, "CAMPAIGN", campaignId, personId);
    }
}
