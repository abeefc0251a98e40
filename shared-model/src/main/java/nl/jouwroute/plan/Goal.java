package nl.jouwroute.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Something that the resident wants. Its steps name it; it can be there without any. */
@Entity
@Table(name = "goal")
public class Goal {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id")
    private FuturePlan plan;

    @Column(name = "resident_id")
    private UUID residentId;

    private String words;

    private int revision;

    @Column(name = "entered_with")
    private String enteredWith;

    @Column(name = "added_at")
    private Instant addedAt;

    /** For JPA. */
    protected Goal() {}

    Goal(UUID id, FuturePlan plan, String words, Instant now) {
        this.id = id;
        this.plan = plan;
        this.residentId = plan.residentId();
        this.words = words;
        this.enteredWith = plan.beside();
        this.revision = 1;
        this.addedAt = now;
    }

    void become(String newWords) {
        words = newWords;
        enteredWith = plan.beside();
        revision++;
    }

    public UUID id() {
        return id;
    }

    public String words() {
        return words;
    }

    /** Which change this is, from 1. */
    public int revision() {
        return revision;
    }

    /** The advisor who sat beside the resident when it was written; empty when nobody did. */
    public Optional<String> enteredWith() {
        return Optional.ofNullable(enteredWith);
    }

    public Instant addedAt() {
        return addedAt;
    }
}
