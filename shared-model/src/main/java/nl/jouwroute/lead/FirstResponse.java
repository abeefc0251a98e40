package nl.jouwroute.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/**
 * The clock on a lead's first response. It runs from the arrival, in working time (see {@link ResponseClock}), until
 * somebody first tries to reach this person. Nothing makes it longer, and nothing starts it again. Never changed: each
 * verb gives the clock as it stands from then on.
 */
@Embeddable
public class FirstResponse {

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "response_due_at")
    private Instant dueAt;

    @Column(name = "responded_at")
    private Instant givenAt;

    /** For JPA. */
    protected FirstResponse() {}

    private FirstResponse(Instant receivedAt, Instant dueAt, Instant givenAt) {
        this.receivedAt = receivedAt;
        this.dueAt = dueAt;
        this.givenAt = givenAt;
    }

    /** It begins to run. */
    static FirstResponse awaited(Instant received, Instant due) {
        return new FirstResponse(received, due, null);
    }

    /** It is due sooner, when that is sooner and nobody responded yet. */
    FirstResponse dueBy(Instant sooner) {
        return givenAt == null && sooner.isBefore(dueAt) ? new FirstResponse(receivedAt, sooner, null) : this;
    }

    /** Somebody tried to reach this person; only the first time counts. */
    FirstResponse given(Instant now) {
        return givenAt == null ? new FirstResponse(receivedAt, dueAt, now) : this;
    }

    /** When the lead arrived. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** By when it is due, or was. */
    public Instant dueAt() {
        return dueAt;
    }

    /** When somebody first tried to reach this person; empty while nobody did. */
    public Optional<Instant> givenAt() {
        return Optional.ofNullable(givenAt);
    }
}
