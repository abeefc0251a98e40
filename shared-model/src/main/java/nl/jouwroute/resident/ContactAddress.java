package nl.jouwroute.resident;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.net.IDN;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a message can reach somebody, in the one form in which it is kept and compared.
 *
 * @param kind e-mail or mobile
 * @param value lower-case e-mail address (RFC 5321 length, domain in ASCII), or mobile number in E.164
 */
public record ContactAddress(ContactKind kind, String value) {

    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");
    private static final String HOME = "NL";

    public ContactAddress {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(value);
    }

    /** Reads what a person typed: an e-mail address, or a mobile number as written in the Netherlands or with + and country. */
    public static Optional<ContactAddress> parse(String typed) {
        if (typed == null || typed.length() > 300) {
            return Optional.empty();
        }
        return typed.contains("@") ? email(typed) : mobile(typed);
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

    private static Optional<ContactAddress> mobile(String typed) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = phones.parse(typed, HOME);
            PhoneNumberType type = phones.getNumberType(number);
            boolean mobile = type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
            return mobile && !number.hasExtension()
                    ? Optional.of(new ContactAddress(ContactKind.MOBILE, phones.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
