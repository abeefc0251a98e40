package nl.jouwroute.lead;

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

/** A lead came into somebody's hands: by whom, when, and why when it came from a colleague. */
@Entity
@Table(name = "lead_assignment")
public class LeadAssignment {

    @Id
    private UUID id;

    @Column(name = "lead_id")
    private UUID leadId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "advisor_id")
    private StaffMember advisor;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "assigned_by")
    private StaffMember assignedBy;

    private String reason;

    @Column(name = "over_limit")
    private boolean overLimit;

    private Instant at;

    /** For JPA. */
    protected LeadAssignment() {}

    /**
     * @param reason may be null when nobody had it before and the advisor was not full
     * @param overLimit whether the advisor had as many as agreed already
     */
    public LeadAssignment(Lead lead, StaffMember by, String reason, boolean overLimit, Instant now) {
        this.id = UUID.randomUUID();
        this.leadId = lead.id();
        this.advisor = lead.advisor().orElseThrow();
        this.assignedBy = by;
        this.reason = reason == null || reason.isBlank() ? null : reason.strip();
        this.overLimit = overLimit;
        this.at = now;
    }

    public StaffMember advisor() {
        return advisor;
    }

    public StaffMember assignedBy() {
        return assignedBy;
    }

    /** Whether the advisor took it without being asked. */
    public boolean isTaken() {
        return advisor.id().equals(assignedBy.id());
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Whether it went past the advisor's limit; the reason says why. */
    public boolean isOverLimit() {
        return overLimit;
    }

    public Instant at() {
        return at;
    }
}
