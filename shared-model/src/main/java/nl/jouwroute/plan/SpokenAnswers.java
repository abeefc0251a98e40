package nl.jouwroute.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jouwroute.common.NotFound;

/**
 * What a resident answered by speaking, beside what was written. Recording one, and throwing away one that answered
 * something, is a change of the plan.
 */
public final class SpokenAnswers {

    /** To one question; each at most two minutes. */
    public static final int MOST_RECORDINGS = 3;

    /** In 24 hours, thrown away ones counted too. */
    public static final int MOST_A_DAY = 60;

    private static final Duration A_DAY = Duration.ofDays(1);

    private final FuturePlan plan;
    private final List<SpokenAnswer> recordings;

    /**
     * @param recordings of this plan itself, no copy
     */
    SpokenAnswers(FuturePlan plan, List<SpokenAnswer> recordings) {
        this.plan = plan;
        this.recordings = recordings;
    }

    /** As {@link FuturePlan#speak}. */
    SpokenAnswer add(PlanQuestion question, UUID recordingId, Instant now) {
        if (to(question).size() >= MOST_RECORDINGS || countSince(now.minus(A_DAY)) >= MOST_A_DAY) {
            throw new TooManyRecordings();
        }
        SpokenAnswer recording = new SpokenAnswer(recordingId, plan, question.key(), now);
        recordings.add(recording);
        plan.change(now);
        return recording;
    }

    private long countSince(Instant from) {
        return recordings.stream().filter(one -> one.receivedAt().isAfter(from)).count();
    }

    /** As {@link FuturePlan#unspeak}. */
    void throwAway(UUID recordingId, Instant now) {
        SpokenAnswer recording = read(recordingId);
        boolean answered = recording.isAnswer();
        recording.delete(now);
        if (answered) {
            plan.change(now);
        }
    }

    /** Those that answer something stand in a version that was sent. */
    void share() {
        answers().forEach(SpokenAnswer::share);
    }

    /** What was spoken to a question and not thrown away or refused, in order. */
    public List<SpokenAnswer> to(PlanQuestion question) {
        return answers().filter(one -> one.question().equals(question.key())).toList();
    }

    /** The newest recording to a question, when it could not be used. */
    public Optional<SpokenAnswer> refusedTo(PlanQuestion question) {
        return recordings.stream()
                .filter(one -> one.question().equals(question.key()))
                .reduce((older, newer) -> newer)
                .filter(one -> one.state() == SpokenAnswer.State.REJECTED);
    }

    /**
     * A recording of this plan.
     *
     * @throws NotFound when it is not in this plan
     */
    public SpokenAnswer read(UUID recordingId) {
        return recordings.stream()
                .filter(one -> one.id().equals(recordingId))
                .findFirst()
                .orElseThrow(() -> new NotFound("no such recording"));
    }

    /** Whether nothing was answered by speaking. */
    public boolean isEmpty() {
        return answers().findAny().isEmpty();
    }

    /** Keys of the questions that were answered by speaking. */
    Set<String> questions() {
        return answers().map(SpokenAnswer::question).collect(Collectors.toSet());
    }

    private Stream<SpokenAnswer> answers() {
        return recordings.stream().filter(SpokenAnswer::isAnswer);
    }
}
