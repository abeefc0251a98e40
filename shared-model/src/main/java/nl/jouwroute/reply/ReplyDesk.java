package nl.jouwroute.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.lead.LeadIntake;
import nl.jouwroute.lead.Signal;
import nl.jouwroute.lead.SignalKind;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.referral.Objections;
import nl.jouwroute.reply.OriginRepository.Held;
import nl.jouwroute.reply.OriginRepository.Origin;
import nl.jouwroute.reply.ReplyRefused.Why;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.ContactKind;

/**
 * Puts what people write back where it belongs: on the open lead that our message was about, else on the one open lead
 * of whoever got it. An answer by itself opens no lead ("dank je wel" asks for nothing): without an open one, or with
 * two, it lies with the coordinators, who decide. Who wrote it is known by the address it was sent to, or the message it
 * answers; the sender's own address proves nothing. Neither does the number of a text message, which is all that there is
 * of it: it counts only while somebody there has a text of ours to answer.
 */
@ApplicationScoped
public class ReplyDesk {

    /** So long a text message of ours is answered by a text from the number that it went to. */
    static final Duration TEXT_ANSWERED_WITHIN = Duration.ofDays(30);

    @Inject
    private ReplyRepository replies;

    @Inject
    private OriginRepository origins;

    @Inject
    private LeadIntake intake;

    @Inject
    private Objections objections;

    @Inject
    private AuditLog audit;

    /**
     * Keeps an e-mail and puts it in its place. The same e-mail again changes nothing.
     *
     * @return whether it found its place; false when it lies with the coordinators
     */
    public boolean receive(IncomingReply reply) {
        UUID id = UUID.randomUUID();
        if (!replies.add(id, reply)) {
            return !replies.isLoose(reply.mark());
        }
        Origin origin = origin(reply).orElse(null);
        boolean placed = place(id, reply.channel(), reply.kind(), origin);
        if (origin != null && reply.kind() == ReplyKind.ANSWER && NoContactWords.said(reply.words())) {
            objections.note(origin.personId());
        }
        return placed;
    }

    /** The text message that came first and has no place yet. */
    public Optional<UUID> nextText() {
        return replies.findNewText();
    }

    /**
     * Puts a text message in its place. Anybody can make a text look as if it came from a number: where we sent none to
     * that number of late, it is nobody's, also when it says stop, and a coordinator decides.
     *
     * @return false when another node has it
     */
    public boolean placeText(UUID id) {
        Optional<Reply> next = replies.lockNewText(id);
        if (next.isEmpty()) {
            return false;
        }
        Reply text = next.get();
        Optional<ContactAddress> number = numberOf(text);
        if (number.filter(address -> isExpected(address, text.at())).isEmpty()) {
            place(text.id(), Channel.SMS, ReplyKind.ANSWER, null);
            return true;
        }
        List<UUID> persons = number.map(address -> origins.personsWithNumber(address.value()))
                .orElse(List.of());
        Origin origin = null;
        if (persons.size() == 1) {
            UUID person = persons.get(0);
            origin = origins.findByLastText(number.get().value(), person).orElse(new Origin(person, null, null));
        }
        place(text.id(), Channel.SMS, ReplyKind.ANSWER, origin);
        if (NoContactWords.said(text.words())) {
            number.ifPresent(objections::note);
        }
        return true;
    }

    private boolean isExpected(ContactAddress number, Instant at) {
        return origins.isTexted(number.value(), at.minus(TEXT_ANSWERED_WITHIN), at);
    }

    /** What could not be put in its place lies with the coordinators, so that what came after it has its turn. */
    public void leaveText(UUID id) {
        replies.lockNewText(id).ifPresent(text -> place(text.id(), Channel.SMS, ReplyKind.ANSWER, null));
    }

    private Optional<Origin> origin(IncomingReply reply) {
        return reply.tokens().stream()
                .flatMap(token -> origins.findByToken(Tokens.hash(token)).stream())
                .findFirst()
                .or(() -> reply.answered().stream()
                        .flatMap(message -> origins.findByMessage(message).stream())
                        .findFirst());
    }

