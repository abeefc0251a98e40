package nl.jouwroute.resident;

import java.net.IDN;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where somebody can be reached, in the one form in which it is kept and compared.
 *
 * @param kind what it is good for
 * @param value lower-case e-mail address (RFC 5321 length, domain in ASCII), or number in E.164
 */
public record ContactAddress(ContactKind kind, String value) {

    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

    public ContactAddress {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(value);
    }

    /**
     * Reads what a person typed where messages go to, codes too: an e-mail address, or a mobile number as written in the
     * Netherlands or with + and country.
     */
    public static Optional<ContactAddress> parse(String typed) {
        return parseAny(typed).filter(ContactAddress::isForWriting);
    }

    /** The same where somebody may also only be called: a landline as well. */
    public static Optional<ContactAddress> parseAny(String typed) {
        if (typed == null || typed.length() > 300) {
            return Optional.empty();
        }
        return typed.contains("@") ? email(typed) : PhoneNumbers.read(typed);
    }

    /** Whether a message can go there; else it is only called. */
    public boolean isForWriting() {
        return kind.channel().isPresent();
    }

    private static Optional<ContactAddress> email(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        int at = text.lastIndexOf('@');
        try {
            String ascii = text.substring(0, at + 1)
                    + IDN.toASCII(text.substring(at + 1)).toLowerCase(Locale.ROOT);
            return Optional.of(ascii)
                    .filter(email -> email.length() <= LONGEST_EMAIL
                            && EMAIL.matcher(email).matches()
                            && !email.contains("..")
                            && !email.startsWith(".")
                            && !email.contains(".@"))
                    .map(email -> new ContactAddress(ContactKind.EMAIL, email));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
