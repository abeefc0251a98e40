package nl.jouwroute.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {

    @Test
    void things_are_named_one_after_the_other_as_each_language_does() {
        assertThat(Language.DUTCH.list(List.of("a", "b", "c"), "en")).isEqualTo("a, b en c");
        assertThat(Language.ENGLISH.list(List.of("a", "b"), "and")).isEqualTo("a and b");
        assertThat(Language.ARABIC.list(List.of("أ", "ب", "ج"), "و")).isEqualTo("أ، ب وج");
        assertThat(Language.ARABIC.list(List.of("a", "b"), "en"))
                .as("words that nobody translated yet")
                .isEqualTo("a en b");
    }

    @Test
    void what_was_said_stands_in_the_quotation_marks_of_its_language() {
        assertThat(Language.DUTCH.quote("ja")).isEqualTo("“ja”");
        assertThat(Language.ARABIC.quote("نعم")).isEqualTo("«نعم»");
        assertThat(Language.UKRAINIAN.quote("так")).isEqualTo("«так»");
    }

    @ParameterizedTest
    @EnumSource
    void one_thing_or_none_needs_no_word_between(Language language) {
        assertThat(language.list(List.of(), "en")).isEmpty();
        assertThat(language.list(List.of("alleen"), "en")).isEqualTo("alleen");
    }
}
