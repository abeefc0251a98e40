package nl.jouwroute.staff.resident;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.resident.ContactKind;
import nl.jouwroute.resident.ContactPoint;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.PersonNames;

/**
 * Somebody whom a page is about.
 *
 * @param name as they call themselves, or an address
 * @param firstName within a sentence; "deze persoon" where no name is known
 * @param age in years; null when the birth date is not known
 * @param language code
 * @param objects said: do not approach me
 */
public record PersonView(
        UUID id,
        String name,
        String firstName,
        Integer age,
        String language,
        boolean objects,
        List<Contact> phones,
        List<Contact> mails) {

    private static final String DUTCH_MOBILE = "+316";

    /** A number or address, as it is and as people write it, and whether it was proved to be theirs. */
    public record Contact(String address, String shown, boolean verified) {}

    /** Of a person and all their contact points. */
    public static PersonView of(Person person, List<ContactPoint> contacts, Instant now) {
        return new PersonView(
                person.id(),
                person.called()
                        .or(() -> contacts.stream().findFirst().map(ContactPoint::address))
                        .orElse(PersonNames.UNKNOWN),
                person.called().map(called -> called.split(" ", 2)[0]).orElse("deze persoon"),
                person.birthDate()
                        .map(born -> Period.between(born, DutchTime.date(now)).getYears())
                        .orElse(null),
                person.language(),
                person.objects(),
                of(ContactKind.MOBILE, contacts),
                of(ContactKind.EMAIL, contacts));
    }

    /** The first name at the start of a sentence. */
    public String subject() {
        int second = firstName.offsetByCodePoints(0, 1);
        return firstName.substring(0, second).toUpperCase(Locale.ROOT) + firstName.substring(second);
    }

    private static List<Contact> of(ContactKind kind, List<ContactPoint> contacts) {
        return contacts.stream()
                .filter(contact -> contact.kind() == kind)
                .map(contact -> new Contact(contact.address(), shown(contact), contact.isVerified()))
                .toList();
    }

    /** A Dutch mobile number as people write it: 06 1234 5678. */
    private static String shown(ContactPoint contact) {
        String address = contact.address();
        boolean dutch = address.startsWith(DUTCH_MOBILE) && address.length() == DUTCH_MOBILE.length() + 8;
        return dutch ? "06 " + address.substring(4, 8) + " " + address.substring(8) : address;
    }
}
