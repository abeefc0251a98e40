package nl.jouwroute.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.jouwroute.common.Language;
import org.junit.jupiter.api.Test;

class RouteDraftTest {

    private final RouteContent content = RouteFile.read();

    private static RouteQuestion question(String key, String words) {
        return new RouteQuestion(
                key, RouteQuestion.Kind.ONE, Condition.ALWAYS, Texts.dutch(words), Texts.NONE, List.of());
    }

    private static List<String> keys(RouteContent content) {
        return content.questions().stream().map(RouteQuestion::key).toList();
    }

    @Test
    void aNewQuestionComesLastAndAKnownOneKeepsItsPlace() {
        RouteContent more = RouteDraft.put(content, question("nieuw-ding", "Nieuw?"));
        assertThat(keys(more)).hasSize(keys(content).size() + 1).last().isEqualTo("nieuw-ding");
        RouteContent changed = RouteDraft.put(content, question("leeftijd", "Hoe oud?"));
        assertThat(keys(changed)).isEqualTo(keys(content));
        assertThat(changed.findQuestion("leeftijd").orElseThrow().question().in("nl"))
                .isEqualTo("Hoe oud?");
        assertThat(content.findQuestion("leeftijd").orElseThrow().question().in("nl"))
                .as("what there was stays")
                .isNotEqualTo("Hoe oud?");
    }

    @Test
    void aQuestionMovesOnePlaceAndNotBeyondTheEnds() {
        List<String> before = keys(content);
        List<String> after = keys(RouteDraft.moveQuestion(content, before.get(2), -1));
        assertThat(after.subList(0, 3)).containsExactly(before.get(0), before.get(2), before.get(1));
        assertThat(keys(RouteDraft.moveQuestion(RouteDraft.moveQuestion(content, before.get(2), -1), before.get(2), 1)))
                .isEqualTo(before);
        assertThat(keys(RouteDraft.moveQuestion(content, before.get(0), -1))).isEqualTo(before);
        assertThat(keys(RouteDraft.moveQuestion(content, before.get(before.size() - 1), 1)))
                .isEqualTo(before);
        assertThat(keys(RouteDraft.moveQuestion(content, "bestaat-niet", 1))).isEqualTo(before);
    }

    @Test
    void aStepChangesPlacesWithItsNeighbourAlsoAmongEqualWeights() {
        List<String> before =
                RouteDraft.inOrder(content).stream().map(RouteStep::key).toList();
        for (int i = 1; i < before.size(); i++) {
            List<String> wanted = new java.util.ArrayList<>(before);
            java.util.Collections.swap(wanted, i, i - 1);
            RouteContent moved = RouteDraft.moveStep(content, before.get(i), -1);
            assertThat(RouteDraft.inOrder(moved).stream().map(RouteStep::key).toList())
                    .isEqualTo(wanted);
        }
    }

    @Test
    void whatIsTakenAwayIsGoneAndTheCheckSaysWhatLeanedOnIt() {
        RouteContent without = RouteDraft.removeQuestion(content, "wens");
        assertThat(keys(without)).doesNotContain("wens");
        assertThat(EditionCheck.problems(EditionCheck.of(without, RouteContentTest.KINDS)))
                .contains(EditionCheck.Problem.TAG_UNKNOWN);
        assertThat(RouteDraft.removeStep(content, "rmc").findStep("rmc")).isEmpty();
        assertThat(RouteDraft.removeContact(content, "contact.tiem").findContact("contact.tiem"))
                .isEmpty();
    }

    @Test
    void keysAreMadeOfTheWordsAndAreNew() {
        assertThat(RouteDraft.freshKey("Heb je één rijbewijs?", key -> false)).isEqualTo("heb-je-een-rijbewijs");
        assertThat(RouteDraft.freshKey(
                        "Rijbewijs", key -> List.of("rijbewijs", "rijbewijs-2").contains(key)))
                .isEqualTo("rijbewijs-3");
        assertThat(RouteDraft.freshKey("", key -> false)).isEqualTo("nieuw");
        assertThat(RouteDraft.freshKey("Ааа бб", key -> false)).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(RouteDraft.freshKey("heel lang ".repeat(20), key -> false)).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void linesSayWhatDiffersAndWhere() {
        ContentLines before = ContentLines.of(content.toJson());
        ContentLines after = ContentLines.of(
                RouteDraft.put(content, question("leeftijd", "Hoe oud?")).toJson());
        assertThat(before.differencesTo(after))
                .contains(new ContentLines.Difference("questions/leeftijd/question/nl", "Hoe oud ben je?", "Hoe oud?"))
                .allMatch(difference -> difference.path().startsWith("questions/leeftijd/"));
        assertThat(before.under("questions/wens").mark())
                .isEqualTo(after.under("questions/wens").mark());
        assertThat(before.under("questions/leeftijd").mark())
                .isNotEqualTo(after.under("questions/leeftijd").mark());
        assertThat(ContentLines.of(RouteContent.fromJson(content.toJson()).toJson())
                        .mark())
                .as("stored and read again")
                .isEqualTo(before.mark());
    }

    @Test
    void translationsAreMissingOrHaveStayedBehind() {
        ContentLines published = ContentLines.of("{\"t\":{\"nl\":\"een\",\"en\":\"one\",\"ar\":\"a\",\"uk\":\"u\"}}");
        ContentLines draft = ContentLines.of("{\"t\":{\"nl\":\"twee\",\"en\":\"two\",\"ar\":\"a\",\"uk\":\"u\"}}");
        TranslationState state = TranslationState.of(draft, published);
        assertThat(state.missing()).containsExactly(Language.TURKISH);
        assertThat(state.stale()).containsExactlyInAnyOrder(Language.ARABIC, Language.UKRAINIAN);
        assertThat(TranslationState.of(published, published).stale()).isEmpty();
    }
}
