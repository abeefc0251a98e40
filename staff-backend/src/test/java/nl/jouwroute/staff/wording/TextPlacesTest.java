package nl.jouwroute.staff.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.jouwroute.common.Settings;
import nl.jouwroute.route.Texts;
import nl.jouwroute.staff.common.Words;
import nl.jouwroute.wording.OwnTexts;
import nl.jouwroute.wording.OwnTextsCheck;
import nl.jouwroute.wording.ShippedTexts;
import org.junit.jupiter.api.Test;

/** An editor finds every text under a page that has a name. */
class TextPlacesTest {

    @Test
    void everyTextStandsSomewhereAndIsCalledSomething() {
        for (ShippedTexts.Item item : ShippedTexts.all()) {
            assertThat(TextPlaces.place(item)).as(item.path()).isNotBlank();
            assertThat(TextPlaces.title(item, OwnTexts.NONE)).as(item.path()).isNotBlank();
            item.parts().keySet().forEach(part -> assertThat(Words.text("texts.label." + part))
                    .isNotBlank());
        }
        assertThat(TextPlaces.all()).contains("Berichten", "Startpagina").doesNotHaveDuplicates();
    }

    @Test
    void everyProblemIsSaidInWords() {
        for (OwnTextsCheck.Problem problem : OwnTextsCheck.Problem.values()) {
            assertThat(Words.text("texts.problem." + problem, "{code}")).isNotBlank();
        }
        assertThat(Words.text("texts.problem.GAPS", "{code}")).endsWith("{code}");
    }

    @Test
    void everyMessageIsShownWithAnExample() {
        for (ShippedTexts.Item item : ShippedTexts.all()) {
            if (!item.path().startsWith(ShippedTexts.WORDS)) {
                assertThat(TextExample.of(item, OwnTexts.NONE, new Settings(Map.of())))
                        .as(item.path())
                        .hasSize(5)
                        .allSatisfy(example -> assertThat(example.subject() + example.body() + example.sms())
                                .doesNotContain("{"));
            }
        }
    }

    @Test
    void theExampleSaysWhatTheEditorWrote() {
        ShippedTexts.Item code = ShippedTexts.find("messages/login_code").orElseThrow();
        OwnTexts own = OwnTexts.NONE.say(code, Map.of("subject", Texts.dutch("Hier is {code}")));

        assertThat(TextExample.of(code, own, new Settings(Map.of())).get(0).subject())
                .isEqualTo("Hier is 123456");
        assertThat(TextPlaces.title(code, own)).isEqualTo("Hier is {code}");
    }
}
