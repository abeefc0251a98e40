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
            assertThat(given).containsAll(question.prefill());
        }
        assertThat(new PlanQuestions().read("nu-lastig").prefill()).contains("h-money");
        assertThat(new PlanQuestions().read("nu-goed").prefill()).isEmpty();
    }
}
