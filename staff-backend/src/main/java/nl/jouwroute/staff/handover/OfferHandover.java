package nl.jouwroute.staff.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.handover.Handover;
import nl.jouwroute.handover.HandoverContent;
import nl.jouwroute.handover.HandoverRefused;
import nl.jouwroute.handover.HandoverRefused.Why;
import nl.jouwroute.handover.HandoverRepository;
import nl.jouwroute.handover.Partner;
import nl.jouwroute.handover.PartnerRepository;
import nl.jouwroute.handover.Say;
import nl.jouwroute.lead.Deciders;
import nl.jouwroute.lead.FileGate;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.lead.StaffRepository;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.notification.Message;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.notification.Outbox;
import nl.jouwroute.staff.resident.People;
import nl.jouwroute.staff.resident.PersonView;

/** An advisor, or a coordinator, offers a lead to a partner after looking over what is sent, and can take it back. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class OfferHandover {

    @Inject
    private LeadRepository leads;

    @Inject
    private HandoverRepository handovers;

    @Inject
    private PartnerRepository partners;

    @Inject
    private FileGate gate;

    @Inject
    private ComposeHandover compose;

    @Inject
    private Deciders deciders;

    @Inject
    private People people;

    @Inject
    private StaffRepository staff;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /**
     * What the page of the sender begins with.
     *
     * @param version of the lead, for the form
     * @param partners those that can be offered something
     */
    public record Draft(int version, PersonView person, List<Partner> partners) {}

    /**
     * What the form that offers a lead begins with.
     *
     * @throws nl.jouwroute.common.NotFound when there is no such lead
     * @throws nl.jouwroute.common.ReasonNeeded outside the own caseload, and no reason was given today
     */
    public Draft draft(UUID leadId) {
        Lead lead = leads.read(leadId);
        gate.require(lead.person().id());
        audit.record("LEAD_VIEWED", "LEAD", leadId, lead.person().id());
        return new Draft(
                lead.version(),
                people.view(lead.person()),
                partners.all().stream().filter(Partner::active).toList());
    }

    /** Whether the caller may offer it now. */
    public boolean mayOffer(UUID leadId) {
        Lead lead = leads.read(leadId);
        UUID decider = deciders.on(lead);
        return lead.isOpen()
                && !lead.person().objects()
                && lead.advisor().isPresent()
                && (decider == null || lead.isOf(decider))
                && !handovers.isOffered(leadId);
    }

    /** What would be sent, and the mark of it. */
    public Preview preview(UUID leadId, Offer offer) {
        Lead lead = leads.read(leadId);
        gate.require(lead.person().id());
        HandoverContent content = compose.of(lead, offer.parts(), offer.letter());
        return new Preview(content, offer.mark(content, leads.countSignals(leadId)));
    }

    /**
     * What would be sent, to look over before.
     *
     * @param mark of exactly this
     */
    public record Preview(HandoverContent content, String mark) {}

    /**
     * Offers it, and tells whoever answers for the partner that something waits. The same form again makes nothing new.
     *
     * @param seen the version of the lead that the form showed
     * @param mark of what was looked over
     * @return whether it was sent; false when the person does not want it
     * @throws HandoverRefused NOT_SEEN, OFFERED_ALREADY, YES_MISSING, DAY_TO_COME
     * @throws nl.jouwroute.lead.LeadRefused CHANGED, NOT_OPEN, NOT_ASSIGNED, NOT_YOURS, OBJECTS
     * @throws nl.jouwroute.common.NotFound when the partner was switched off meanwhile
     */
    public boolean offer(UUID leadId, int seen, UUID formKey, Offer offer, String mark) {
        Lead lead = leads.readLocked(leadId);
        if (handovers.isKnown(formKey)) {
            return offer.say().answer() != Say.Answer.NO;
        }
        lead.requireVersion(seen);
        if (handovers.isOffered(leadId)) {
            throw new HandoverRefused(Why.OFFERED_ALREADY);
        }
        HandoverContent content = compose.of(lead, offer.parts(), offer.letter());
        if (!offer.mark(content, leads.countSignals(leadId)).equals(mark)) {
            throw new HandoverRefused(Why.NOT_SEEN);
        }
        Partner partner = partners.readActive(offer.partnerId());
        handovers.requireNoStandingNo(leadId, offer.say());
        StaffMember sender = staff.read(callers.current().id());
        Instant now = clock.instant();
        Handover handover = new Handover(lead, partner, offer.say(), content, deciders.on(lead), sender, formKey, now);
        handovers.add(handover);
        record(handover.isSent() ? "HANDOVER_OFFERED" : "HANDOVER_NOT_WANTED", handover);
        if (handover.isSent()) {
            tell(partner, handover, sender);
        }
        return handover.isSent();
    }

    private void tell(Partner partner, Handover handover, StaffMember sender) {
        partners.members().stream()
                .filter(member -> partner.id().equals(member.partnerId()))
                .forEach(member -> outbox.enqueue(new Message(
                        MessageKind.HANDOVER_OFFERED,
                        Channel.EMAIL,
                        member.email(),
                        "nl",
                        null,
                        Map.of(
                                "first_name", member.name(),
                                "sender", sender.name(),
                                "link", settings.text(Setting.ORIGIN) + "/staff/overdrachten"),
                        handover.id(),
                        member.staffId().toString(),
                        null)));
    }

    /**
     * Takes back what was not answered yet.
     *
     * @throws HandoverRefused NOT_OFFERED
     * @throws nl.jouwroute.lead.LeadRefused NOT_ASSIGNED, NOT_YOURS
     */
    public void withdraw(UUID id) {
        Lead lead = leads.readLocked(handovers.readLead(id));
        Handover handover = handovers.readLocked(id);
        handover.withdraw(deciders.on(lead));
        record("HANDOVER_WITHDRAWN", handover);
    }

    /** What was offered of a lead, newest first. */
    public List<HandoverRepository.Sent> ofLead(UUID leadId) {
        return handovers.ofLead(leadId);
    }

    private void record(String action, Handover handover) {
        audit.record(action, "HANDOVER", handover.id(), handover.lead().person().id());
    }
}
