package nl.jouwroute.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A resident's living plan. It is written answer by answer (DRAFT), sent to an advisor (SUBMITTED) and talked through
 * (DISCUSSED). Each sending makes an immutable {@link PlanVersion}; an answer that is changed after it makes this the
 * draft of the next version, and what was sent stays as it is.
 */
@Entity
@Table(name = "future_plan")
public class FuturePlan {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "resident_id")
    private UUID residentId;

    private String edition;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    private int number;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "discussed_at")
    private Instant discussedAt;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL)
    @MapKey(name = "question")
    private Map<String, PlanAnswer> answers = new HashMap<>();

    /** For JPA. */
    protected FuturePlan() {}

    /** An empty draft of version 1. */
    public FuturePlan(UUID id, UUID residentId, String edition, Instant now) {
        this.id = id;
        this.residentId = residentId;
        this.edition = edition;
        this.state = PlanState.DRAFT;
        this.number = 1;
        this.startedAt = now;
        this.changedAt = now;
    }

    /**
     * Stores an answer. An answer that reads like the stored one changes nothing, however often it is posted.
     *
     * @param seenRevision the revision that the resident had on screen; 0 when the question had no answer yet
     * @return whether something changed
     * @throws AnswerChangedElsewhere when another screen stored something else in the meantime
     * @throws IllegalArgumentException when the question does not offer this answer
     */
    public boolean answer(PlanQuestion question, Answer given, int seenRevision, Instant now) {
        given.mustFit(question);
        Answer stored = answerTo(question);
        if (stored.readsLike(given)) {
            return false;
        }
        if (seenRevision != revisionOf(question)) {
            throw new AnswerChangedElsewhere(stored, revisionOf(question));
        }
        answers.computeIfAbsent(question.key(), key -> new PlanAnswer(this, key))
                .become(given, now);
        changedAt = now;
        if (state != PlanState.DRAFT) {
            state = PlanState.DRAFT;
            number++;
        }
        return true;
    }

    /** Takes an answer away; as {@link #answer} with none. */
    public boolean clear(PlanQuestion question, int seenRevision, Instant now) {
        return answer(question, Answer.NONE, seenRevision, now);
    }

    /**
     * Sends the draft.
     *
     * @param content the questions as they were asked and the answers as they stand
     * @return what was sent, still to be stored
     * @throws PlanNotDraft when this version was sent already
     * @throws PlanIsEmpty when not one question was answered
     */
    public PlanVersion submit(PlanContent content, Instant now) {
        if (state != PlanState.DRAFT) {
            throw new PlanNotDraft();
        }
        if (!content.hasAnswers()) {
            throw new PlanIsEmpty();
        }
        state = PlanState.SUBMITTED;
        submittedAt = now;
        return new PlanVersion(UUID.randomUUID(), this, content, now);
    }

    /**
     * An advisor talked it through with the resident.
     *
     * @throws PlanNotSubmitted when there is nothing new that was sent
     */
    public void discuss(Instant now) {
        if (state != PlanState.SUBMITTED) {
            throw new PlanNotSubmitted();
        }
        state = PlanState.DISCUSSED;
        discussedAt = now;
    }

    /** The stored answer; {@link Answer#NONE} when there is none. */
    public Answer answerTo(PlanQuestion question) {
        return Optional.ofNullable(answers.get(question.key()))
                .map(PlanAnswer::answer)
                .orElse(Answer.NONE);
    }

    /** The revision of the stored answer; 0 when the question was never answered. */
    public int revisionOf(PlanQuestion question) {
        return Optional.ofNullable(answers.get(question.key()))
                .map(PlanAnswer::revision)
                .orElse(0);
    }

    public boolean hasAnswers() {
        return answers.values().stream().anyMatch(a -> !a.answer().isEmpty());
    }

    /** The key of the question whose answer changed last; empty when none was answered. */
    public Optional<String> lastAnswered() {
        return answers.values().stream()
                .filter(a -> !a.answer().isEmpty())
                .max(Comparator.comparing(PlanAnswer::changedAt))
                .map(PlanAnswer::question);
    }

    public UUID id() {
        return id;
    }

    public UUID residentId() {
        return residentId;
    }

    /** Which set of questions it answers. */
    public String edition() {
        return edition;
    }

    public PlanState state() {
        return state;
    }

    /** Of the version that is being written, or was sent last. */
    public int number() {
        return number;
    }

    /** The number of the version that was sent last; 0 when none was. */
    public int lastSent() {
        return state == PlanState.DRAFT ? number - 1 : number;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    public Optional<Instant> discussedAt() {
        return Optional.ofNullable(discussedAt);
    }
}
