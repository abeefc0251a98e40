package nl.jouwroute.referral;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.jouwroute.resident.ContactAddress;

/**
 * What a mentor fills in.
 *
 * @param key random key of the form: the same form posted again makes nothing new
 * @param called the name as the young person calls themselves
 * @param email may be null when there is a phone number
 * @param phone may be null when there is an e-mail address; who has a landline only is called
 * @param sixteenOrOlder under 16 a legal representative is needed, so this form cannot be used
 * @param explanation required with {@link ReferralReason#OTHER}, else may be null; at most 2000 characters
 * @param youngPersonKnows whether the mentor told the young person
 * @param told what the mentor told, may be null; at most 1000 characters
 */
public record ReferralForm(
        UUID key,
        String called,
        ContactAddress email,
        ContactAddress phone,
        boolean sixteenOrOlder,
        ReferralReason reason,
        String explanation,
        boolean youngPersonKnows,
        String told) {

    /** Longest explanation, in characters. */
    public static final int LONGEST_EXPLANATION = 2000;

    /** Longest words about what was told, in characters. */
    public static final int LONGEST_TOLD = 1000;

    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 200;

    public ReferralForm {
        Objects.requireNonNull(key);
        Objects.requireNonNull(reason);
        called = called.strip();
        explanation = explanation == null || explanation.isBlank() ? null : explanation.strip();
        told = told == null || told.isBlank() ? null : told.strip();
        if (called.isEmpty() || (email == null && phone == null)) {
            throw new IllegalArgumentException("a name and a way to reach the young person are needed");
        }
        if (reason == ReferralReason.OTHER && explanation == null) {
            throw new IllegalArgumentException("another reason needs an explanation");
        }
    }

    /** The ways to reach the young person, e-mail first. */
    public List<ContactAddress> addresses() {
        return Stream.of(email, phone).filter(Objects::nonNull).toList();
    }

    /** Whether an invitation reaches the young person; else there is only a number to call. */
    public boolean isForWriting() {
        return addresses().stream().anyMatch(ContactAddress::isForWriting);
    }
}
