package nl.jouwroute.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.jouwroute.common.NotFound;
import org.junit.jupiter.api.Test;

class PlanQuestionsTest {

    private final PlanQuestions questions = new PlanQuestions();

    @Test
    void asksSevenQuestionsInEachOfTheThreeChapters() {
        for (PlanChapter chapter : PlanChapter.values()) {
            assertThat(questions.of(chapter)).hasSize(7);
            assertThat(questions.chapter(chapter, "nl").title()).endsWith("?");
            assertThat(questions.chapter(chapter, "nl").intro()).isNotBlank();
        }
        assertThat(questions.all()).hasSize(21);
        assertThat(questions.all().stream().map(PlanQuestion::kind)).containsAll(EnumSet.allOf(QuestionKind.class));
    }

    @Test
    void everyQuestionHasItsWordsInBothLanguagesAndSomethingToChoose() {
        for (PlanQuestion question : questions.all()) {
            for (String language : List.of("nl", "en")) {
                PlanQuestion.Wording words = question.in(language);
                assertThat(List.of(words.question(), words.help(), words.example()))
                        .as(question.key())
                        .noneMatch(String::isBlank);
                assertThat(words.choices())
                        .as(question.key())
                        .hasSizeGreaterThanOrEqualTo(2)
                        .doesNotHaveDuplicates()
                        .hasSize(question.choiceCount());
            }
            if (question.kind() == QuestionKind.SCALE) {
                assertThat(question.in("nl").choices())
                        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
                assertThat(question.in("nl").low()).isNotBlank();
                assertThat(question.in("nl").high()).isNotBlank();
            }
        }
        assertThat(new HashSet<>(questions.all().stream().map(PlanQuestion::key).toList()))
                .hasSize(21);
    }

    @Test
    void anUnknownLanguageReadsDutch() {
        PlanQuestion first = questions.all().get(0);
        assertThat(first.in("de")).isEqualTo(first.in("nl"));
    }

    @Test
    void leadsFromTheFirstQuestionToTheLastAndBack() {
        List<PlanQuestion> walked = new ArrayList<>();
        Optional<PlanQuestion> at = Optional.of(questions.all().get(0));
        while (at.isPresent()) {
            walked.add(at.get());
            at = questions.next(at.get());
        }
        assertThat(walked).isEqualTo(questions.all());
        assertThat(questions.previous(walked.get(0))).isEmpty();
        assertThat(questions.previous(walked.get(20))).contains(walked.get(19));
    }

    @Test
    void aQuestionThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> questions.read("bestaat-niet")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> questions.read(null)).isInstanceOf(NotFound.class);
    }
}
