package nl.jouwroute.common;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server refuses to start with, one test for each refusal. */
class StartRulesTest {

    private static final int RIGHT = SchemaVersion.ofThisProgram();
    private static final InstallationFacts EMPTY = new InstallationFacts(RIGHT, false, false, false, false);
    private static final InstallationFacts DEMONSTRATION = new InstallationFacts(RIGHT, true, true, true, true);
    private static final Map<String, String> COMPLETE = Map.of(
            "JR_ORIGIN", "https://jouwroute.example",
            "JR_OIDC_ISSUER", "https://log-in.example",
            "JR_CLAMD_HOST", "clamd",
            "JR_SMTP_HOST", "mail",
            "JR_MEDIA_DIR", "/media");

    private static void start(Map<String, String> environment, InstallationFacts facts) {
        StartRules.check(new Settings(environment), facts);
    }

    private static Map<String, String> with(String variable, String value) {
        Map<String, String> other = new HashMap<>(COMPLETE);
        other.put(variable, value);
        return other;
    }

    private static void refused(Map<String, String> environment, InstallationFacts facts, String words) {
        assertThatThrownBy(() -> start(environment, facts))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(words);
    }

    @Test
    void production_is_the_default_and_starts_on_an_empty_database_with_everything_set() {
        assertThatCode(() -> start(COMPLETE, EMPTY)).doesNotThrowAnyException();
        refused(Map.of(), EMPTY, "JR_ORIGIN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JR_ORIGIN", "JR_OIDC_ISSUER", "JR_CLAMD_HOST", "JR_SMTP_HOST", "JR_MEDIA_DIR"})
    void production_needs(String variable) {
        refused(with(variable, ""), EMPTY, variable);
    }

    @Test
    void production_refuses_an_open_line() {
        refused(with("JR_ORIGIN", "http://jouwroute.example"), EMPTY, "https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JR_REPLY_ADDRESS", "JR_IMAP_HOST", "JR_IMAP_USER", "JR_IMAP_PASSWORD"})
    void production_refuses_half_a_mailbox_for_answers(String missing) {
        Map<String, String> whole = new HashMap<>(COMPLETE);
        whole.put("JR_REPLY_ADDRESS", "antwoord@gemeente.example");
        whole.put("JR_IMAP_HOST", "mail");
        whole.put("JR_IMAP_USER", "antwoord");
        whole.put("JR_IMAP_PASSWORD", "geheim");
        assertThatCode(() -> start(whole, EMPTY)).doesNotThrowAnyException();
        whole.remove(missing);
        refused(whole, EMPTY, missing);
        whole.put("JR_REPLY_ADDRESS", "Antwoord <a+b@gemeente.example>");
        whole.put("JR_IMAP_HOST", "mail");
        whole.put("JR_IMAP_USER", "antwoord");
        whole.put("JR_IMAP_PASSWORD", "geheim");
        refused(whole, EMPTY, "without a name");
    }

    @Test
    void production_refuses_answers_by_sms_under_a_short_secret_or_without_a_gateway() {
        Map<String, String> whole = with("JR_SMS_INBOUND_TOKEN", "x".repeat(32));
        refused(whole, EMPTY, "JR_SMS_URL");
        whole.put("JR_SMS_URL", "https://sms.example");
        assertThatCode(() -> start(whole, EMPTY)).doesNotThrowAnyException();
        whole.put("JR_SMS_INBOUND_TOKEN", "kort");
        refused(whole, EMPTY, "at least 32");
    }

    @Test
    void production_refuses_the_database_of_the_local_start() {
        refused(COMPLETE, new InstallationFacts(RIGHT, false, false, false, true), "local start");
    }

    @Test
    void production_refuses_sample_data() {
        refused(COMPLETE, new InstallationFacts(RIGHT, true, false, false, false), "sample data");
    }

    @Test
    void production_refuses_demo_accounts() {
        refused(COMPLETE, new InstallationFacts(RIGHT, false, true, false, false), "demo accounts");
    }

    @Test
    void production_refuses_demo_messages() {
        refused(COMPLETE, new InstallationFacts(RIGHT, false, false, true, false), "demo messages");
    }

    @Test
    void every_mode_refuses_another_schema() {
        refused(COMPLETE, new InstallationFacts(RIGHT - 1, false, false, false, false), "run the migrate command");
        refused(COMPLETE, new InstallationFacts(RIGHT + 1, false, false, false, false), "schema version");
        refused(
                Map.of("JR_MODE", "DEMO"),
                new InstallationFacts(RIGHT - 1, true, true, true, true),
                "run the migrate command");
    }

    @Test
    void the_demonstration_starts_with_all_of_it() {
        assertThatCode(() -> start(Map.of("JR_MODE", "DEMO"), DEMONSTRATION)).doesNotThrowAnyException();
    }
}
