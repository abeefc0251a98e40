package nl.jouwroute.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.jouwroute.common.NotFound;
import org.junit.jupiter.api.Test;

class GoalsAndStepsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T13:40:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final PlanAdvisor MARIEKE = new PlanAdvisor(UUID.randomUUID(), "Marieke Vos");

    private final PlanQuestions questions = new PlanQuestions();
    private final FuturePlan plan = new FuturePlan(UUID.randomUUID(), UUID.randomUUID(), questions.edition(), MONDAY);

    @Test
    void openStepsStandByDayThenAsTheyWereAddedAndDoneOnesLast() {
        add("zonder dag", null);
        UUID late = add("later", FRIDAY.plusDays(7));
        UUID done = add("klaar", FRIDAY.minusDays(3));
        add("eerst", FRIDAY);
        plan.goalsAndSteps().tickOff(done, TUESDAY);
        assertThat(plan.steps()).extracting(PlanStep::words).containsExactly("eerst", "later", "zonder dag", "klaar");
        plan.goalsAndSteps().tickOff(late, TUESDAY);
        plan.goalsAndSteps().reopenStep(done);
        assertThat(plan.steps()).extracting(PlanStep::words).containsExactly("klaar", "eerst", "zonder dag", "later");
    }

    @Test
    void theSameFormAgainMakesNothingNew() {
        UUID form = UUID.randomUUID();
        PlanStep first = plan.goalsAndSteps().addStep(form, new Intention("bellen", null, null), MONDAY);
        assertThat(plan.goalsAndSteps().addStep(form, new Intention("iets anders", null, null), TUESDAY))
                .isSameAs(first);
        assertThat(plan.goalsAndSteps().addGoal(form, "werk", MONDAY))
                .isSameAs(plan.goalsAndSteps().addGoal(form, "werk", TUESDAY));
        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.goals()).hasSize(1);
        FuturePlan other = new FuturePlan(UUID.randomUUID(), UUID.randomUUID(), questions.edition(), MONDAY);
        assertThat(other.goalsAndSteps()
                        .addStep(form, new Intention("bellen", null, null), MONDAY)
                        .id())
                .as("a key from outside names nothing of another plan")
                .isNotEqualTo(first.id());
    }

    @Test
    void tickingOffChangesNoStateAndWritingDownDoes() {
        UUID step = add("bellen", null);
        send();
        plan.goalsAndSteps().tickOff(step, TUESDAY);
        plan.goalsAndSteps().reopenStep(step);
        plan.remind(false);
        assertThat(plan.state()).isEqualTo(PlanState.SUBMITTED);
        add("mailen", null);
        assertThat(plan.state()).isEqualTo(PlanState.DRAFT);
        assertThat(plan.number()).isEqualTo(2);
    }

    @Test
    void aPlanOfStepsAloneCanBeSentAndHoldsThem() {
        UUID goal = plan.goalsAndSteps()
                .addGoal(UUID.randomUUID(), " Werk in de zorg ", MONDAY)
                .id();
        plan.goalsAndSteps().addStep(UUID.randomUUID(), new Intention("bellen", goal, FRIDAY), MONDAY);
        UUID loose = add("mailen", null);
        plan.goalsAndSteps().tickOff(loose, TUESDAY);
        PlanContent sent = send().content();
        assertThat(sent.goals())
                .containsExactly(
                        new PlanContent.Aim(
                                "Werk in de zorg",
                                java.util.List.of(new PlanContent.Step("bellen", FRIDAY, null, null))),
                        new PlanContent.Aim(
                                null,
                                java.util.List.of(
                                        new PlanContent.Step("mailen", null, LocalDate.of(2026, 11, 24), null))));
    }

    @Test
    void staffSeeAStepFromItsSendingUntilItsWordsChange() {
        UUID step = add("bellen", FRIDAY);
        assertThat(plan.goalsAndSteps().readStep(step).isShared()).isFalse();
        send();
        assertThat(plan.goalsAndSteps().readStep(step).isShared()).isTrue();
        plan.goalsAndSteps().changeStep(step, new Intention("bellen", null, FRIDAY.plusDays(1)), 1, TUESDAY);
        assertThat(plan.goalsAndSteps().readStep(step).isShared())
                .as("only another day")
                .isTrue();
        plan.goalsAndSteps().changeStep(step, new Intention("geheim", null, FRIDAY), 2, TUESDAY);
        assertThat(plan.goalsAndSteps().readStep(step).isShared()).isFalse();
    }

    @Test
    void anAdvisorsStepLeavesTheStateAloneAndKeepsItsWords() {
        add("bellen", null);
        send();
        UUID step = plan.goalsAndSteps()
                .addStepOf(MARIEKE, UUID.randomUUID(), "kom langs", null, TUESDAY)
                .id();
        assertThat(plan.state()).isEqualTo(PlanState.SUBMITTED);
        assertThat(plan.goalsAndSteps().readStep(step).advisor()).contains("Marieke Vos");
        assertThat(plan.goalsAndSteps().readStep(step).isShared()).isTrue();
        assertThatThrownBy(
                        () -> plan.goalsAndSteps().changeStep(step, new Intention("kom niet", null, null), 1, TUESDAY))
                .isInstanceOf(StepOfAdvisor.class);
        plan.goalsAndSteps().changeStep(step, new Intention("kom langs", null, FRIDAY), 1, TUESDAY);
        assertThat(plan.goalsAndSteps().readStep(step).dueOn()).contains(FRIDAY);
        plan.goalsAndSteps().removeStep(step, TUESDAY);
        plan.goalsAndSteps().removeStep(step, TUESDAY);
        assertThat(plan.state()).isEqualTo(PlanState.SUBMITTED);
        assertThat(plan.steps()).hasSize(1);
    }

    @Test
    void anOlderScreenOverwritesNothing() {
        UUID step = add("bellen", null);
        plan.goalsAndSteps().changeStep(step, new Intention("mailen", null, null), 1, MONDAY);
        assertThatThrownBy(() -> plan.goalsAndSteps().changeStep(step, new Intention("gaan", null, null), 1, TUESDAY))
                .isInstanceOfSatisfying(StepChangedElsewhere.class, e -> {
                    assertThat(e.stored()).isEqualTo("mailen");
                    assertThat(e.revision()).isEqualTo(2);
                });
        UUID goal =
                plan.goalsAndSteps().addGoal(UUID.randomUUID(), "werk", MONDAY).id();
        plan.goalsAndSteps().changeGoal(goal, "leren", 1, MONDAY);
        plan.goalsAndSteps().changeGoal(goal, "leren", 1, MONDAY);
        assertThatThrownBy(() -> plan.goalsAndSteps().changeGoal(goal, "rust", 1, TUESDAY))
                .isInstanceOf(StepChangedElsewhere.class);
    }

    @Test
    void aGoalThatGoesLeavesItsSteps() {
        UUID goal =
                plan.goalsAndSteps().addGoal(UUID.randomUUID(), "werk", MONDAY).id();
        plan.goalsAndSteps().addStep(UUID.randomUUID(), new Intention("bellen", goal, null), MONDAY);
        plan.goalsAndSteps().removeGoal(goal, TUESDAY);
        plan.goalsAndSteps().removeGoal(goal, TUESDAY);
        assertThat(plan.goals()).isEmpty();
        assertThat(plan.steps()).singleElement().satisfies(step -> assertThat(step.goalId())
                .isEmpty());
    }

    @Test
    void isOverdueOnlyWhileItIsOpenAndItsDayHasPassed() {
        UUID step = add("bellen", FRIDAY);
        assertThat(plan.goalsAndSteps().readStep(step).isOverdue(FRIDAY)).isFalse();
        assertThat(plan.goalsAndSteps().readStep(step).isOverdue(FRIDAY.plusDays(1)))
                .isTrue();
        plan.goalsAndSteps().tickOff(step, TUESDAY);
        assertThat(plan.goalsAndSteps().readStep(step).isOverdue(FRIDAY.plusDays(1)))
                .isFalse();
    }

    @Test
    void refusesWhatDoesNotFitOrIsNotThere() {
        UUID nowhere = UUID.randomUUID();
        assertThatThrownBy(() -> add(" ", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> add("x".repeat(201), null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        plan.goalsAndSteps().addStep(UUID.randomUUID(), new Intention("x", nowhere, null), MONDAY))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> plan.goalsAndSteps().tickOff(nowhere, MONDAY)).isInstanceOf(NotFound.class);
        for (int i = 0; i < GoalsAndSteps.MOST_STEPS; i++) {
            add("stap " + i, null);
        }
        assertThatThrownBy(() -> add("een te veel", null)).isInstanceOf(PlanIsFull.class);
        for (int i = 0; i < GoalsAndSteps.MOST_GOALS; i++) {
            plan.goalsAndSteps().addGoal(UUID.randomUUID(), "doel " + i, MONDAY);
        }
        assertThatThrownBy(() -> plan.goalsAndSteps().addGoal(UUID.randomUUID(), "een te veel", MONDAY))
                .isInstanceOf(PlanIsFull.class);
    }

    private UUID add(String words, LocalDate day) {
        Instant now = MONDAY.plusSeconds(plan.steps().size());
        return plan.goalsAndSteps()
                .addStep(UUID.randomUUID(), new Intention(words, null, day), now)
                .id();
    }

    private PlanVersion send() {
        return plan.submit(PlanContent.of(plan, questions, "nl"), TUESDAY);
    }

    @Test
    void whatIsWrittenTogetherSaysSoUntilItIsChangedAlone() {
        plan.fillInWith("Marieke");
        UUID goal =
                plan.goalsAndSteps().addGoal(UUID.randomUUID(), "werk", MONDAY).id();
        UUID step = add("bellen", FRIDAY);
        plan.speak(questions.read("nu-goed"), UUID.randomUUID(), MONDAY);
        assertThat(plan.goalsAndSteps().readGoal(goal).enteredWith()).contains("Marieke");
        assertThat(plan.goalsAndSteps().readStep(step).enteredWith()).contains("Marieke");

        PlanContent content = PlanContent.of(plan, questions, "nl");
        assertThat(PlanContent.fromJson(content.toJson())).isEqualTo(content);
        assertThat(content.goals().get(0).with()).isEqualTo("Marieke");
        assertThat(content.goals().get(1).steps().get(0).with()).isEqualTo("Marieke");
        assertThat(content.chapters().stream()
                        .flatMap(chapter -> chapter.items().stream())
                        .filter(item -> !item.spoken().isEmpty())
                        .map(PlanContent.Item::spokenWith))
                .containsExactly("Marieke");

        plan.fillInWith(null);
        plan.goalsAndSteps().tickOff(step, TUESDAY);
        assertThat(plan.goalsAndSteps().readStep(step).enteredWith())
                .as("ticked off, not written again")
                .contains("Marieke");
        plan.goalsAndSteps().changeGoal(goal, "leren", 1, TUESDAY);
        plan.goalsAndSteps().changeStep(step, new Intention("mailen", null, FRIDAY), 1, TUESDAY);
        assertThat(plan.goalsAndSteps().readGoal(goal).enteredWith()).isEmpty();
        assertThat(plan.goalsAndSteps().readStep(step).enteredWith()).isEmpty();
    }
}
