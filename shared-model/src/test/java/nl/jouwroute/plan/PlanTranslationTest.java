package nl.jouwroute.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.route.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTranslationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T13:40:00Z");

    private final PlanQuestions questions = new PlanQuestions();
    private final FuturePlan plan = new FuturePlan(UUID.randomUUID(), UUID.randomUUID(), questions.edition(), NOW);

    private void answer(String key, Answer answer) {
        plan.answer(questions.read(key), answer, 0, NOW);
    }

    private void fillIn() {
        answer("nu-dag", new Answer(List.of(1, 3), "Ik zing in een koor.", null, null));
        answer("nu-cijfer", Answer.ofChoices(7));
        answer("straks-wanneer", new Answer(List.of(2), null, LocalDate.of(2027, 2, 1), null));
        plan.speak(questions.read("nu-goed"), UUID.randomUUID(), NOW);
        plan.goalsAndSteps().addGoal(UUID.randomUUID(), "Werk in de zorg", NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar", "uk", "tr"})
    void whatWasSentInDutchReadsAsIfItWasAskedInTheReadersLanguage(String language) {
        fillIn();
        PlanContent sent =
                plan.submit(PlanContent.of(plan, questions, "nl"), NOW).content();
        assertThat(PlanTranslation.of(sent, questions, language)).isEqualTo(PlanContent.of(plan, questions, language));
    }

    @Test
    void whatAnEditionBeforeAskedIsFoundInThatOne() {
        fillIn();
        PlanContent sent = PlanContent.of(plan, questions, "nl");
        QuestionSet first = QuestionFile.read();
        QuestionSet.Item asked = first.find("nu-dag").orElseThrow();
        PlanQuestions later = new PlanQuestions(
                2,
                first.put(new QuestionSet.Item(
                        asked.key(),
                        asked.chapter(),
                        asked.kind(),
                        asked.prefill(),
                        Texts.dutch("Wat doe je overdag?"),
                        asked.help(),
                        asked.example(),
                        asked.choices(),
                        asked.low(),
                        asked.high())),
                number -> questions);
        assertThat(item(PlanTranslation.of(sent, later, "ar"))).isEqualTo(item(PlanContent.of(plan, questions, "ar")));
    }

    @Test
    void whatNobodyAsksLikeThisStaysAsItWasSent() {
        PlanContent.Item unknown = new PlanContent.Item("nu-dag", "Iets anders?", List.of("Ik werk"));
        PlanContent sent = new PlanContent(
                "toekomstplan-1",
                "nl",
                List.of(new PlanContent.Chapter("NOW", "Een oude titel", List.of(unknown))),
                List.of());
        assertThat(PlanTranslation.of(sent, questions, "ar").chapters()).isEqualTo(sent.chapters());
    }

    private static PlanContent.Item item(PlanContent content) {
        return content.chapters().get(0).items().get(0);
    }
}
