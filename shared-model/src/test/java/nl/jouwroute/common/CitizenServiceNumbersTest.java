package nl.jouwroute.common;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenServiceNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "111222333",
                "Mijn nummer is 123456782.",
                "123456782",
                "1234.56.782",
                "123 456 782",
                "Sinds 2019 123456782",
                "bsn:123456782!"
            })
    void noticesNineDigitsThatPassTheElevenTest(String text) {
        assertThat(CitizenServiceNumbers.findIn(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0612345678",
                "06 - 12 34 56 78",
                "06-12345678",
                "038 421 98 76",
                "+31612345678",
                "+31 6 12345678",
                "+31 111222333",
                "0031612345678",
                "000000000",
                "123456789",
                "1112223334",
                "Ik werk 32 uur, van 9 tot 17, sinds 2019.",
                ""
            })
    void letsPhoneNumbersAndOtherNumbersPass(String text) {
        assertThat(CitizenServiceNumbers.findIn(text)).isEmpty();
    }

    @Test
    void noTextHasNone() {
        assertThat(CitizenServiceNumbers.findIn(null)).isEmpty();
    }

    @Property
    void exactlyOneLastDigitAtMostMakesEightDigitsIntoOne(@ForAll @IntRange(min = 1, max = 99_999_999) int first) {
        int found = 0;
        for (int last = 0; last <= 9; last++) {
            found += CitizenServiceNumbers.findIn("x " + String.format("%08d%d", first, last) + " y")
                    .map(n -> 1)
                    .orElse(0);
        }
        assertThat(found).isBetween(0, 1);
    }
}
