package nl.jouwroute.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.jouwroute.plan.Answer;
import nl.jouwroute.plan.PlanQuestion;
import nl.jouwroute.plan.PlanQuestions;
import org.junit.jupiter.api.Test;

class RoutePrefillTest {

    private final PlanQuestions questions = new PlanQuestions();

    @Test
    void what_the_plan_offers_in_the_same_words_is_chosen_and_the_rest_is_written() {
        PlanQuestion several = questions.read("nu-lastig");
        Answer answer = RoutePrefill.answer(
                several, List.of("Geld of schulden", "Mijn gezondheid", "De zorg voor kinderen of familie"), "nl");
        assertThat(answer).isEqualTo(new Answer(List.of(3, 4), "De zorg voor kinderen of familie", null, null));
    }

    @Test
    void where_one_is_chosen_the_others_are_written() {
        PlanQuestion one = questions.read("nodig-hoe");
        Answer answer = RoutePrefill.answer(one, List.of("Met iemand naast me", "Dat maakt me niet uit"), "nl");
        assertThat(answer.chosen()).hasSize(1);
        assertThat(answer.words()).isEqualTo("Dat maakt me niet uit");
        assertThat(RoutePrefill.answer(one, List.of(), "nl").isEmpty()).isTrue();
    }
}
