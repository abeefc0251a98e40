package nl.jouwroute.referral;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.ContactKind;

/**
 * A school or partner whose mentors may put people forward.
 *
 * @param domain the end of its work addresses, such as {@code school.nl}; null while nobody filled it in
 * @param active whether its mentors may log in
 */
public record ReferringOrganisation(UUID id, String name, Kind kind, String domain, boolean active) {

    /** What sort of organisation it is. */
    public enum Kind {
        SCHOOL,
        UWV,
        WELFARE,
        OTHER
    }

    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /** Whether this is a work address there: in its domain, or below it. */
    public boolean owns(ContactAddress address) {
        if (domain == null || address.kind() != ContactKind.EMAIL) {
            return false;
        }
        String host = address.value().substring(address.value().lastIndexOf('@') + 1);
        return host.equals(domain) || host.endsWith("." + domain);
    }

    /** A domain as somebody types it, also with an @ or www before it; empty when it is none. */
    public static Optional<String> domain(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String text = typed.strip().toLowerCase(Locale.ROOT).replaceFirst("^(@|www\\.)", "");
        return Optional.of(text)
                .filter(d -> d.length() <= 253 && DOMAIN.matcher(d).matches());
    }
}