    private boolean place(UUID id, Channel channel, ReplyKind kind, Origin origin) {
        if (origin != null && origin.notificationId() != null) {
            replies.keepOrigin(id, origin.notificationId());
        }
        Optional<Held> lead = origin == null ? Optional.empty() : openLead(origin);
        if (lead.isEmpty()) {
            UUID person = origin == null ? null : origin.personId();
            replies.leaveLoose(id, person);
            audit.record("REPLY_UNPLACED", "REPLY", id, person);
            return false;
        }
        replies.place(id, lead.get().leadId(), lead.get().personId());
        intake.join(lead.get().leadId(), signal(id, channel, kind, lead.get().personId()));
        return true;
    }

    private Optional<Held> openLead(Origin origin) {
        Optional<Held> own = Optional.ofNullable(origin.leadId()).flatMap(origins::holdOpen);
        if (own.isPresent()) {
            return own;
        }
        List<Held> open = origins.holdOpenOf(origin.personId());
        return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
    }

    private static Signal signal(UUID id, Channel channel, ReplyKind kind, UUID personId) {
        String by = channel == Channel.EMAIL ? "e-mail" : "sms";
        String summary = kind == ReplyKind.BOUNCE ? "Onze " + by + " kwam niet aan" : "Antwoord per " + by;
        return new Signal(SignalKind.REPLY, personId, id, summary);
    }

    /**
     * A coordinator puts it on an open lead.
     *
     * @param number such as 4711 of L-4711
     * @throws ReplyRefused HANDLED, LEAD_UNKNOWN, LEAD_ENDED
     */
    public void put(UUID id, int number) {
        Reply reply = loose(id);
        UUID lead = origins.findLead(number).orElseThrow(() -> new ReplyRefused(Why.LEAD_UNKNOWN));
        Held held = origins.holdOpen(lead).orElseThrow(() -> new ReplyRefused(Why.LEAD_ENDED));
        replies.place(id, held.leadId(), held.personId());
        intake.join(held.leadId(), signal(id, reply.channel(), reply.kind(), held.personId()));
        audit.record("REPLY_PLACED", "REPLY", id, held.personId());
    }

    /**
     * A coordinator makes a lead of it, or adds it to the one that the person has in their track.
     *
     * @throws ReplyRefused HANDLED, PERSON_UNKNOWN, OBJECTS
     */
    public void open(UUID id) {
        Reply reply = loose(id);
        if (reply.personId() == null) {
            throw new ReplyRefused(Why.PERSON_UNKNOWN);
        }
        if (reply.objects()) {
            throw new ReplyRefused(Why.OBJECTS);
        }
        UUID person = reply.personId();
        UUID lead = intake.receive(signal(id, reply.channel(), reply.kind(), person))
                .leadId();
        replies.place(id, lead, person);
        audit.record("REPLY_PLACED", "REPLY", id, person);
    }

    /**
     * A coordinator reads in it: do not approach me. It holds for the person, and with a text message for everybody with
     * its number and for the number itself. The answer stays where it is.
     *
     * @throws ReplyRefused HANDLED, PERSON_UNKNOWN
     */
    public void noteObjection(UUID id) {
        Reply reply = loose(id);
        Optional<ContactAddress> number = numberOf(reply);
        if (reply.personId() == null && number.isEmpty()) {
            throw new ReplyRefused(Why.PERSON_UNKNOWN);
        }
        number.ifPresent(objections::note);
        if (reply.personId() != null) {
            objections.note(reply.personId());
        }
    }

    /** Whether nobody approaches who wrote it, or the number that it came from. */
    public boolean isObjecting(Reply reply) {
        return reply.objects()
                || !objections.saidOf(numberOf(reply).stream().toList()).isEmpty();
    }

    private static Optional<ContactAddress> numberOf(Reply reply) {
        return Optional.of(reply)
                .filter(one -> one.channel() == Channel.SMS)
                .flatMap(one -> ContactAddress.parse(one.sender()))
                .filter(address -> address.kind() == ContactKind.MOBILE);
    }

    /**
     * A coordinator throws it away.
     *
     * @throws ReplyRefused HANDLED
     */
    public void discard(UUID id) {
        Reply reply = loose(id);
        replies.empty(id);
        audit.record("REPLY_DISCARDED", "REPLY", id, reply.personId());
    }

    /** Empties what nobody dealt with since before that time. */
    public void forget(Instant before) {
        if (replies.emptyLooseBefore(before) > 0) {
            audit.record("REPLIES_FORGOTTEN", "REPLY", null, null);
        }
    }

    private Reply loose(UUID id) {
        return replies.lockLoose(id).orElseThrow(() -> new ReplyRefused(Why.HANDLED));
    }
}
