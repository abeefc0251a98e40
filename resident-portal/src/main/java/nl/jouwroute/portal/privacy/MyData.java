package nl.jouwroute.portal.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.resident.Consent;
import nl.jouwroute.resident.ConsentPurpose;
import nl.jouwroute.resident.ConsentRepository;
import nl.jouwroute.resident.ConsentTexts;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.ContactKind;
import nl.jouwroute.resident.ContactPoint;
import nl.jouwroute.resident.MyDataRepository;
import nl.jouwroute.resident.MyDataRepository.Look;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.ResidentRepository;

/** What a resident sees and decides of their own data. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class MyData {

    @Inject
    private ResidentRepository residents;

    @Inject
    private MyDataRepository myData;

    @Inject
    private ConsentRepository consents;

    @Inject
    private ConsentTexts texts;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * What there is to show.
     *
     * @param looks who looked, the newest first
     * @param consents the answers that count now
     * @param contactPoints how to reach this person, proved ones first
     */
    public record Overview(List<Look> looks, Map<ConsentPurpose, Consent> consents, List<ContactPoint> contactPoints) {

        /** Whether text messages could reach this person. */
        public boolean hasProvedMobile() {
            return contactPoints.stream().anyMatch(point -> point.kind() == ContactKind.MOBILE && point.isVerified());
        }
    }

    public Overview overview() {
        Person person = person();
        return new Overview(myData.whoLooked(), consents.newestOf(person.id()), residents.contactPoints(person.id()));
    }

    /**
     * Keeps an answer to a request for consent: one more row, when it differs from the one that counts.
     * Text messages that could not reach anybody are not switched on.
     */
    public void answer(ConsentPurpose purpose, boolean given) {
        Person person = person();
        if (consents.isGiven(person.id(), purpose) == given) {
            return;
        }
        if (given && purpose == ConsentPurpose.SMS_CONTACT && !overview().hasProvedMobile()) {
            return;
        }
        consents.add(new Consent(
                person.id(), purpose, texts.version(purpose), Spoken.consent().tag(), given, clock.instant()));
        audit.record(given ? "CONSENT_GIVEN" : "CONSENT_WITHDRAWN", "CONSENT", null, person.id());
    }

    /** The phone number to call; empty when we have none. */
    public Optional<String> number() {
        return residents.contactPoints(person().id()).stream()
                .filter(point -> point.kind().isPhone())
                .map(ContactPoint::address)
                .findFirst();
    }

    /** Leaves a number on which an advisor may call; nothing is sent there, for it is not proved to be theirs. */
    public void leaveNumber(ContactAddress number) {
        Person person = person();
        residents.leave(person.id(), number);
        audit.record("NUMBER_LEFT", "PERSON", person.id(), person.id());
    }

    /** Takes an address or number away; false when it is the last one to log in with. */
    public boolean drop(UUID contactPointId) {
        Person person = person();
        boolean gone = residents.drop(contactPointId);
        if (gone) {
            audit.record("ADDRESS_DROPPED", "PERSON", person.id(), person.id());
        }
        return gone;
    }

    private Person person() {
        return residents.read(callers.current().id()).person();
    }
}
