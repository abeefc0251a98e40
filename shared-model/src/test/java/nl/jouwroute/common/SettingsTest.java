package nl.jouwroute.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Configuration by environment variables. */
class SettingsTest {

    @Test
    void without_a_word_it_is_production() {
        assertThat(new Settings(Map.of()).mode()).isEqualTo(Mode.PRODUCTION);
        assertThat(new Settings(Map.of()).isDemo()).isFalse();
    }

    @Test
    void a_mode_that_does_not_exist_is_refused_and_never_taken_for_demo() {
        assertThatThrownBy(() -> new Settings(Map.of("JR_MODE", "demo")).mode()).hasMessageContaining("JR_MODE");
    }

    @Test
    void an_empty_variable_counts_as_not_set() {
        assertThat(new Settings(Map.of("JR_SMTP_PORT", " ")).number(Setting.SMTP_PORT))
                .isEqualTo(587);
        assertThat(new Settings(Map.of("JR_PHONE", "")).find(Setting.PHONE)).isEmpty();
    }

    @Test
    void a_missing_setting_is_named_with_its_meaning() {
        assertThatThrownBy(() -> new Settings(Map.of()).text(Setting.DB_URL))
                .hasMessageContaining("JR_DB_URL")
                .hasMessageContaining(Setting.DB_URL.meaning());
    }

    @Test
    void a_number_must_be_one() {
        assertThatThrownBy(() -> new Settings(Map.of("JR_SMTP_PORT", "many")).number(Setting.SMTP_PORT))
                .hasMessageContaining("JR_SMTP_PORT");
    }

    @Test
    void the_operators_handbook_has_every_setting_with_its_default_and_its_meaning() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../docs/operations.md")).stream()
                .filter(line -> line.startsWith("| `JR_"))
                .toList();
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Setting.values()).map(SettingsTest::row).toList());
    }

    private static String row(Setting setting) {
        String standard = setting.standard().map(value -> "`" + value + "`").orElse("");
        return "| `" + setting.variable() + "` | " + standard + " | " + setting.meaning() + " |";
    }
}
