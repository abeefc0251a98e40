package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.CaseTextRepository;
import nl.jouwroute.lead.ContactAttempt;
import nl.jouwroute.lead.ContactChannel;
import nl.jouwroute.lead.Deciders;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadRefused;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.lead.OutgoingMessage;
import nl.jouwroute.lead.StaffRepository;
import nl.jouwroute.lead.StaffTemplates;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.notification.Message;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.notification.Outbox;
import nl.jouwroute.resident.ContactPoint;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.ResidentRepository;

/**
 * An advisor writes to somebody, by e-mail or text message, to an address that was proved to be theirs or that they gave to staff. It is kept on
 * the lead as it was sent, and counts as an attempt to reach this person.
 */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.ADVISOR)
public class WriteToResident {

    @Inject
    private LeadRepository leads;

    @Inject
    private CaseTextRepository texts;

    @Inject
    private StaffRepository staff;

    @Inject
    private ResidentRepository residents;

    @Inject
    private StaffTemplates templates;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Deciders deciders;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** The ways in which this person can be written to. */
    public Set<Channel> ways(UUID leadId) {
        Set<Channel> ways = EnumSet.noneOf(Channel.class);
        for (ContactPoint point :
                residents.contactPoints(leads.read(leadId).person().id())) {
            if (point.isForWriting()) {
                point.kind().channel().ifPresent(ways::add);
            }
        }
        return ways;
    }

    /** A template in this person's language, signed by the caller. */
    public StaffTemplates.Draft draft(UUID leadId, String template, Channel channel) {
        return templates.draft(
                template,
                channel,
                leads.read(leadId).person().language(),
                callers.current().name());
    }

    /**
     * Sends it. The same form again sends nothing more.
     *
     * @param seen the version of the lead that the form showed
     * @throws LeadRefused CHANGED, NOT_YOURS, NOT_ASSIGNED, NOT_OPEN, OBJECTS, NO_ADDRESS
     */
    public void send(UUID leadId, int seen, OutgoingMessage message) {
        Lead lead = leads.readLocked(leadId);
        if (leads.findAttempt(message.formKey()).isPresent()) {
            return;
        }
        lead.requireVersion(seen);
        lead.requireAdvisor(deciders.advisorOn(lead));
        UUID me = callers.current().id();
        Instant now = clock.instant();
        lead.contactTried(now);
        Person person = lead.person();
        String address = address(person.id(), message.channel());
        UUID id = UUID.randomUUID();
        texts.addMessage(id, message, leadId, me, now);
        String note = message.channel() == Channel.SMS ? "Sms gestuurd" : "E-mail gestuurd: " + message.subject();
        leads.add(new ContactAttempt(
                lead,
                staff.read(me),
                new ContactAttempt.Noted(message.formKey(), ContactChannel.EMAIL, false, note, null, null),
                now));
        String subject = message.subject() == null ? "" : message.subject();
        outbox.enqueue(new Message(
                MessageKind.ADVISOR_MESSAGE,
                message.channel(),
                address,
                person.language(),
                person.id(),
                Map.of("subject", subject, "text", message.words()),
                id,
                "first",
                null));
        audit.record("MESSAGE_SENT", "LEAD", leadId, person.id());
    }

    private String address(UUID personId, Channel channel) {
        return residents.contactPoints(personId).stream()
                .filter(point -> point.isForWriting() && point.kind().channel().equals(Optional.of(channel)))
                .map(ContactPoint::address)
                .findFirst()
                .orElseThrow(() -> new LeadRefused(LeadRefused.Why.NO_ADDRESS));
    }
}
