package nl.jouwroute.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.Wording;
import nl.jouwroute.portal.common.Spoken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page about privacy says of how long: the terms of the jobs, in every language. */
class PrivacyPageTest {

    private static final Settings OTHERS = new Settings(Map.of(
            "JR_REFERRAL_DAYS", "91",
            "JR_CAMPAIGN_MEMBER_DAYS", "92",
            "JR_MERGE_UNDO_DAYS", "93",
            "JR_HANDOVER_COPY_DAYS", "94",
            "JR_REPLY_DAYS", "95",
            "JR_CASE_FILE_KEPT", "zes jaar"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTermsAreThoseOfTheJobs(Language language) throws IOException {
        Spoken.begin(Wording.RELEASE.in(language));
        try {
            assertThat(String.join(" ", PrivacyPage.terms(OTHERS)))
                    .contains("91", "92", "93", "94", "95", "zes jaar")
                    .doesNotContain("18", "28", "30");
        } finally {
            Spoken.end();
        }
        assertThat(Files.readString(Path.of("src/main/webapp/privacy.xhtml")))
                .contains("privacyPage.terms", "privacyPage.contact");
    }
}
