package nl.jouwroute.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.media.VideoCv;
import nl.jouwroute.media.VideoRefusal;
import nl.jouwroute.media.WorkLease;
import org.junit.jupiter.api.Test;

class SpokenAnswerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T13:40:00Z");

    private final PlanQuestions questions = new PlanQuestions();
    private final PlanQuestion question = questions.read("nu-gedaan");
    private final FuturePlan plan = new FuturePlan(UUID.randomUUID(), UUID.randomUUID(), questions.edition(), NOW);
    private final UUID worker = UUID.randomUUID();

    @Test
    void aPlanCanBeAnsweredAndSentWithoutATypedWord() {
        UUID id = UUID.randomUUID();
        plan.speak(question, id, NOW);
        assertThat(plan.isAnswered(question)).isTrue();
        assertThat(plan.hasAnswers()).isTrue();
        PlanContent content = PlanContent.of(plan, questions, "nl");
        assertThat(PlanContent.fromJson(content.toJson())).isEqualTo(content);
        plan.submit(content, NOW);
        assertThat(plan.spokenAnswers().read(id).isShared()).isTrue();
        plan.unspeak(id, NOW);
        assertThat(plan.state()).as("taking an answer away is a change").isEqualTo(PlanState.DRAFT);
        assertThat(plan.isAnswered(question)).isFalse();
        assertThat(PlanDifferences.between(content, PlanContent.of(plan, questions, "nl"))
                        .answers())
                .singleElement()
                .satisfies(change -> assertThat(change.isGone()).isTrue());
    }

    @Test
    void isPlayedOnlyAfterItsWorkerSaidSo() {
        SpokenAnswer recording = plan.speak(question, UUID.randomUUID(), NOW);
        assertThat(recording.isPlayable()).isFalse();
        assertThat(recording.beginAttempt(worker)).as("not in hand").isFalse();
        recording.takeInHand(worker, NOW.plusSeconds(60));
        assertThat(recording.beginAttempt(worker)).isTrue();
        assertThat(recording.ready(UUID.randomUUID(), VideoCv.Scan.CLEAN, Duration.ofSeconds(3), NOW))
                .as("another worker")
                .isFalse();
        assertThat(recording.ready(worker, VideoCv.Scan.CLEAN, Duration.ofSeconds(3), NOW))
                .isTrue();
        assertThat(recording.isPlayable()).isTrue();
        assertThat(recording.reject(worker, VideoRefusal.BROKEN_FILE, NOW)).isFalse();
    }

    @Test
    void aFileThatBringsItsWorkerDownIsNotTriedForEver() {
        SpokenAnswer recording = plan.speak(question, UUID.randomUUID(), NOW);
        for (int i = 0; i < 5; i++) {
            recording.takeInHand(worker, NOW);
            assertThat(recording.beginAttempt(worker)).isTrue();
            recording.putBack(worker, NOW);
        }
        for (int i = 0; i < WorkLease.ATTEMPTS; i++) {
            recording.takeInHand(worker, NOW);
            assertThat(recording.beginAttempt(worker)).isTrue();
        }
        assertThat(recording.beginAttempt(worker)).isFalse();
        assertThat(recording.reject(worker, VideoRefusal.BROKEN_FILE, NOW)).isTrue();
        assertThat(plan.spokenAnswers().refusedTo(question)).contains(recording);
        assertThat(plan.isAnswered(question)).isFalse();
    }

    @Test
    void thrownAwayWhileAWorkerHasItItStaysAway() {
        SpokenAnswer recording = plan.speak(question, UUID.randomUUID(), NOW);
        recording.takeInHand(worker, NOW);
        plan.unspeak(recording.id(), NOW);
        assertThat(recording.ready(worker, VideoCv.Scan.CLEAN, Duration.ofSeconds(3), NOW))
                .isFalse();
        assertThat(recording.state()).isEqualTo(SpokenAnswer.State.DELETED);
    }

    @Test
    void thereIsAnEndToWhatSomebodyCanListenTo() {
        for (int i = 0; i < SpokenAnswers.MOST_RECORDINGS; i++) {
            plan.speak(question, UUID.randomUUID(), NOW);
        }
        assertThatThrownBy(() -> plan.speak(question, UUID.randomUUID(), NOW)).isInstanceOf(TooManyRecordings.class);
        PlanQuestion other = questions.read("nu-kan");
        for (int i = SpokenAnswers.MOST_RECORDINGS; i < SpokenAnswers.MOST_A_DAY; i++) {
            plan.unspeak(plan.speak(other, UUID.randomUUID(), NOW).id(), NOW);
        }
        assertThatThrownBy(() -> plan.speak(other, UUID.randomUUID(), NOW)).isInstanceOf(TooManyRecordings.class);
        assertThat(plan.speak(other, UUID.randomUUID(), NOW.plus(Duration.ofHours(25))))
                .isNotNull();
        assertThatThrownBy(() -> plan.unspeak(UUID.randomUUID(), NOW)).isInstanceOf(NotFound.class);
    }
}
