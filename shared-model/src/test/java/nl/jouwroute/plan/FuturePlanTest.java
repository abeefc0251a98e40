package nl.jouwroute.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FuturePlanTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T13:40:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

    private final PlanQuestions questions = new PlanQuestions();
    private final PlanQuestion week = questions.read("nu-dag");
    private final PlanQuestion wish = questions.read("straks-wens");
    private final PlanQuestion mark = questions.read("nu-cijfer");
    private final PlanQuestion when = questions.read("straks-wanneer");
    private final FuturePlan plan = new FuturePlan(UUID.randomUUID(), UUID.randomUUID(), questions.edition(), MONDAY);

    @Test
    void isADraftOfItsFirstVersionUntilItIsSent() {
        assertThat(plan.state()).isEqualTo(PlanState.DRAFT);
        assertThat(plan.number()).isEqualTo(1);
        assertThat(plan.lastSent()).isZero();
        assertThat(plan.hasAnswers()).isFalse();
    }

    @Test
    void keepsAnAnswerAndItsRevision() {
        assertThat(plan.answer(week, Answer.ofChoices(1, 3), 0, TUESDAY)).isTrue();
        assertThat(plan.answerTo(week).chosen()).containsExactly(1, 3);
        assertThat(plan.revisionOf(week)).isEqualTo(1);
        assertThat(plan.changedAt()).isEqualTo(TUESDAY);
        assertThat(plan.hasAnswers()).isTrue();
    }

    @Test
    void theSameAnswerAgainChangesNothing() {
        plan.answer(week, Answer.ofWords("Ik werk"), 0, MONDAY);
        assertThat(plan.answer(week, Answer.ofWords(" Ik werk "), 0, TUESDAY)).isFalse();
        assertThat(plan.revisionOf(week)).isEqualTo(1);
        assertThat(plan.changedAt()).isEqualTo(MONDAY);
    }

    @Test
    void anOlderScreenOverwritesNothing() {
        plan.answer(week, Answer.ofWords("op mijn telefoon"), 0, MONDAY);
        AnswerChangedElsewhere refused = catchThrowableOfType(
                AnswerChangedElsewhere.class, () -> plan.answer(week, Answer.ofWords("op de computer"), 0, TUESDAY));
        assertThat(refused.stored().words()).isEqualTo("op mijn telefoon");
        assertThat(refused.revision()).isEqualTo(1);
        assertThat(plan.answerTo(week).words()).isEqualTo("op mijn telefoon");
        assertThat(plan.answer(week, Answer.ofWords("op de computer"), refused.revision(), TUESDAY))
                .isTrue();
    }

    @Test
    void anAnswerThatWasTakenAwayIsNotSilentlyBroughtBackByAnOlderScreen() {
        plan.answer(week, Answer.ofChoices(1), 0, MONDAY);
        plan.clear(week, 1, TUESDAY);
        assertThat(plan.answerTo(week)).isEqualTo(Answer.NONE);
        assertThat(plan.revisionOf(week)).isEqualTo(2);
        assertThatThrownBy(() -> plan.answer(week, Answer.ofChoices(2), 1, TUESDAY))
                .isInstanceOf(AnswerChangedElsewhere.class);
    }

    @Test
    void sendingMakesAVersionAndNothingCanBeSentTwice() {
        plan.answer(wish, Answer.ofChoices(1), 0, MONDAY);
        PlanVersion sent = plan.submit(content(), TUESDAY);
        assertThat(sent.number()).isEqualTo(1);
        assertThat(sent.submittedAt()).isEqualTo(TUESDAY);
        assertThat(sent.residentId()).isEqualTo(plan.residentId());
        assertThat(plan.state()).isEqualTo(PlanState.SUBMITTED);
        assertThat(plan.lastSent()).isEqualTo(1);
        PlanContent content = content();
        assertThatThrownBy(() -> plan.submit(content, TUESDAY)).isInstanceOf(PlanNotDraft.class);
    }

    @Test
    void anEmptyPlanIsNotSent() {
        plan.answer(wish, Answer.ofChoices(1), 0, MONDAY);
        plan.clear(wish, 1, MONDAY);
        PlanContent content = content();
        assertThatThrownBy(() -> plan.submit(content, TUESDAY)).isInstanceOf(PlanIsEmpty.class);
        assertThat(plan.state()).isEqualTo(PlanState.DRAFT);
    }

    @Test
    void changingAnAnswerAfterSendingStartsTheNextVersionAndLeavesTheSentOne() {
        plan.answer(wish, Answer.ofChoices(1), 0, MONDAY);
        PlanVersion first = plan.submit(content(), MONDAY);
        plan.answer(wish, Answer.ofChoices(1), 1, TUESDAY);
        assertThat(plan.state()).as("the same answer").isEqualTo(PlanState.SUBMITTED);
        plan.answer(wish, Answer.ofChoices(2), 1, TUESDAY);
        assertThat(plan.state()).isEqualTo(PlanState.DRAFT);
        assertThat(plan.number()).isEqualTo(2);
        assertThat(plan.lastSent()).isEqualTo(1);
        assertThat(first.content().chapters().get(1).items().get(0).answer()).containsExactly("Werk vinden");
        assertThat(plan.submit(content(), TUESDAY).number()).isEqualTo(2);
    }

    @Test
    void isTalkedThroughOnlyAfterItWasSentAndCanBeChangedAfterwards() {
        plan.answer(wish, Answer.ofChoices(1), 0, MONDAY);
        assertThatThrownBy(() -> plan.discuss(MONDAY)).isInstanceOf(PlanNotSubmitted.class);
        plan.submit(content(), MONDAY);
        plan.discuss(TUESDAY);
        assertThat(plan.state()).isEqualTo(PlanState.DISCUSSED);
        assertThat(plan.discussedAt()).contains(TUESDAY);
        assertThatThrownBy(() -> plan.discuss(TUESDAY)).isInstanceOf(PlanNotSubmitted.class);
        plan.answer(wish, Answer.ofChoices(2), 1, TUESDAY);
        assertThat(plan.state()).isEqualTo(PlanState.DRAFT);
        assertThat(plan.number()).isEqualTo(2);
    }

    @Test
    void takesOnlyWhatTheQuestionOffers() {
        assertThatThrownBy(() -> plan.answer(wish, Answer.ofChoices(1, 2), 0, MONDAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan.answer(wish, Answer.ofChoices(99), 0, MONDAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> plan.answer(wish, new Answer(List.of(), null, LocalDate.of(2027, 1, 1), null), 0, MONDAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Answer.ofWords("x".repeat(Answer.MAX_WORDS + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Answer.ofWords("😀".repeat(Answer.MAX_WORDS)).isEmpty()).isFalse();
    }

    @Test
    void readsLikeAPersonWouldSayIt() {
        plan.answer(mark, Answer.ofChoices(7), 0, MONDAY);
        plan.answer(when, new Answer(List.of(2), "met mijn zus", LocalDate.of(2027, 2, 1), null), 0, MONDAY);
        assertThat(AnswerText.lines(mark, plan.answerTo(mark), "nl")).containsExactly("7 (10 is heel goed)");
        assertThat(AnswerText.lines(when, plan.answerTo(when), "nl"))
                .containsExactly("Over 3 maanden", "maandag 1 februari 2027", "met mijn zus");
        assertThat(AnswerText.lines(wish, plan.answerTo(wish), "nl")).isEmpty();
    }

    private PlanContent content() {
        return PlanContent.of(plan, questions, "nl");
    }
}
