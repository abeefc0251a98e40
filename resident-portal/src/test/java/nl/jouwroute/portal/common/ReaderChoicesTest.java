package nl.jouwroute.portal.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back in a cookie or an address is a choice of ours, or nothing. */
class ReaderChoicesTest {

    @Test
    void aViewComesBackAsItWasKept() {
        ReadingView view = new ReadingView(ReadingView.Size.LARGE, true, false);
        assertThat(ReadingView.parse(view.text())).isEqualTo(view);
        assertThat(view.classes()).isEqualTo(" jr-size-large jr-font-dyslexia");
        assertThat(ReadingView.STANDARD.classes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "..", "groter", "\"><script>..", "a.b.c.d"})
    void anythingElseIsHowItIsForEverybody(String cookie) {
        assertThat(ReadingView.parse(cookie)).isEqualTo(ReadingView.STANDARD);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-,''", "taal=ar,''", "a=1&taal=ar&b=2,a=1&b=2", "taalx=1,taalx=1", "taal,''", "&&a=1,a=1"})
    void theChoiceOfALanguageLeavesTheRestOfTheAddress(String query, String rest) {
        assertThat(PageLanguage.withoutChoice(query)).isEqualTo(rest);
    }
}
