package nl.jouwroute.resident;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Phone numbers as they are typed, kept (E.164) and shown. */
public final class PhoneNumbers {

    private static final String HOME = "NL";
    private static final String DUTCH_MOBILE = "\\+316[0-9]{8}";

    /** SQL for the number on which a person {@code p} is called: a proved one first, and a mobile one before a landline. */
    public static final String OF_P = "(select c.address from contact_point c where c.person_id = p.id and c.kind in "
            + ContactKind.PHONES + " order by c.verified_at nulls last, c.kind desc, c.address limit 1)";

    private PhoneNumbers() {}

    /** A number as written in the Netherlands, or with + and country; mobile, or a landline that somebody can have at home. */
    static Optional<ContactAddress> read(String typed) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = phones.parse(typed, HOME);
            if (number.hasExtension()) {
                return Optional.empty();
            }
            Optional<ContactKind> kind =
                    switch (phones.getNumberType(number)) {
                        case MOBILE, FIXED_LINE_OR_MOBILE -> Optional.of(ContactKind.MOBILE);
                        case FIXED_LINE, VOIP, UAN -> Optional.of(ContactKind.LANDLINE);
                        default -> Optional.empty();
                    };
            return kind.map(one -> new ContactAddress(one, phones.format(number, PhoneNumberFormat.E164)));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** A number in E.164 as people write it: 06 1234 5678, 038 498 9898, +49 1512 3456789. */
    public static String shown(String number) {
        if (number.matches(DUTCH_MOBILE)) {
            return "06 " + number.substring(4, 8) + " " + number.substring(8);
        }
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber read = phones.parse(number, HOME);
            boolean home = HOME.equals(phones.getRegionCodeForNumber(read));
            return phones.format(read, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notANumber) {
            return number;
        }
    }
}
