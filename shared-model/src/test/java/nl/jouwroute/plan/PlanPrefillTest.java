package nl.jouwroute.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import nl.jouwroute.route.RouteFile;
import org.junit.jupiter.api.Test;

class PlanPrefillTest {

    @Test
    void whatTheRouteKnowsOfEachQuestionIsSomethingThatItAsks() {
        Set<String> given = RouteFile.read().questions().stream()
                .flatMap(question -> question.options().stream())
                .flatMap(option -> option.tags().stream())
                .collect(Collectors.toSet());
        for (PlanQuestion question : new PlanQuestions().all()) {
            assertThat(given)
                    .containsAll(question.prefill().stream().map(Prefill::tag).toList());
            assertThat(question.prefill())
                    .allMatch(one -> one.choice() >= 0 && one.choice() <= question.choiceCount())
                    .allMatch(one -> Prefill.parse(one.toString()).equals(one));
        }
        assertThat(new PlanQuestions().read("nu-lastig").prefill()).contains(new Prefill("h-money", 3));
        assertThat(new PlanQuestions().read("nu-goed").prefill()).isEmpty();
    }
}
