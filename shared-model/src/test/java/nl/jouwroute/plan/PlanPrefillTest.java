package nl.jouwroute.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import nl.jouwroute.route.RouteFile;
import org.junit.jupiter.api.Test;

class PlanPrefillTest {

    private final PlanPrefill prefill = new PlanPrefill();

    @Test
    void whatTheRouteKnowsOfEachQuestionIsSomethingThatItAsks() {
        Set<String> given = RouteFile.read().questions().stream()
                .flatMap(question -> question.options().stream())
                .flatMap(option -> option.tags().stream())
                .collect(Collectors.toSet());
        for (PlanQuestion question : new PlanQuestions().all()) {
            assertThat(given).containsAll(prefill.tagsFor(question));
        }
        assertThat(prefill.tagsFor(new PlanQuestions().read("nu-lastig"))).contains("h-money");
        assertThat(prefill.tagsFor(new PlanQuestions().read("nu-goed"))).isEmpty();
    }
}
