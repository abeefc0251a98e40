package nl.jouwroute.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoContactWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop", " Stop.\n", "\"stop!\"", "Benader mij niet", "benader me niet."})
    void alone_it_says_so(String words) {
        assertThat(NoContactWords.said(words)).isTrue();
        assertThat(NoContactWords.sounds(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stop met bellen aub",
                "Ik wil niet meer bellen",
                "laat me met rust",
                "Graag afmelden",
                "please unsubscribe me"
            })
    void in_a_sentence_a_person_should_look(String words) {
        assertThat(NoContactWords.said(words)).isFalse();
        assertThat(NoContactWords.sounds(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ik werk bij de bushalte", "Stopcontact kapot", "Nonstop werken", "Graag contact!"})
    void other_words_are_other_words(String words) {
        assertThat(NoContactWords.said(words)).isFalse();
        assertThat(NoContactWords.sounds(words)).isFalse();
    }
}
