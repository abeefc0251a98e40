package nl.jouwroute.wording;

import static nl.jouwroute.wording.OwnTextsCheck.Problem.GAPS;
import static nl.jouwroute.wording.OwnTextsCheck.Problem.LINK;
import static nl.jouwroute.wording.OwnTextsCheck.Problem.LINK_TO_SAY_NO;
import static nl.jouwroute.wording.OwnTextsCheck.Problem.MARKUP;
import static nl.jouwroute.wording.OwnTextsCheck.Problem.MORE_LINES;
import static nl.jouwroute.wording.OwnTextsCheck.Problem.PHONE;
import static nl.jouwroute.wording.OwnTextsCheck.Problem.SAYS_NOTHING;
import static nl.jouwroute.wording.OwnTextsCheck.Problem.SAYS_NO_IS_FINE;
import static nl.jouwroute.wording.OwnTextsCheck.Problem.SENDER;
import static nl.jouwroute.wording.OwnTextsCheck.Problem.SMS_LENGTH;
import static nl.jouwroute.wording.OwnTextsCheck.Problem.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jouwroute.common.Language;
import nl.jouwroute.route.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnTextsCheckTest {

    private static final String LEAD = "words/start.lead/text";
    private static final String WITH_GAP = "words/frame.owner/text";

    private static OwnTexts own(String path, String language, String text) {
        return new OwnTexts(Map.of(path, new Texts(Map.of(language, text))));
    }

    private static String release(String path, String language) {
        return ShippedTexts.text(path).orElseThrow().in(language);
    }

    private static List<OwnTextsCheck.Problem> problems(OwnTexts own) {
        return OwnTextsCheck.of(own).stream()
                .map(OwnTextsCheck.Finding::problem)
                .toList();
    }

    private static List<OwnTextsCheck.Problem> problems(String path, String text) {
        return problems(own(path, "nl", text));
    }

    @Test
    void findsNothingInTheReleaseItself() {
        Map<String, Texts> all = new LinkedHashMap<>();
        ShippedTexts.all()
                .forEach(item -> item.parts().forEach((part, texts) -> all.put(item.path() + "/" + part, texts)));

        assertThat(all).hasSizeGreaterThan(1000);
        assertThat(OwnTextsCheck.of(new OwnTexts(all))).isEmpty();
    }

    @Test
    void findsNothingInOtherWordsWithTheSameGaps() {
        assertThat(problems(LEAD, "Hier begin je aan iets nieuws.")).isEmpty();
        assertThat(problems(WITH_GAP, "de gemeente {0}")).isEmpty();
        assertThat(problems("messages/login_code/subject", "Hier is je code: {code}"))
                .isEmpty();
    }

    @Test
    void saysWhereItIsAndWhichGapsAreWanted() {
        assertThat(OwnTextsCheck.of(own("messages/login_code/subject", "tr", "Kodunuz")))
                .containsExactly(
                        new OwnTextsCheck.Finding(GAPS, "messages/login_code", "subject", Language.TURKISH, "{code}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gemeente", "gemeente {0} {1}", "gemeente {0", "gemeente {naam} {0}", "{0} }"})
    void wantsTheGapsOfTheReleaseAndNoOtherBrace(String text) {
        assertThat(problems(WITH_GAP, text)).containsExactly(GAPS);
    }

    @Test
    void findsWhatNobodyCanRead() {
        assertThat(problems(LEAD, "…")).containsExactly(SAYS_NOTHING);
        assertThat(problems(LEAD, "\u200b")).containsExactly(SAYS_NOTHING);
        assertThat(problems(LEAD, "Dit is <b>nieuw</b>")).containsExactly(MARKUP);
        assertThat(problems(LEAD, "Dit &amp; dat")).containsExactly(MARKUP);
        assertThat(problems(LEAD, "Meer dan 3, minder < 5 & klaar")).isEmpty();
        assertThat(problems(LEAD, "Kijk op www.voorbeeld.example")).containsExactly(LINK);
        assertThat(problems(LEAD, "Kijk op http://voorbeeld.example")).containsExactly(LINK);
        assertThat(problems(LEAD, "Kijk op tiem.nl")).containsExactly(LINK);
        assertThat(problems(LEAD, "Een regel\nen nog een")).containsExactly(MORE_LINES);
    }

    @Test
    void keepsAnSmsShortWhenItsGapsAreFilled() {
        String path = "messages/plan_note/sms";
        String shipped = release(path, "nl");
        String longer = shipped + " " + "x".repeat(160 - shipped.length());

        assertThat(shipped.length()).isLessThan(160);
        assertThat(OwnTextsCheck.of(own(path, "nl", longer)))
                .extracting(OwnTextsCheck.Finding::problem, OwnTextsCheck.Finding::part)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(SMS_LENGTH, "sms"));
        assertThat(problems(own(path, "ar", "ع".repeat(100) + release(path, "ar"))))
                .as("its letters take another alphabet")
                .isEmpty();
    }

    @Test
    void holdsToTheDutiesOfTheLaw() {
        String article14 = release("messages/article_14/body", "nl");
        assertThat(problems(
                        "messages/article_14/body",
                        article14.replace("de Autoriteit Persoonsgegevens", "een toezichthouder")))
                .containsExactly(SUPERVISOR);
        assertThat(problems("messages/article_14/body", article14.replace("{objection_link}", "ons")))
                .contains(GAPS);
        String invitation = release("messages/school_invitation/body", "nl");
        assertThat(problems("messages/school_invitation/body", invitation.replace("Zeg nee op", "Kijk dan op")))
                .containsExactly(SAYS_NO_IS_FINE);
        assertThat(problems("shared/objection/text", "Wil je niets meer horen? Zeg het ons."))
                .as("not in use with the gap away")
                .containsExactly(GAPS);
    }

    @Test
    void seesWhatASharedTextDoesToEachMessage() {
        assertThat(problems("shared/closing/text", "Groet van Jouw Route")).contains(GAPS);
        assertThat(problems(own(
                        "shared/closing/text",
                        "nl",
                        release("shared/closing/text", "nl").replace("Bel", "Of bel"))))
                .isEmpty();
    }

    /** The rules know these, should a text without them ever come into use. */
    @Test
    void knowsEveryDuty() {
        assertThat(java.util.Arrays.stream(nl.jouwroute.notification.MessageRules.Duty.values())
                        .map(duty -> OwnTextsCheck.Problem.valueOf(duty.name())))
                .contains(PHONE, SENDER, LINK_TO_SAY_NO);
    }

    @Test
    void leavesAloneWhatTheReleaseHasNoMore() {
        assertThat(problems("words/once.upon/text", "<b>{weg}</b>")).isEmpty();
        assertThat(problems("messages/handover/body", "…")).isEmpty();
        assertThat(problems("words/video.review.yes/text", "…"))
                .as("a question for consent changes with a release")
                .isEmpty();
    }
}
