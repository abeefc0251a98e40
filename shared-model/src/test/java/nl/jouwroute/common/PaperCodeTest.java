package nl.jouwroute.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code that is printed and typed. */
class PaperCodeTest {

    private static final PaperCode CODE = new PaperCode("4K7M9QXT2P0VD8RA6WJCH1BE5N");

    @Test
    void everySignIsUsedAtEveryPlaceSoThatItHoldsOneHundredThirtyBits() {
        Set<String> seen = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            String code = PaperCode.create().value();
            codes.add(code);
            for (int place = 0; place < code.length(); place++) {
                seen.add(place + " " + code.charAt(place));
            }
        }
        assertThat(codes).hasSize(2_000);
        assertThat(seen).as("32 signs at 26 places").hasSize(32 * 26);
    }

    @Test
    void isPrintedInGroupsOfFour() {
        assertThat(CODE.printed()).isEqualTo("4K7M-9QXT-2P0V-D8RA-6WJC-H1BE-5N");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4K7M-9QXT-2P0V-D8RA-6WJC-H1BE-5N",
                "4k7m 9qxt 2pov d8ra 6wjc hlbe 5n",
                " 4K7M9QXT2POVD8RA6WJCHIBE5N\n",
                "4K7M–9QXT—2P0V‑D8RA.6WJC\u00a0H1BE\u200e5N",
                "4k7m_9qxt,2p0v d8ra 6wjc hİbe 5n"
            })
    void isReadHoweverItIsTyped(String typed) {
        assertThat(PaperCode.read(typed)).contains(CODE);
    }

    @Test
    void aTurkishPhoneTypesTheSameSigns() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(PaperCode.read("4k7m9qxt2p0vd8ra6wjchibe5n")).contains(CODE);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4K7M", "4K7M-9QXT-2P0V-D8RA-6WJC-H1BE-5NN", "4U7M-9QXT-2P0V-D8RA-6WJC-H1BE-5N"})
    void anythingElseIsNone(String typed) {
        assertThat(PaperCode.read(typed)).isEmpty();
    }

    @Test
    void anEarlierCodeOfFortyThreeSignsIsNotTakenForOne() {
        for (int i = 0; i < 100; i++) {
            assertThat(PaperCode.read(Tokens.create())).isEmpty();
        }
    }

    @Test
    void aBookInTheFieldIsNotRead() {
        assertThat(PaperCode.read(" ".repeat(PaperCode.LONGEST_TYPED) + CODE.value()))
                .isEmpty();
    }
}
