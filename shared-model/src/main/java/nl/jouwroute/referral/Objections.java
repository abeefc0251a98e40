package nl.jouwroute.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.resident.ContactAddress;

/**
 * <i>Benader mij niet</i> (article 21 AVG): said by the link of a message, by an invitation, on the own page, or to a
 * colleague. It holds at once and for good: leads and referrals end, invitations and call lists stop, and the outbox
 * lets no approaching message through ({@link nl.jouwroute.notification.Waiting#mayLeave}). Only the person takes it
 * back.
 */
@ApplicationScoped
public class Objections {

    @Inject
    private ObjectionRepository objections;

    @Inject
    private Settings settings;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Whether the link's owner said no before; empty when there is no such link. Looking changes nothing. */
    public Optional<Boolean> isSaid(String token) {
        return objections.standingOf(Tokens.hash(token)).map("SAID"::equals);
    }

    /**
     * Said with the link of a message, without logging in.
     *
     * @throws NotFound without such a link
     */
    public void sayByLink(String token) {
        List<ObjectionRepository.Ended> ended = objections.byLink(Tokens.hash(token), clock.instant(), home());
        if (ended.isEmpty()) {
            throw new NotFound("no such link");
        }
        record(ended);
    }

    /** Said with an invitation, by the one whom it is for. */
    void sayByInvitation() {
        record(objections.byInvitation(clock.instant(), home()));
    }

    /** Said by somebody who is logged in. The account stays. */
    public void sayAsResident() {
        record(objections.byResident(clock.instant(), home()));
    }

    /** Somebody who is logged in takes the own no back. */
    public void takeBack(UUID personId) {
        if (objections.takeBack()) {
            audit.record("OBJECTION_TAKEN_BACK", "PERSON", personId, personId);
        }
    }

    /**
     * A colleague was told so, at the door or on the phone. It holds whatever became meanwhile of the visit, the list or the
     * lead by which they met, and for whom this person was merged into since.
     */
    public void note(UUID personId) {
        record(objections.byStaff(personId, clock.instant(), home()));
    }

    /**
     * A colleague was told so by somebody of whom the address is known: holds for all who have it, and for the address
     * itself when nobody has.
     */
    public void note(ContactAddress address) {
        Instant now = clock.instant();
        List<UUID> persons = objections.personsWith(address);
        persons.forEach(this::note);
        if (persons.isEmpty() && objections.marked(List.of(address)).isEmpty()) {
            record(List.of(new ObjectionRepository.Ended("PERSON", objections.markUnknown(address, now))));
        }
    }

    /** Of which of these addresses nobody is approached; for staff, before people are put on a list. */
    public Set<ContactAddress> saidOf(Collection<ContactAddress> addresses) {
        return objections.marked(addresses);
    }

    private void record(List<ObjectionRepository.Ended> ended) {
        UUID person = ended.stream()
                .filter(one -> "PERSON".equals(one.kind()))
                .map(ObjectionRepository.Ended::id)
                .findFirst()
                .orElse(null);
        for (ObjectionRepository.Ended one : ended) {
            audit.record(actionOn(one.kind()), one.kind(), one.id(), person);
        }
    }

    private static String actionOn(String kind) {
        return switch (kind) {
            case "LEAD" -> "LEAD_CLOSED";
            case "REFERRAL" -> "REFERRAL_DECLINED";
            default -> "OBJECTION_SAID";
        };
    }

    private String home() {
        return settings.text(Setting.ORIGIN) + "/";
    }
}
