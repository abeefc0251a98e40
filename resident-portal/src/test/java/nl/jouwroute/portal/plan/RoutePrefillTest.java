package nl.jouwroute.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.jouwroute.plan.PlanQuestions;
import nl.jouwroute.route.RouteFile;
import nl.jouwroute.route.RouteOption;
import org.junit.jupiter.api.Test;

class RoutePrefillTest {

    private static final List<RouteOption> OPTIONS = RouteFile.read().questions().stream()
            .flatMap(question -> question.options().stream())
            .toList();

    private final PlanQuestions questions = new PlanQuestions();

    @Test
    void what_means_the_same_is_chosen_whatever_its_words() {
        assertThat(chosen("nu-dag", "sit-work"))
                .as("“Ik heb werk” is “Ik werk”")
                .containsExactly(1);
        assertThat(chosen("nu-lastig", "h-money", "h-care")).containsExactly(3, 5);
        assertThat(chosen("straks-wens", "want-business")).containsExactly(4);
        assertThat(chosen("straks-wanneer", "soon-half"))
                .as("a time, where a day can be chosen too")
                .containsExactly(3);
    }

    @Test
    void what_means_something_else_is_nobodys_answer() {
        assertThat(chosen("nu-dag", "sit-nowork")).isEmpty();
        assertThat(chosen("nu-diploma", "no-basic")).isEmpty();
        assertThat(chosen("nu-goed", "want-work")).isEmpty();
    }

    @Test
    void where_one_can_be_chosen_only_the_first_is() {
        assertThat(chosen("nodig-hoe", "p-group", "p-with")).containsExactly(2);
    }

    @Test
    void nothing_is_put_into_the_residents_own_words() {
        for (var question : questions.all()) {
            assertThat(RoutePrefill.answer(question, OPTIONS).words()).isNull();
        }
    }

    private List<Integer> chosen(String question, String... tags) {
        List<RouteOption> known = OPTIONS.stream()
                .filter(option -> Arrays.stream(tags).anyMatch(option.tags()::contains))
                .toList();
        return RoutePrefill.answer(questions.read(question), known).chosen();
    }
}
