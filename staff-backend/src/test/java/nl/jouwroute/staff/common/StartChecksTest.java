package nl.jouwroute.staff.common;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.jouwroute.common.InstallationFacts;
import nl.jouwroute.common.InstallationRepository;
import nl.jouwroute.common.SchemaVersion;
import nl.jouwroute.common.Settings;
import org.junit.jupiter.api.Test;

/** The back-end asks the rules of the start; each of those has a test of its own beside them. */
class StartChecksTest {

    private static Runnable start(String mode) {
        return new StartChecks(new Settings(Map.of("JR_MODE", mode)), new InstallationRepository() {
            @Override
            public InstallationFacts facts() {
                return new InstallationFacts(SchemaVersion.ofThisProgram(), true, true, true, true);
            }
        })::run;
    }

    @Test
    void theDemonstrationStarts() {
        assertThatCode(start("DEMO")::run).doesNotThrowAnyException();
    }

    @Test
    void whatTheRulesRefuseDoesNotStart() {
        assertThatThrownBy(start("PRODUCTION")::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("JR_ORIGIN");
    }
}
