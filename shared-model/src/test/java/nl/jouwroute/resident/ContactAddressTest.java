package nl.jouwroute.resident;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactAddressTest {

    @ParameterizedTest
    @CsvSource({
        "Kim@Voorbeeld.NL, kim@voorbeeld.nl",
        "' kim.de-vries+werk@mail.voorbeeld.nl ', kim.de-vries+werk@mail.voorbeeld.nl",
        "kim@café.example, kim@xn--caf-dma.example"
    })
    void an_email_address_is_kept_in_one_form(String typed, String kept) {
        assertThat(ContactAddress.parse(typed)).contains(new ContactAddress(ContactKind.EMAIL, kept));
    }

    @ParameterizedTest
    @CsvSource({
        "06 12345678, +31612345678",
        "06-12 34 56 78, +31612345678",
        "+31 (0)6 12345678, +31612345678",
        "0031612345678, +31612345678",
        "+49 1512 3456789, +4915123456789",
        "+380 50 123 4567, +380501234567"
    })
    void a_mobile_number_is_kept_in_one_form(String typed, String kept) {
        assertThat(ContactAddress.parse(typed)).contains(new ContactAddress(ContactKind.MOBILE, kept));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "kim",
                "kim@",
                "@voorbeeld.nl",
                "kim@voorbeeld",
                "kim@@voorbeeld.nl",
                "kim..vries@voorbeeld.nl",
                "kim@voorbeeld.nl, sam@voorbeeld.nl",
                "kim@voorbeeld.nl\r\nBcc: sam@voorbeeld.nl",
                "Kim <kim@voorbeeld.nl>",
                "06 123",
                "0900 1234",
                "0800 1234",
                "06 12345678 toestel 4",
                "038 498 98",
                "038 498 9898 toestel 4",
                "😀",
                "\0"
            })
    void anything_else_is_no_address(String typed) {
        assertThat(ContactAddress.parseAny(typed)).isEmpty();
        assertThat(ContactAddress.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "038 498 9898, +31384989898, 038 498 9898",
        "(038) 498 98 98, +31384989898, 038 498 9898",
        "+31 (0)38 4989898, +31384989898, 038 498 9898",
        "0031 38 498 9898, +31384989898, 038 498 9898",
        "085 123 4567, +31851234567, 085 123 4567",
        "088 123 4567, +31881234567, 088 123 4567",
        "+49 30 901820, +4930901820, +49 30 901820"
    })
    void a_landline_is_kept_to_call_and_nothing_is_sent_there(String typed, String kept, String shown) {
        assertThat(ContactAddress.parseAny(typed)).contains(new ContactAddress(ContactKind.LANDLINE, kept));
        assertThat(ContactAddress.parse(typed)).isEmpty();
        assertThat(ContactKind.LANDLINE.channel()).isEmpty();
        assertThat(PhoneNumbers.shown(kept)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"+31612345678, 06 1234 5678", "+4915123456789, +49 1512 3456789", "onzin, onzin"})
    void a_number_is_shown_as_people_write_it(String kept, String shown) {
        assertThat(PhoneNumbers.shown(kept)).isEqualTo(shown);
    }

    @Property(tries = 300)
    void nothing_typed_breaks_it_and_what_is_kept_stays_the_same(@ForAll @StringLength(max = 400) String typed) {
        ContactAddress.parseAny(typed).ifPresent(address -> assertThat(ContactAddress.parseAny(address.value()))
                .contains(address));
    }
}
