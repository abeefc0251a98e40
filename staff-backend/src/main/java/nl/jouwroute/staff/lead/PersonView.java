package nl.jouwroute.staff.lead;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.resident.ContactKind;
import nl.jouwroute.resident.ContactPoint;
import nl.jouwroute.resident.Person;

/** Makes of a person and their contact points what a staff page shows. */
public final class PersonView {

    private static final String DUTCH_MOBILE = "+316";

    private PersonView() {}

    public static LeadFile.Person of(Person person, List<ContactPoint> contacts, Instant now) {
        String name = name(person, contacts);
        return new LeadFile.Person(
                person.id(),
                name,
                person.called().map(called -> called.split(" ", 2)[0]).orElse("Deze persoon"),
                person.birthDate()
                        .map(born -> Period.between(born, DutchTime.date(now)).getYears())
                        .orElse(null),
                person.language(),
                person.objects(),
                of(ContactKind.MOBILE, contacts),
                of(ContactKind.EMAIL, contacts));
    }

    /** The name as they call themselves, else an address, else that it is not known. */
    public static String name(Person person, List<ContactPoint> contacts) {
        return person.called()
                .or(() -> contacts.stream().findFirst().map(ContactPoint::address))
                .orElse("Naam onbekend");
    }

    private static List<LeadFile.Contact> of(ContactKind kind, List<ContactPoint> contacts) {
        return contacts.stream()
                .filter(contact -> contact.kind() == kind)
                .map(contact -> new LeadFile.Contact(contact.address(), shown(contact), contact.isVerified()))
                .toList();
    }

    /** A Dutch mobile number as people write it: 06 1234 5678. */
    private static String shown(ContactPoint contact) {
        String address = contact.address();
        boolean dutch = address.startsWith(DUTCH_MOBILE) && address.length() == DUTCH_MOBILE.length() + 8;
        return dutch ? "06 " + address.substring(4, 8) + " " + address.substring(8) : address;
    }
}
