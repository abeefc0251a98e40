package nl.jouwroute.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.lead.LeadIntake;
import nl.jouwroute.lead.Signal;
import nl.jouwroute.lead.SignalKind;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.ContactPoint;
import nl.jouwroute.resident.Person;

/**
 * Takes in what a mentor sends: the person, the referral, the invitation, the lead's signal and the message in one
 * transaction, so that a mentor who saw the receipt is found in the staff inbox. Works inside a use case that runs as
 * {@link nl.jouwroute.common.DbRole#REFERRER}.
 */
@ApplicationScoped
public class ReferralDesk {

    @Inject
    private ReferralRepository referrals;

    @Inject
    private LeadIntake leads;

    @Inject
    private SchoolMessages messages;

    @Inject
    private AuditLog audit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Receives a referral; the same form posted again changes nothing and gives the same answer.
     *
     * @return the referral's id
     * @throws TooYoung under 16
     */
    public UUID receive(UUID mentorId, ReferralForm form) {
        return receive(mentorId, form, null);
    }

    /**
     * Receives a referral of a school's system.
     *
     * @param mark hash of the request; null for a form, which is what it was when it comes again
     * @throws TooYoung under 16
     * @throws KeyUsedBefore when the key came with another request
     */
    public UUID receive(UUID mentorId, ReferralForm form, String mark) {
        referrals.lockForm(form.key());
        ReferringMentor mentor = referrals.readMentor(mentorId);
        Optional<UUID> before = referrals.findByForm(form.key());
        if (before.isPresent()) {
            if (mark != null && !mark.equals(referrals.markOf(before.get()))) {
                throw new KeyUsedBefore();
            }
            return before.get();
        }
        return receiveNew(mentor, form, mark);
    }

    private UUID receiveNew(ReferringMentor mentor, ReferralForm form, String mark) {
        if (!form.sixteenOrOlder()) {
            throw new TooYoung();
        }
        Instant now = clock.instant();
        Optional<UUID> objector = form.addresses().stream()
                .flatMap(address -> referrals.findObjector(address).stream())
                .findFirst();
        Referral referral = objector.isPresent()
                ? leaveAlone(mentor, objector.get(), form, mark, now)
                : takeUp(mentor, addPerson(form, now), form, mark, now);
        audit.record("REFERRAL_RECEIVED", "REFERRAL", referral.id(), referral.personId());
        return referral.id();
    }

    /**
     * The school takes a referral back: its invitations and call end, and its lead when nothing else came in on it and nobody
     * was reached. One that is over already stays as it is, whoever ended it: the school hears no more than that.
     *
     * @throws nl.jouwroute.common.NotFound when this mentor has no such referral
     * @throws ReferralStepRefused when the young person joined
     */
    public void withdraw(UUID mentorId, UUID referralId) {
        List<ObjectionRepository.Ended> ended = referrals.withdraw(referralId, clock.instant());
        ReferralRepository.Standing standing = referrals.standing(mentorId, referralId);
        if (!standing.state().isOver()) {
            throw new ReferralStepRefused(standing.state(), "be withdrawn");
        }
        ended.forEach(one -> audit.record(
                "LEAD".equals(one.kind()) ? "LEAD_CLOSED" : "REFERRAL_WITHDRAWN",
                one.kind(),
                one.id(),
                standing.personId()));
    }

    /** Who once said no is neither invited nor called; the school's form is kept, closed. */
    private Referral leaveAlone(ReferringMentor mentor, UUID personId, ReferralForm form, String mark, Instant now) {
        Referral referral = Referral.receive(mentor, personId, form, now);
        referral.markWith(mark);
        referral.decline();
        referrals.add(referral);
        return referral;
    }

    /** Who can be written to is invited; who has a landline only is called. */
    private Referral takeUp(ReferringMentor mentor, UUID personId, ReferralForm form, String mark, Instant now) {
        Referral referral = Referral.receive(mentor, personId, form, now);
        referral.markWith(mark);
        if (form.isForWriting()) {
            invite(mentor, referral, form, now);
        } else {
            referrals.add(referral);
        }
        leads.receive(new Signal(
                SignalKind.REFERRAL,
                personId,
                referral.id(),
                mentor.organisation() + ": " + form.reason().inShort()));
        return referral;
    }

    private void invite(ReferringMentor mentor, Referral referral, ReferralForm form, Instant now) {
        String token = Tokens.create();
        Duration valid = Duration.ofDays(settings.number(Setting.INVITATION_DAYS));
        Invitation invitation = referral.invite(Tokens.hash(token), now, now.plus(valid));
        referrals.add(referral);
        referrals.add(invitation);
        messages.invite(referral, invitation, token, mentor, form);
        audit.record("INVITATION_SENT", "INVITATION", invitation.id(), referral.personId());
    }

    private UUID addPerson(ReferralForm form, Instant now) {
        Person person = new Person(UUID.randomUUID(), form.called(), now);
        referrals.add(person);
        for (ContactAddress address : form.addresses()) {
            referrals.add(new ContactPoint(UUID.randomUUID(), person.id(), address));
        }
        return person.id();
    }
}
