package nl.jouwroute.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One thing that arrived on a lead; written by {@link LeadIntake}, only read afterwards. */
@Entity
@Table(name = "lead_signal")
public class LeadSignal {

    @Id
    private UUID id;

    @Column(name = "lead_id")
    private UUID leadId;

    @Enumerated(EnumType.STRING)
    private SignalKind kind;

    @Column(name = "subject_id")
    private UUID subjectId;

    private String summary;

    private Instant at;

    /** For JPA. */
    protected LeadSignal() {}

    public UUID id() {
        return id;
    }

    public UUID leadId() {
        return leadId;
    }

    public SignalKind kind() {
        return kind;
    }

    /** The plan version, video, booking or referral. */
    public UUID subjectId() {
        return subjectId;
    }

    /** One line for the advisor. */
    public String summary() {
        return summary;
    }

    public Instant at() {
        return at;
    }
}
