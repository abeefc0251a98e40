package nl.jouwroute.portal.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages say what the installation says, in the language of the answer, and show it as it was typed. */
class OwnWordsTest {

    private static final Wording OWN = Wording.with(Map.of(
            Language.DUTCH,
            Map.of(
                    "skip", "Sla over",
                    "frame.owner", "stad {0}",
                    "offline.title", "<b>Geen</b> net",
                    "help.phone", "Bel & vraag")));

    @AfterEach
    void end() {
        Spoken.end();
    }

    @Test
    void aPageFindsThemUnderTheNameThatItAlwaysUsed() {
        ResourceBundle words = ResourceBundle.getBundle(PageWords.class.getName(), Language.TURKISH.locale());
        String release = words.getString("skip");
        assertThat(release).as("outside a request").isEqualTo("Naar de inhoud");

        Spoken.begin(OWN.in(Language.DUTCH));
        assertThat(words.getString("skip")).isEqualTo("Sla over");
        assertThat(words.getString("logout")).isEqualTo("Uitloggen");
        assertThat(words.keySet()).contains("skip", "logout");
        Spoken.begin(OWN.in(Language.ENGLISH));
        assertThat(words.getString("skip")).isEqualTo("Go to the content");
        assertThatThrownBy(() -> words.getString("no.such.word")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void aBeanFindsThemInEveryLanguageOfTheSameWording() {
        Spoken.begin(OWN.in(Language.ENGLISH));

        assertThat(Pages.text("skip")).isEqualTo("Go to the content");
        assertThat(Pages.text(Language.DUTCH, "skip")).isEqualTo("Sla over");
        assertThat(Pages.text(Language.DUTCH, "frame.owner", "Raalte")).isEqualTo("stad Raalte");
        assertThatThrownBy(() -> Pages.text("no.such.word")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void thePageWithoutInternetShowsThemAsTheyWereTyped() {
        Spoken.begin(OWN.in(Language.DUTCH));

        assertThat(AppServlet.offline(Language.DUTCH, "038 123"))
                .contains("&lt;b&gt;Geen&lt;/b&gt; net", "Bel &amp; vraag <a")
                .doesNotContain("<b>");
    }
}
