package nl.jouwroute.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.media.VideoCv.Scan;
import nl.jouwroute.media.VideoStepRefused.Why;
import org.junit.jupiter.api.Test;

class VideoCvTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final UUID WORKER = new UUID(1, 1);
    private static final UUID REVIEWER = new UUID(2, 2);

    private final VideoCv video = new VideoCv(UUID.randomUUID(), UUID.randomUUID(), NOW);

    @Test
    void goesFromFirstByteToApproved() {
        video.complete(NOW);
        video.takeInHand(WORKER, LATER);
        video.scanned(WORKER, Scan.CLEAN, NOW);
        refused(Why.NOT_IN_HAND, () -> video.beginAttempt(WORKER));
        video.takeInHand(WORKER, LATER);
        assertThat(video.beginAttempt(WORKER)).isTrue();
        video.ready(WORKER, Duration.ofSeconds(61), 720, 1280, NOW);
        assertThat(video.state().isWatchable()).isTrue();
        assertThat(video.approve(REVIEWER, LATER)).isTrue();
        assertThat(video.state()).isEqualTo(VideoState.APPROVED);
    }

    @Test
    void aJudgementIsGivenOnce() {
        toEncode();
        video.beginAttempt(WORKER);
        video.ready(WORKER, Duration.ofSeconds(61), 720, 1280, NOW);

        assertThat(video.askForAnotherTake(REVIEWER, "  Ga bij een raam zitten. ", NOW))
                .isTrue();
        assertThat(video.askForAnotherTake(REVIEWER, "Ga bij een raam zitten.", LATER))
                .isFalse();
        assertThat(video.reviewNote()).contains("Ga bij een raam zitten.");
        assertThat(video.reviewedAt()).contains(NOW);
        refused(Why.JUDGED_ALREADY, () -> video.approve(REVIEWER, LATER));
        refused(Why.JUDGED_ALREADY, () -> video.askForAnotherTake(REVIEWER, "Harder praten", LATER));
        assertThat(video.state()).isEqualTo(VideoState.NEEDS_CHANGES);
    }

    @Test
    void isCompletedOnce() {
        video.complete(NOW);
        refused(Why.NOT_RECEIVING, () -> video.complete(NOW));
    }

    @Test
    void aWorkerWithAnOldTokenChangesNothing() {
        video.complete(NOW);
        video.takeInHand(WORKER, LATER);
        video.takeInHand(new UUID(9, 9), LATER);
        refused(Why.NOT_IN_HAND, () -> video.scanned(WORKER, Scan.CLEAN, NOW));
        refused(Why.NOT_IN_HAND, () -> video.reject(WORKER, VideoRefusal.UNSAFE_FILE, NOW));
        refused(Why.NOT_IN_HAND, () -> video.keepInHand(WORKER, LATER));
        assertThat(video.state()).isEqualTo(VideoState.RECEIVED);
    }

    @Test
    void whatWasThrownAwayMeanwhileStaysThrownAway() {
        toEncode();
        video.delete(NOW);
        refused(Why.NOT_IN_HAND, () -> video.ready(WORKER, Duration.ofSeconds(9), 2, 2, NOW));
        refused(Why.NOT_IN_HAND, () -> video.keepInHand(WORKER, LATER));
        assertThat(video.state()).isEqualTo(VideoState.DELETED);
    }

    @Test
    void encodingIsTriedTwice() {
        toEncode();
        assertThat(video.beginAttempt(WORKER)).isTrue();
        assertThat(video.beginAttempt(WORKER)).isTrue();
        assertThat(video.beginAttempt(WORKER)).isFalse();
    }

    @Test
    void aTryThatNeverBeganDoesNotCount() {
        video.complete(NOW);
        video.takeInHand(WORKER, LATER);
        video.scanned(WORKER, Scan.CLEAN, NOW);
        for (int i = 0; i < 5; i++) {
            video.takeInHand(WORKER, LATER);
            assertThat(video.beginAttempt(WORKER)).isTrue();
            video.attemptNotMade(WORKER, LATER);
        }
    }

    @Test
    void nothingIsJudgedBeforeItCanBeWatched() {
        refused(Why.NOT_TO_REVIEW, () -> video.approve(REVIEWER, NOW));
        video.complete(NOW);
        refused(Why.NOT_TO_REVIEW, () -> video.askForAnotherTake(REVIEWER, "Harder praten", NOW));
    }

    @Test
    void anotherTakeNeedsATip() {
        refused(Why.NOTE_MISSING, () -> video.askForAnotherTake(REVIEWER, " ", NOW));
    }

    @Test
    void onlyWhatIsComingInExpires() {
        video.expire(NOW);
        assertThat(video.state()).isEqualTo(VideoState.EXPIRED);
        VideoCv whole = new VideoCv(UUID.randomUUID(), UUID.randomUUID(), NOW);
        whole.complete(NOW);
        whole.expire(NOW);
        assertThat(whole.state()).isEqualTo(VideoState.RECEIVED);
    }

    /** A worker found nothing in it, and has it in hand again. */
    private void toEncode() {
        video.complete(NOW);
        video.takeInHand(WORKER, LATER);
        video.scanned(WORKER, Scan.CLEAN, NOW);
        video.takeInHand(WORKER, LATER);
    }

    private static void refused(Why why, Runnable step) {
        assertThatExceptionOfType(VideoStepRefused.class).isThrownBy(step::run).satisfies(e -> assertThat(e.why())
                .isEqualTo(why));
    }
}
