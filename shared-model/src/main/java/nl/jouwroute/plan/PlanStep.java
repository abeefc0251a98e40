package nl.jouwroute.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** The next concrete thing to do, with a day or without; open until it is ticked off. */
@Entity
@Table(name = "plan_step")
public class PlanStep {

    /** What comes first: open before done, an early day before a late one, a day before none, and then as they were added. */
    public static final Comparator<PlanStep> IN_ORDER = Comparator.comparing(PlanStep::isDone)
            .thenComparing(step -> step.dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(PlanStep::addedAt)
            .thenComparing(PlanStep::id);

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id")
    private FuturePlan plan;

    @Column(name = "resident_id")
    private UUID residentId;

    @Column(name = "goal_id")
    private UUID goalId;

    private String words;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "dated_at")
    private Instant datedAt;

    @Column(name = "done_at")
    private Instant doneAt;

    private int revision;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "advisor_id")
    private UUID advisorId;

    private String advisor;

    @Column(name = "entered_with")
    private String enteredWith;

    private boolean shared;

    /** For JPA. */
    protected PlanStep() {}

    PlanStep(UUID id, FuturePlan plan, Intention intention, Instant now) {
        this.id = id;
        this.plan = plan;
        this.residentId = plan.residentId();
        this.revision = 1;
        this.addedAt = now;
        take(intention, now);
    }

    /** One that an advisor adds: staff see it from the start. */
    static PlanStep byAdvisor(UUID id, FuturePlan plan, Intention intention, PlanAdvisor by, Instant now) {
        PlanStep step = new PlanStep(id, plan, intention, now);
        step.advisorId = by.id();
        step.advisor = by.name();
        step.shared = true;
        return step;
    }

    private void take(Intention intention, Instant now) {
        words = intention.words();
        goalId = intention.goalId();
        enteredWith = plan.beside();
        if (!intention.day().equals(dueOn())) {
            dueOn = intention.dueOn();
            datedAt = dueOn == null ? null : now;
        }
    }

    /** Answers whether something changed. What staff know of it is then no longer what stands here. */
    boolean become(Intention intention, Instant now) {
        if (intention.equals(intention())) {
            return false;
        }
        boolean sameWords = words.equals(intention.words());
        take(intention, now);
        shared = advisorId != null || (shared && sameWords);
        revision++;
        return true;
    }

    void tickOff(Instant now) {
        if (doneAt == null) {
            doneAt = now;
        }
    }

    void open() {
        doneAt = null;
    }

    void leave(UUID goal) {
        if (goal.equals(goalId)) {
            goalId = null;
        }
    }

    /** It stands in a version that was sent. */
    void share() {
        shared = true;
    }

    public UUID id() {
        return id;
    }

    public Intention intention() {
        return new Intention(words, goalId, dueOn);
    }

    public String words() {
        return words;
    }

    /** The goal that it serves. */
    public Optional<UUID> goalId() {
        return Optional.ofNullable(goalId);
    }

    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    public boolean isDone() {
        return doneAt != null;
    }

    public Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }

    /** Open, and its day has passed. */
    public boolean isOverdue(LocalDate today) {
        return !isDone() && dueOn != null && dueOn.isBefore(today);
    }

    /** Which change this is, from 1. */
    public int revision() {
        return revision;
    }

    public Instant addedAt() {
        return addedAt;
    }

    /** The name of the advisor who added it; empty when the resident did. */
    public Optional<String> advisor() {
        return Optional.ofNullable(advisor);
    }

    /** The advisor who sat beside the resident when it was written; empty when nobody did. */
    public Optional<String> enteredWith() {
        return Optional.ofNullable(enteredWith);
    }

    /** Whether staff see it as it stands here. */
    public boolean isShared() {
        return shared;
    }
}
