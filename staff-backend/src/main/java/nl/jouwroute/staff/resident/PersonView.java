package nl.jouwroute.staff.resident;

import java.time.Instant;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.resident.ContactKind;
import nl.jouwroute.resident.ContactPoint;
import nl.jouwroute.resident.Person;
import nl.jouwroute.resident.PersonNames;
import nl.jouwroute.resident.PhoneNumbers;

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

    /**
     * A number or address, as it is and as people write it.
     *
     * @param verified was proved to be theirs
     * @param landline is only called
     */
    public record Contact(String address, String shown, boolean verified, boolean landline) {}

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
                of(ContactKind::isPhone, contacts),
                of(kind -> !kind.isPhone(), contacts));
    }

    /** The first name at the start of a sentence. */
    public String subject() {
        int second = firstName.offsetByCodePoints(0, 1);
        return firstName.substring(0, second).toUpperCase(Locale.ROOT) + firstName.substring(second);
    }

    /** Whether somebody can be written to at all; else there is at most a number to call. */
    public boolean isForWriting() {
        return !mails.isEmpty() || phones.stream().anyMatch(phone -> !phone.landline());
    }

    private static List<Contact> of(Predicate<ContactKind> kinds, List<ContactPoint> contacts) {
        return contacts.stream()
                .filter(contact -> kinds.test(contact.kind()))
                .sorted(Comparator.comparing(contact -> contact.kind() == ContactKind.LANDLINE))
                .map(contact -> new Contact(
                        contact.address(),
                        contact.kind().isPhone() ? PhoneNumbers.shown(contact.address()) : contact.address(),
                        contact.isVerified(),
                        contact.kind() == ContactKind.LANDLINE))
                .toList();
    }
}
