package nl.jouwroute.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.lead.LeadRefused.Why;

/** When and why a lead ended, and who has it since. An open lead has none. */
@Embeddable
public class LeadEnding {

    @Column(name = "ended_at")
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private EndReason reason;

    @Column(name = "end_note")
    private String note;

    @Column(name = "handed_to")
    private UUID handedTo;

    /** For JPA. */
    protected LeadEnding() {}

    private LeadEnding(Instant at, EndReason reason, String note, UUID handedTo) {
        this.at = at;
        this.reason = reason;
        this.note = note;
        this.handedTo = handedTo;
    }

    /**
     * Somebody closed it.
     *
     * @param explanation may be missing where the reason says enough
     * @throws LeadRefused EXPLANATION_MISSING
     */
    static LeadEnding closed(EndReason reason, String explanation, Instant now) {
        boolean silent = explanation == null || explanation.isBlank();
        if (reason == EndReason.OTHER && silent) {
            throw new LeadRefused(Why.EXPLANATION_MISSING);
        }
        return new LeadEnding(now, reason, silent ? null : explanation.strip(), null);
    }

    /** A partner has it from now on. */
    static LeadEnding handedTo(UUID organisation, Instant now) {
        return new LeadEnding(now, EndReason.HANDED_OVER, null, Objects.requireNonNull(organisation));
    }

    /** Its trajectory ended. */
    static LeadEnding withTrajectory(Instant now) {
        return new LeadEnding(now, EndReason.TRAJECTORY_ENDED, null, null);
    }

    public Instant at() {
        return at;
    }

    public EndReason reason() {
        return reason;
    }

    /** What was written with the reason. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** Which partner has it; empty unless it was handed over. */
    public Optional<UUID> handedTo() {
        return Optional.ofNullable(handedTo);
    }
}
