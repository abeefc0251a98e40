package nl.jouwroute.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.jouwroute.common.Picture;
import org.junit.jupiter.api.Test;

class PictureTest {

    private final List<PlanQuestion> questions = new PlanQuestions().all();

    @Test
    void a_question_with_pictures_has_one_that_exists_for_each_choice_or_says_that_it_has_none() {
        for (PlanQuestion question : questions) {
            if (!question.pictures().isEmpty()) {
                assertThat(question.pictures()).as(question.key()).hasSize(question.choiceCount());
            }
            for (String name : question.pictures()) {
                assertThat(name.equals("none") || Picture.named(name).isPresent())
                        .as(question.key() + " " + name)
                        .isTrue();
            }
            assertThat(question.pictures().stream().filter(name -> !name.equals("none")))
                    .as("no two choices of " + question.key() + " look alike")
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void most_questions_that_are_answered_by_choosing_words_have_pictures() {
        List<PlanQuestion> ofWords = questions.stream()
                .filter(question -> question.kind() != QuestionKind.SCALE && question.kind() != QuestionKind.DATE)
                .toList();
        assertThat(ofWords.stream().filter(question -> !question.pictures().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(ofWords.size() - 2);
    }

    @Test
    void an_answer_of_the_route_has_the_picture_of_its_first_tag_that_has_one() {
        assertThat(Picture.of(List.of("unknown", "want-work"))).contains(Picture.WORK);
        assertThat(Picture.of(List.of())).isEmpty();
        assertThat(Picture.named("none")).isEmpty();
        assertThat(Picture.named(null)).isEmpty();
    }

    @Test
    void a_picture_is_small_and_drawn_with_lines_only() {
        for (Picture picture : Picture.values()) {
            assertThat(picture.path()).as(picture.name()).hasSizeLessThan(300).matches("M[-MLHVCSAQZmlhvcsaqz0-9 .]+");
        }
    }
}
