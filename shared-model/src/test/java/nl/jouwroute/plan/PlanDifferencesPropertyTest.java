package nl.jouwroute.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever two versions hold: what differs is said, what reads the same is not, and from the one follows the other. */
class PlanDifferencesPropertyTest {

    @Provide
    Arbitrary<PlanContent> plans() {
        Arbitrary<List<List<String>>> answers = Arbitraries.of(List.<String>of(), List.of("a"), List.of("a", "b"))
                .list()
                .ofSize(4);
        Arbitrary<PlanContent.Step> step = Combinators.combine(
                        Arbitraries.of("bellen", "mailen", "gaan"),
                        Arbitraries.of(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 12, 4))
                                .injectNull(0.3),
                        Arbitraries.of("Marieke").injectNull(0.7))
                .as((words, day, advisor) -> new PlanContent.Step(words, day, null, advisor));
        Arbitrary<List<PlanContent.Aim>> goals = Combinators.combine(
                        Arbitraries.of("werk", "rust").injectNull(0.3),
                        step.list().ofMaxSize(3))
                .as(PlanContent.Aim::new)
                .list()
                .uniqueElements(PlanContent.Aim::words)
                .ofMaxSize(3);
        return Combinators.combine(answers, goals).as(PlanDifferencesPropertyTest::plan);
    }

    private static PlanContent plan(List<List<String>> answers, List<PlanContent.Aim> goals) {
        List<PlanContent.Item> items = IntStream.range(0, answers.size())
                .mapToObj(i -> new PlanContent.Item("vraag-" + i, "Vraag " + i, answers.get(i)))
                .toList();
        return new PlanContent("plan-1", "nl", List.of(new PlanContent.Chapter("NOW", "Nu", items)), goals);
    }

    @Property
    void nothingDiffersFromItself(@ForAll("plans") PlanContent plan) {
        assertThat(PlanDifferences.between(plan, plan).isEmpty()).isTrue();
        assertThat(PlanContent.fromJson(plan.toJson())).isEqualTo(plan);
    }

    @Property
    void theOlderOneWithTheChangesIsTheNewerOne(
            @ForAll("plans") PlanContent older, @ForAll("plans") PlanContent newer) {
        PlanDifferences differences = PlanDifferences.between(older, newer);

        Map<String, List<String>> answers = answers(older);
        differences.answers().forEach(change -> {
            assertThat(answers.get(change.key())).isEqualTo(change.before());
            answers.put(change.key(), change.after());
        });
        assertThat(answers).isEqualTo(answers(newer));

        Map<String, List<PlanContent.Step>> goals = goals(older);
        differences.goals().forEach(change -> {
            assertThat(goals.get(change.words())).isEqualTo(change.before());
            if (change.after() == null) {
                goals.remove(change.words());
            } else {
                goals.put(change.words(), change.after());
            }
        });
        assertThat(goals).isEqualTo(goals(newer));
    }

    @Property
    void whatCameOneWayWentTheOther(@ForAll("plans") PlanContent one, @ForAll("plans") PlanContent other) {
        List<PlanContent.Step> added = new ArrayList<>();
        List<PlanContent.Step> gone = new ArrayList<>();
        PlanDifferences.between(one, other).goals().forEach(change -> added.addAll(change.added()));
        PlanDifferences.between(other, one).goals().forEach(change -> gone.addAll(change.gone()));
        assertThat(added).containsExactlyInAnyOrderElementsOf(gone);
    }

    private static Map<String, List<String>> answers(PlanContent plan) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        plan.chapters().get(0).items().forEach(item -> answers.put(item.key(), item.answer()));
        return answers;
    }

    private static Map<String, List<PlanContent.Step>> goals(PlanContent plan) {
        Map<String, List<PlanContent.Step>> goals = new LinkedHashMap<>();
        plan.goals().forEach(goal -> goals.put(goal.words(), goal.steps()));
        return goals;
    }
}
