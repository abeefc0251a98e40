package nl.jouwroute.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The stored answer to one question. Its revision rises with each change, also when the answer is taken away, so that
 * a screen that shows an older answer is recognised.
 */
@Entity
@Table(name = "plan_answer")
public class PlanAnswer {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id")
    @SuppressWarnings("UnusedVariable") // the side that the database keeps
    private FuturePlan plan;

    @Column(name = "resident_id")
    private UUID residentId;

    private String question;

    private int revision;

    private String chosen;

    private String words;

    private LocalDate day;

    @Enumerated(EnumType.STRING)
    @Column(name = "number_kind")
    private Answer.NumberKind numberKind;

    @Column(name = "entered_with")
    private String enteredWith;

    @Column(name = "asked_in")
    private int askedIn;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For JPA. */
    protected PlanAnswer() {}

    PlanAnswer(FuturePlan plan, String question) {
        this.id = UUID.randomUUID();
        this.plan = plan;
        this.residentId = plan.residentId();
        this.question = question;
        this.chosen = "";
    }

    void become(Answer answer, int edition, String with, Instant now) {
        askedIn = edition;
        chosen = answer.chosen().stream().map(String::valueOf).collect(Collectors.joining(" "));
        words = answer.words();
        day = answer.day();
        numberKind = answer.numberKind();
        enteredWith = with;
        revision++;
        changedAt = now;
    }

    /** The key of the question. */
    public String question() {
        return question;
    }

    /** Number of the edition whose question it answers. */
    public int askedIn() {
        return askedIn;
    }

    /** Which change this is, from 1. */
    public int revision() {
        return revision;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** The advisor who sat beside the resident; empty when nobody did. */
    public Optional<String> enteredWith() {
        return Optional.ofNullable(enteredWith);
    }

    /** The answer; empty when it was taken away. */
    public Answer answer() {
        List<Integer> numbers = chosen.isEmpty()
                ? List.of()
                : Arrays.stream(chosen.split(" ", -1)).map(Integer::valueOf).toList();
        return new Answer(numbers, words, day, numberKind);
    }
}
