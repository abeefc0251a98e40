package nl.jouwroute.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.Wording;
import nl.jouwroute.notification.OwnWords;
import nl.jouwroute.route.Texts;
import org.junit.jupiter.api.Test;

/** What an installation says in its own way: kept as differences, looked up in a map. */
class OwnTextsTest {

    private static final ShippedTexts.Item LEAD =
            ShippedTexts.find("words/start.lead").orElseThrow();
    private static final ShippedTexts.Item CODE =
            ShippedTexts.find("messages/login_code").orElseThrow();

    private static Map<String, Texts> text(String dutch) {
        return Map.of(ShippedTexts.TEXT, Texts.dutch(dutch));
    }

    private static String word(TextsInUse texts, Language language, String key) {
        return texts.wording().in(language).words().get(key);
    }

    @Test
    void keepsOnlyWhatDiffersFromTheRelease() {
        Texts release = LEAD.parts().get(ShippedTexts.TEXT);
        Map<String, String> typed = new java.util.HashMap<>(release.byLanguage());
        typed.put("tr", "Buradan başlayın.");
        typed.put("uk", " ");

        OwnTexts own = OwnTexts.NONE.say(LEAD, Map.of(ShippedTexts.TEXT, new Texts(typed)));

        assertThat(own.texts())
                .isEqualTo(Map.of("words/start.lead/text", new Texts(Map.of("tr", "Buradan başlayın."))));
        assertThat(own.say(LEAD, Map.of(ShippedTexts.TEXT, release))).isEqualTo(OwnTexts.NONE);
        assertThat(own.drop("words/start.lead")).isEqualTo(OwnTexts.NONE);
    }

    @Test
    void isStoredAndReadAgainWithALineForEachText() {
        OwnTexts own = OwnTexts.NONE
                .say(LEAD, text("Begin hier."))
                .say(CODE, Map.of("subject", new Texts(Map.of("nl", "Code {code}", "en", "Code: {code}"))));

        assertThat(OwnTexts.fromJson(own.toJson())).isEqualTo(own);
        assertThat(own.lines().paths())
                .containsExactlyInAnyOrder(
                        "words/start.lead/text/nl", "messages/login_code/subject/nl", "messages/login_code/subject/en");
        assertThat(own.items()).containsExactly("messages/login_code", "words/start.lead");
        assertThatThrownBy(() -> OwnTexts.fromJson("{\"words\": 1}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void looksUpTheOwnWordAndElseTheReleases() {
        TextsInUse texts = TextsInUse.of(7, OwnTexts.NONE.say(LEAD, text("Begin hier.")));

        assertThat(texts.number()).isEqualTo(7);
        assertThat(word(texts, Language.DUTCH, "start.lead")).isEqualTo("Begin hier.");
        assertThat(word(texts, Language.DUTCH, "skip")).isEqualTo("Naar de inhoud");
        assertThat(word(texts, Language.ENGLISH, "start.lead"))
                .isEqualTo(word(TextsInUse.RELEASE, Language.ENGLISH, "start.lead"));
        assertThat(texts.wording().in(Language.DUTCH).in(Language.ARABIC).language())
                .isEqualTo(Language.ARABIC);
    }

    /** No map is made where nothing differs: then looking a word up costs what it always did. */
    @Test
    void isTheReleaseItselfWhenNothingDiffers() {
        TextsInUse none = TextsInUse.of(1, OwnTexts.NONE);
        TextsInUse one = TextsInUse.of(2, OwnTexts.NONE.say(LEAD, text("Begin hier.")));

        assertThat(none.wording()).isSameAs(Wording.RELEASE);
        assertThat(none.messages()).isSameAs(OwnWords.NONE);
        assertThat(one.wording().in(Language.TURKISH).words()).isSameAs(Wording.ofRelease(Language.TURKISH));
    }

    /** A release may change its gaps or lose a text: what no longer fits must not break a page or hold up a message. */
    @Test
    void leavesOutWhatDoesNotFitTheRelease() {
        TextsInUse texts = TextsInUse.of(
                3,
                new OwnTexts(Map.of(
                        "words/once.upon/text", Texts.dutch("Weg"),
                        "words/frame.owner/text", Texts.dutch("gemeente {1}"),
                        "words/video.review.yes/text", Texts.dutch("Ja, graag alles"),
                        "messages/login_code/subject", Texts.dutch("Je {number}"),
                        "messages/login_code/body", Texts.dutch("{code} {minutes} {link}"))));

        assertThat(texts.wording()).isSameAs(Wording.RELEASE);
        assertThat(texts.messages().find("messages/login_code/subject", "nl")).isNull();
        assertThat(texts.messages().find("messages/login_code/body", "nl")).isEqualTo("{code} {minutes} {link}");
        assertThat(texts.messages().find("messages/login_code/body", "en")).isNull();
    }

    @Test
    void hidesNoGapBehindAnApostrophe() {
        ShippedTexts.Item owner = ShippedTexts.find("words/frame.owner").orElseThrow();
        TextsInUse texts = TextsInUse.of(
                1, OwnTexts.NONE.say(owner, text("foto's van {0}")).say(LEAD, text("Foto's")));

        assertThat(word(texts, Language.DUTCH, "frame.owner")).isEqualTo("foto’s van {0}");
        assertThat(word(texts, Language.DUTCH, "start.lead")).isEqualTo("Foto's");
    }

    @Test
    void knowsEveryTextForResidentsAndNoneForColleagues() {
        assertThat(ShippedTexts.find("messages/school_invitation")).isPresent();
        assertThat(ShippedTexts.find("shared/objection")).isPresent();
        assertThat(ShippedTexts.find("messages/response_digest")).isEmpty();
        assertThat(ShippedTexts.find("messages/handover_offered")).isEmpty();
        assertThat(ShippedTexts.find("words/booking.contact")).isEmpty();
        for (ShippedTexts.Item item : ShippedTexts.all()) {
            item.parts().forEach((part, texts) -> assertThat(texts.byLanguage().keySet())
                    .as(item.path() + "/" + part)
                    .containsExactlyInAnyOrder("nl", "en", "ar", "uk", "tr"));
        }
    }
}
