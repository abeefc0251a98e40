package nl.jouwroute.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Where a message to a person goes: to an address that was proved theirs, by e-mail unless they chose text messages. */
@ApplicationScoped
public class Reach {

    @Inject
    private ResidentRepository residents;

    @Inject
    private ConsentRepository consents;

    /** Empty when nothing was proved to be theirs. */
    public Optional<ContactPoint> of(Person person) {
        List<ContactPoint> proved = residents.contactPoints(person.id()).stream()
                .filter(ContactPoint::isVerified)
                .toList();
        ContactKind wanted =
                consents.isGiven(person.id(), ConsentPurpose.SMS_CONTACT) ? ContactKind.MOBILE : ContactKind.EMAIL;
        return proved.stream()
                .filter(point -> point.kind() == wanted)
                .findFirst()
                .or(() -> proved.stream().findFirst());
    }
}
