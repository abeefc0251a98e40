package nl.jouwroute.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.jouwroute.common.NotFound;

/**
 * A resident's living plan. It is written answer by answer (DRAFT), sent to an advisor (SUBMITTED) and talked through
 * (DISCUSSED). Each sending makes an immutable {@link PlanVersion}; an answer that is changed after it makes this the
 * draft of the next version, and what was sent stays as it is.
 *
 * <p>Beside the answers stand goals and steps. Writing or changing one is a change of the plan like any other; ticking
 * a step off is not. An advisor may add a step and a comment, which changes nothing of what the resident wrote.
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

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("addedAt, id")
    private List<Goal> goals = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("addedAt, id")
    private List<PlanStep> steps = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
    @OrderBy("receivedAt, id")
    private List<SpokenAnswer> recordings = new ArrayList<>();

    private boolean reminders;

    /** Who sits beside the resident in this piece of work; null for nobody. */
    @Transient
    private String beside;

    /** For JPA. */
    protected FuturePlan() {}

    /** An empty draft of version 1. */
    public FuturePlan(UUID id, UUID residentId, String edition, Instant now) {
        this.id = id;
        this.residentId = residentId;
        this.edition = edition;
        this.state = PlanState.DRAFT;
        this.number = 1;
        this.reminders = true;
        this.startedAt = now;
        this.changedAt = now;
    }

    /**
     * An advisor sits beside the resident: what is answered, written and spoken from now on says so. Holds for this piece
     * of work only.
     *
     * @param advisor the name as the resident reads it; null for nobody
     */
    public void fillInWith(String advisor) {
        beside = advisor;
    }

    /** Who sits beside the resident now; null for nobody. */
    String beside() {
        return beside;
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
                .become(given, question.edition(), beside, now);
        change(now);
        return true;
    }

    /** Something in it is another thing now: this is the draft of the next version. */
    void change(Instant now) {
        changedAt = now;
        if (state != PlanState.DRAFT) {
            state = PlanState.DRAFT;
            number++;
        }
    }

    /** Takes an answer away; as {@link #answer} with none. */
    public boolean clear(PlanQuestion question, int seenRevision, Instant now) {
        return answer(question, Answer.NONE, seenRevision, now);
    }

    /**
     * Answers a question by a recording, beside what was written and recorded before.
     *
     * @param recordingId under which its bytes are in the store
     * @throws TooManyRecordings there are {@value SpokenAnswers#MOST_RECORDINGS} to this question, or
     *     {@value SpokenAnswers#MOST_A_DAY} of the last 24 hours
     */
    public SpokenAnswer speak(PlanQuestion question, UUID recordingId, Instant now) {
        return spokenAnswers().add(question, recordingId, now);
    }

    /**
     * Throws a recording away; again is the same.
     *
     * @throws NotFound when it is not in this plan
     */
    public void unspeak(UUID recordingId, Instant now) {
        spokenAnswers().throwAway(recordingId, now);
    }

    /** What was answered by speaking. */
    public SpokenAnswers spokenAnswers() {
        return new SpokenAnswers(this, recordings);
    }

    /** Whether a question was answered, in whatever way. */
    public boolean isAnswered(PlanQuestion question) {
        return !answerTo(question).isEmpty() || !spokenAnswers().to(question).isEmpty();
    }

    /**
     * Sends the draft.
     *
     * @param content the questions as they were asked and the answers as they stand
     * @return what was sent, still to be stored
     * @throws PlanNotDraft when this version was sent already
     * @throws PlanIsEmpty when not one question was answered, and there is no goal and no step
     */
    public PlanVersion submit(PlanContent content, Instant now) {
        if (state != PlanState.DRAFT) {
            throw new PlanNotDraft();
        }
        if (content.isEmpty()) {
            throw new PlanIsEmpty();
        }
        steps.forEach(PlanStep::share);
        spokenAnswers().share();
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

    // Goals and steps -----------------------------------------------------------------------------------------------

    /** What the resident wants and is going to do. */
    public GoalsAndSteps goalsAndSteps() {
        return new GoalsAndSteps(this, goals, steps);
    }

    /** As they were added. */
    public List<Goal> goals() {
        return goalsAndSteps().goals();
    }

    /** All steps, in {@link PlanStep#IN_ORDER}. */
    public List<PlanStep> steps() {
        return goalsAndSteps().steps();
    }

    /** Says whether the resident wants a message before the day of a step. */
    public void remind(boolean wanted) {
        reminders = wanted;
    }

    /**
     * An advisor writes to the resident; the plan stays in its state.
     *
     * @param form key of the form that was posted: the same form again has the same id
     */
    public PlanComment comment(PlanAdvisor by, UUID form, String words, Instant now) {
        return new PlanComment(idOf(form), this, words, by, now);
    }

    /** A key that comes from outside cannot name what belongs to another plan. */
    UUID idOf(UUID form) {
        return UUID.nameUUIDFromBytes((id + " " + form).getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether the resident wants a message before the day of a step. */
    public boolean reminds() {
        return reminders;
    }

    // Answers and state ---------------------------------------------------------------------------------------------

    /** The stored answer; {@link Answer#NONE} when there is none. */
    public Answer answerTo(PlanQuestion question) {
        return Optional.ofNullable(answers.get(question.key()))
                .map(PlanAnswer::answer)
                .orElse(Answer.NONE);
    }

    /** The advisor who sat beside the resident when this was answered; empty when nobody did. */
    public Optional<String> enteredWith(PlanQuestion question) {
        return Optional.ofNullable(answers.get(question.key())).flatMap(PlanAnswer::enteredWith);
    }

    /** Number of the edition whose question was answered; 0 when it was not. */
    public int askedIn(String question) {
        return Optional.ofNullable(answers.get(question))
                .filter(answer -> !answer.answer().isEmpty())
                .map(PlanAnswer::askedIn)
                .orElse(0);
    }

    /** Keys of all questions that were answered, in whatever way and in whatever edition. */
    public Set<String> answered() {
        Set<String> keys = new TreeSet<>(spokenAnswers().questions());
        answers.values().stream()
                .filter(answer -> !answer.answer().isEmpty())
                .map(PlanAnswer::question)
                .forEach(keys::add);
        return keys;
    }

    /** The revision of the stored answer; 0 when the question was never answered. */
    public int revisionOf(PlanQuestion question) {
        return Optional.ofNullable(answers.get(question.key()))
                .map(PlanAnswer::revision)
                .orElse(0);
    }

    public boolean hasAnswers() {
        return answers.values().stream().anyMatch(a -> !a.answer().isEmpty())
                || !spokenAnswers().isEmpty();
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
