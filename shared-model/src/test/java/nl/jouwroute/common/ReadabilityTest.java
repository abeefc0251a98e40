package nl.jouwroute.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadabilityTest {

    @ParameterizedTest
    @ValueSource(strings = {"Indien je wilt", "Kom, indien, langs", "Bel ons indien.", "Bel (indien)"})
    void aBannedWordIsFoundWhateverStandsBesideIt(String text) {
        assertThat(Readability.bannedIn(text)).containsExactly("indien");
    }

    @Test
    void aPlainWordWithTheSameLettersIsNot() {
        assertThat(Readability.bannedIn("Je kunt je plan indienen.")).isEmpty();
        assertThat(Readability.bannedIn("Wij werken samen.")).isEmpty();
    }
}
