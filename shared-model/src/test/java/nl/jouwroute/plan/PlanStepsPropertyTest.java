package nl.jouwroute.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever resident and advisor do with steps, in whatever order and however often. */
class PlanStepsPropertyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T13:40:00Z");
    private static final PlanQuestions QUESTIONS = new PlanQuestions();
    private static final PlanAdvisor ADVISOR = new PlanAdvisor(UUID.randomUUID(), "Marieke");

    /** A press of a button about the step of a form. */
    record Press(Kind kind, int form, int day) {
        enum Kind {
            ADD,
            ADD_BY_ADVISOR,
            TICK,
            OPEN,
            REMOVE,
            SEND
        }
    }

    @Provide
    Arbitrary<List<Press>> presses() {
        return Combinators.combine(
                        Arbitraries.of(Press.Kind.class),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(-3, 3))
                .as(Press::new)
                .list()
                .ofMaxSize(40);
    }

    @Property
    void noStepIsLostOrDoubledAndOnlyWhatTheResidentWritesMakesANewDraft(@ForAll("presses") List<Press> presses) {
        FuturePlan plan = new FuturePlan(UUID.randomUUID(), UUID.randomUUID(), QUESTIONS.edition(), NOW);
        Map<String, Boolean> model = new HashMap<>();
        Set<String> advisors = new HashSet<>();
        for (Press press : presses) {
            String words = "stap " + press.form();
            UUID form = new UUID(7, press.form());
            PlanState before = plan.state();
            boolean known = model.containsKey(words);
            switch (press.kind()) {
                case ADD -> {
                    plan.goalsAndSteps()
                            .addStep(form, new Intention(words, null, LocalDate.of(2026, 11, 23 + press.day())), NOW);
                    model.putIfAbsent(words, false);
                    assertThat(plan.state()).isEqualTo(known ? before : PlanState.DRAFT);
                }
                case ADD_BY_ADVISOR -> {
                    plan.goalsAndSteps().addStepOf(ADVISOR, form, words, null, NOW);
                    if (!known) {
                        model.put(words, false);
                        advisors.add(words);
                    }
                    assertThat(plan.state()).isEqualTo(before);
                }
                case TICK, OPEN -> {
                    plan.steps().stream()
                            .filter(step -> step.words().equals(words))
                            .forEach(step -> {
                                if (press.kind() == Press.Kind.TICK) {
                                    plan.goalsAndSteps().tickOff(step.id(), NOW);
                                } else {
                                    plan.goalsAndSteps().reopenStep(step.id());
                                }
                            });
                    model.computeIfPresent(words, (key, done) -> press.kind() == Press.Kind.TICK);
                    assertThat(plan.state()).isEqualTo(before);
                }
                case REMOVE -> {
                    plan.steps().stream()
                            .filter(step -> step.words().equals(words))
                            .forEach(step -> plan.goalsAndSteps().removeStep(step.id(), NOW));
                    model.remove(words);
                    boolean theirs = known && !advisors.remove(words);
                    assertThat(plan.state()).isEqualTo(theirs ? PlanState.DRAFT : before);
                }
                case SEND -> {
                    PlanContent content = PlanContent.of(plan, QUESTIONS, "nl");
                    if (before == PlanState.DRAFT && !content.isEmpty()) {
                        plan.submit(content, NOW);
                        assertThat(plan.steps()).allMatch(PlanStep::isShared);
                    }
                }
            }
            Map<String, Boolean> seen = new HashMap<>();
            plan.steps().forEach(step -> assertThat(seen.put(step.words(), step.isDone()))
                    .as("doubled")
                    .isNull());
            assertThat(seen).isEqualTo(model);
            assertThat(plan.steps()).isSortedAccordingTo(PlanStep.IN_ORDER);
            assertThat(plan.steps().stream()
                            .filter(step -> step.advisor().isPresent())
                            .map(PlanStep::words))
                    .containsExactlyInAnyOrderElementsOf(advisors);
        }
    }
}
