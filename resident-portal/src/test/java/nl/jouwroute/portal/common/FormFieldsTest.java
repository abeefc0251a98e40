package nl.jouwroute.portal.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {

    @Test
    void what_is_written_down_is_read_again_whatever_was_typed() {
        FormFields fields = FormFields.of(Map.of(
                "antwoord", new String[] {"Ik & jij = 100%\r\nأهلا 😀 + &keuze=2"},
                "keuze", new String[] {"1", "3"},
                "leeg", new String[] {""},
                "jakarta.faces.ViewState", new String[] {"stateless"}));
        FormFields read = FormFields.decode(fields.encode());
        assertThat(read.first("antwoord")).isEqualTo("Ik & jij = 100%\r\nأهلا 😀 + &keuze=2");
        assertThat(read.all("keuze")).containsExactly("1", "3");
        assertThat(read.all("leeg")).containsExactly("");
        assertThat(read.all("jakarta.faces.ViewState")).isEmpty();
    }

    @Test
    void nothing_posted_is_nothing() {
        FormFields none = FormFields.decode(FormFields.of(Map.of()).encode());
        assertThat(none.first("antwoord")).isEmpty();
        assertThat(none.all("antwoord")).isEmpty();
        assertThat(none.revision()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1e9", "99999999999", "1 2"})
    void a_revision_that_cannot_be_read_counts_as_nothing_seen(String posted) {
        assertThat(FormFields.of(Map.of("versie", new String[] {posted})).revision())
                .isZero();
    }
}
