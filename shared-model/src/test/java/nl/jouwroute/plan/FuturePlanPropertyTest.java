package nl.jouwroute.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a resident does on however many screens, in whatever order. */
class FuturePlanPropertyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T13:40:00Z");
    private static final PlanQuestions QUESTIONS = new PlanQuestions();

    /**
     * One press of a button.
     *
     * @param question which of the first three questions
     * @param words "" takes the answer away
     * @param behind how many revisions the screen is behind
     */
    record Press(Kind kind, int question, String words, int behind) {
        enum Kind {
            ANSWER,
            SUBMIT,
            DISCUSS
        }
    }

    @Provide
    Arbitrary<List<Press>> presses() {
        return Combinators.combine(
                        Arbitraries.of(Press.Kind.ANSWER, Press.Kind.ANSWER, Press.Kind.SUBMIT, Press.Kind.DISCUSS),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of("", "a", "b", "c"),
                        Arbitraries.integers().between(0, 1))
                .as(Press::new)
                .list()
                .ofMaxSize(40);
    }

    @Property
    void nothingIsOverwrittenUnseenAndNoVersionIsSentTwiceOrChanged(@ForAll("presses") List<Press> presses) {
        FuturePlan plan = new FuturePlan(UUID.randomUUID(), UUID.randomUUID(), QUESTIONS.edition(), NOW);
        Map<String, String> model = new HashMap<>();
        List<PlanVersion> sent = new ArrayList<>();
        List<PlanContent> asSent = new ArrayList<>();
        for (Press press : presses) {
            PlanQuestion question = QUESTIONS.all().get(press.question());
            PlanState before = plan.state();
            switch (press.kind()) {
                case ANSWER -> {
                    int seen = plan.revisionOf(question) - press.behind();
                    Answer given = Answer.ofWords(press.words());
                    boolean same = model.getOrDefault(question.key(), "").equals(press.words());
                    if (!same && press.behind() > 0) {
                        assertThatThrownBy(() -> plan.answer(question, given, seen, NOW))
                                .isInstanceOf(AnswerChangedElsewhere.class);
                        assertThat(plan.state()).isEqualTo(before);
                    } else {
                        assertThat(plan.answer(question, given, seen, NOW)).isEqualTo(!same);
                        model.put(question.key(), press.words());
                        assertThat(plan.state()).isEqualTo(same ? before : PlanState.DRAFT);
                    }
                }
                case SUBMIT -> {
                    PlanContent content = PlanContent.of(plan, QUESTIONS, "nl");
                    if (before == PlanState.DRAFT && model.values().stream().anyMatch(w -> !w.isEmpty())) {
                        sent.add(plan.submit(content, NOW));
                        asSent.add(content);
                    } else {
                        assertThatThrownBy(() -> plan.submit(content, NOW))
                                .isInstanceOfAny(PlanIsEmpty.class, PlanNotDraft.class);
                        assertThat(plan.state()).isEqualTo(before);
                    }
                }
                case DISCUSS -> {
                    if (before == PlanState.SUBMITTED) {
                        plan.discuss(NOW);
                    } else {
                        assertThatThrownBy(() -> plan.discuss(NOW)).isInstanceOf(PlanNotSubmitted.class);
                    }
                }
            }
            assertThat(plan.lastSent()).isEqualTo(sent.size());
            for (PlanQuestion each : QUESTIONS.all().subList(0, 3)) {
                assertThat(
                                plan.answerTo(each).words() == null
                                        ? ""
                                        : plan.answerTo(each).words())
                        .isEqualTo(model.getOrDefault(each.key(), ""));
            }
        }
        for (int i = 0; i < sent.size(); i++) {
            assertThat(sent.get(i).number()).isEqualTo(i + 1);
            assertThat(sent.get(i).content()).isEqualTo(asSent.get(i));
        }
    }

    @Property
    void whateverIsWrittenIsReadBackFromAVersionAsItWas(@ForAll String words) {
        FuturePlan plan = new FuturePlan(UUID.randomUUID(), UUID.randomUUID(), QUESTIONS.edition(), NOW);
        PlanQuestion question = QUESTIONS.all().get(3);
        String fitting = words.codePointCount(0, words.length()) > Answer.MAX_WORDS ? "lang" : words;
        plan.answer(question, new Answer(List.of(1), fitting, null, null), 0, NOW);
        PlanContent content = PlanContent.of(plan, QUESTIONS, "nl");
        assertThat(PlanContent.fromJson(content.toJson())).isEqualTo(content);
    }
}
