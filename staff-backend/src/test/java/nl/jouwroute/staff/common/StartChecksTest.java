package nl.jouwroute.staff.common;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import nl.jouwroute.common.InstallationRepository;
import nl.jouwroute.common.SchemaVersion;
import nl.jouwroute.common.Settings;
import org.junit.jupiter.api.Test;

/** What a server refuses to start with. */
class StartChecksTest {

    private static final Map<String, String> PRODUCTION = Map.of(
            "JR_ORIGIN", "https://jouwroute.example",
            "JR_OIDC_ISSUER", "https://log-in.example",
            "JR_CLAMD_HOST", "clamd",
            "JR_SMTP_HOST", "mail",
            "JR_MEDIA_DIR", "/media");

    private static Runnable start(Map<String, String> environment, int schema, boolean sample, boolean accounts) {
        return new StartChecks(new Settings(environment), new InstallationRepository() {
            @Override
            public int schemaVersion() {
                return schema;
            }

            @Override
            public boolean hasSampleData() {
                return sample;
            }

            @Override
            public boolean hasDemoAccounts() {
                return accounts;
            }
        })::run;
    }

    private static Map<String, String> without(String variable) {
        Map<String, String> less = new HashMap<>(PRODUCTION);
        less.remove(variable);
        return less;
    }

    private static void refused(Runnable start, String words) {
        assertThatThrownBy(start::run).isInstanceOf(IllegalStateException.class).hasMessageContaining(words);
    }

    private final int right = SchemaVersion.ofThisProgram();

    @Test
    void aProductionServerStartsOnAnEmptyDatabaseWithEverythingSet() {
        assertThatCode(() -> start(PRODUCTION, right, false, false).run()).doesNotThrowAnyException();
    }

    @Test
    void productionIsTheDefaultAndNeedsEverySetting() {
        PRODUCTION.keySet().forEach(variable -> refused(start(without(variable), right, false, false), variable));
    }

    @Test
    void productionRefusesAnOpenLineSampleDataAndDemoAccounts() {
        Map<String, String> open = new HashMap<>(PRODUCTION);
        open.put("JR_ORIGIN", "http://jouwroute.example");

        refused(start(open, right, false, false), "https://");
        refused(start(PRODUCTION, right, true, false), "sample data");
        refused(start(PRODUCTION, right, false, true), "demo accounts");
    }

    @Test
    void anOlderOrNewerSchemaIsRefusedInEveryMode() {
        refused(start(Map.of("JR_MODE", "DEMO"), right - 1, true, true), "run the migrate command");
        refused(start(PRODUCTION, right + 1, false, false), "schema version");
        assertThatCode(() -> start(Map.of("JR_MODE", "DEMO"), right, true, true).run())
                .doesNotThrowAnyException();
    }
}
