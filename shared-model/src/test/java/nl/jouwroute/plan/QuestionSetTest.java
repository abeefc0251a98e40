package nl.jouwroute.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.route.ContentLines;
import nl.jouwroute.route.Texts;
import org.junit.jupiter.api.Test;

/** The questions as editors change them, and what that does to answers that were given before. */
class QuestionSetTest {

    private static final Instant NOW = Instant.parse("2026-11-23T13:40:00Z");

    private final QuestionSet first = QuestionFile.read();
    private final FuturePlan plan = new FuturePlan(UUID.randomUUID(), UUID.randomUUID(), "toekomstplan-1", NOW);

    /** As a node has them: this one is published, those before it can be read by their number. */
    private static PlanQuestions published(QuestionSet... editions) {
        return new PlanQuestions(editions.length, editions[editions.length - 1], number -> {
            if (number > editions.length) {
                throw new NotFound("no such edition");
            }
            return new PlanQuestions(number, editions[number - 1], other -> {
                throw new NotFound("not asked");
            });
        });
    }

    private static QuestionSet.Item with(QuestionSet.Item item, Texts question, List<QuestionSet.Choice> choices) {
        return new QuestionSet.Item(
                item.key(),
                item.chapter(),
                item.kind(),
                item.prefill(),
                question,
                item.help(),
                item.example(),
                choices,
                item.low(),
                item.high());
    }

    private static PlanContent.Item read(FuturePlan plan, PlanQuestions questions, String key) {
        return PlanContent.of(plan, questions, "nl").chapters().stream()
                .flatMap(chapter -> chapter.items().stream())
                .filter(item -> item.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    @Test
    void theDocumentIsTheSameAfterItWasStored() {
        assertThat(QuestionSet.fromJson(first.toJson())).isEqualTo(first);
        assertThat(QuestionSetCheck.of(first)).isEmpty();
    }

    @Test
    void anAnswerKeepsTheWordsOfItsQuestionWhenThoseChange() {
        PlanQuestions before = published(first);
        plan.answer(before.read("nu-dag"), new Answer(List.of(1, 3), "En ik zing.", null, null), 0, NOW);
        PlanContent.Item asked = read(plan, before, "nu-dag");
        List<QuestionSet.Choice> choices =
                new ArrayList<>(first.find("nu-dag").orElseThrow().choices());
        choices.set(
                0, choices.get(0).become(choices.get(0).text(), choices.get(0).picture(), true));
        choices.set(2, choices.get(2).become(Texts.dutch("Ik volg een opleiding"), "diploma", false));
        QuestionSet second =
                first.put(with(first.find("nu-dag").orElseThrow(), Texts.dutch("Wat doe je overdag?"), choices));
        PlanQuestions after = published(first, second);

        assertThat(read(plan, after, "nu-dag")).isEqualTo(asked);
        assertThat(after.read("nu-dag").offers(1)).isFalse();
        assertThat(after.read("nu-dag").offers(2)).isTrue();
        plan.answer(after.read("nu-dag"), Answer.ofChoices(1, 3), plan.revisionOf(after.read("nu-dag")), NOW);
        assertThat(read(plan, after, "nu-dag").question()).isEqualTo("Wat doe je overdag?");
        assertThat(read(plan, after, "nu-dag").answer())
                .as("a number stays with its choice")
                .containsExactly(asked.answer().get(0), "Ik volg een opleiding");
        assertThat(read(plan, published(first, second, first), "nu-dag").question())
                .as("also when editors went back")
                .isEqualTo("Wat doe je overdag?");
    }

    @Test
    void anAnswerToAQuestionThatIsAskedNoMoreStaysReadable() {
        PlanQuestions before = published(first);
        plan.answer(before.read("nu-goed"), Answer.ofWords("Ik slaap goed."), 0, NOW);
        QuestionSet second = first.remove("nu-goed");
        PlanQuestions after = published(first, second);

        assertThat(after.find("nu-goed")).isEmpty();
        assertThat(read(plan, after, "nu-goed").answer()).containsExactly("Ik slaap goed.");
        assertThat(read(plan, after, "nu-goed").question())
                .isEqualTo(before.read("nu-goed").in("nl").question());
        assertThat(read(null, after, "nu-goed"))
                .as("who did not answer it is not asked")
                .isNull();
        PlanVersion sent = plan.submit(PlanContent.of(plan, after, "nl"), NOW);
        assertThat(sent.content().chapters().stream().flatMap(c -> c.items().stream()))
                .anyMatch(item -> item.key().equals("nu-goed") && item.isAnswered());
    }

    @Test
    void aQuestionMovesWithinItsChapter() {
        List<String> keys =
                first.questions().stream().map(QuestionSet.Item::key).toList();
        assertThat(first.move(keys.get(1), -1).questions().get(0).key()).isEqualTo(keys.get(1));
        assertThat(first.move(keys.get(0), -1)).isEqualTo(first);
        QuestionSet added = first.put(new QuestionSet.Item(
                "nu-nieuw",
                PlanChapter.NOW,
                QuestionKind.TEXT,
                List.of(),
                Texts.dutch("Nieuw?"),
                Texts.NONE,
                Texts.NONE,
                List.of(),
                Texts.NONE,
                Texts.NONE));
        assertThat(published(added).of(PlanChapter.NOW)).last().satisfies(q -> assertThat(q.key())
                .isEqualTo("nu-nieuw"));
        assertThat(published(added).all().get(7).key())
                .as("asked with its chapter, wherever it stands in the document")
                .isEqualTo("nu-nieuw");
        assertThat(published(added.move("nu-nieuw", -1))
                        .of(PlanChapter.NOW)
                        .get(6)
                        .key())
                .as("one place earlier among those of its chapter")
                .isEqualTo("nu-nieuw");
    }

    @Test
    void theCheckSaysWhatIsWrongAndWhere() {
        QuestionSet.Item item = first.find("nu-dag").orElseThrow();
        QuestionSet broken = first.put(with(
                        item,
                        new Texts(Map.of("en", "Only English")),
                        item.choices().stream()
                                .map(choice -> choice.become(choice.text(), choice.picture(), true))
                                .toList()))
                .put(new QuestionSet.Chapter(PlanChapter.AHEAD, Texts.NONE, Texts.dutch("x")));
        assertThat(QuestionSetCheck.of(broken))
                .containsExactlyInAnyOrder(
                        new QuestionSetCheck.Finding(QuestionSetCheck.Problem.DUTCH_MISSING, "chapters/AHEAD", "title"),
                        new QuestionSetCheck.Finding(
                                QuestionSetCheck.Problem.DUTCH_MISSING, "questions/nu-dag", "question"),
                        new QuestionSetCheck.Finding(QuestionSetCheck.Problem.TOO_FEW_CHOICES, "questions/nu-dag", ""));
        assertThat(ContentLines.of(first.toJson()).differencesTo(ContentLines.of(broken.toJson())))
                .anyMatch(difference ->
                        difference.path().equals("questions/nu-dag/question/nl") && difference.now() == null);
    }
}
