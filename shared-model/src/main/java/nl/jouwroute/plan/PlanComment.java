package nl.jouwroute.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What an advisor wrote to the resident about the plan; never changed. */
@Entity
@Table(name = "plan_comment")
public class PlanComment {

    /** Characters of Unicode, as PostgreSQL counts them. */
    public static final int MAX_WORDS = 2000;

    @Id
    private UUID id;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "resident_id")
    private UUID residentId;

    private String words;

    @Column(name = "advisor_id")
    private UUID advisorId;

    private String advisor;

    private Instant at;

    /** For JPA. */
    protected PlanComment() {}

    /**
     * @throws IllegalArgumentException when there are no words or too many
     */
    PlanComment(UUID id, FuturePlan plan, String words, PlanAdvisor by, Instant now) {
        String stripped = words.strip().replace("\r\n", "\n"); // a browser sends lines with both
        if (stripped.isEmpty() || Answer.length(stripped) > MAX_WORDS) {
            throw new IllegalArgumentException("no words, or too many");
        }
        this.id = id;
        this.planId = plan.id();
        this.residentId = plan.residentId();
        this.words = stripped;
        this.advisorId = by.id();
        this.advisor = by.name();
        this.at = now;
    }

    public UUID id() {
        return id;
    }

    public String words() {
        return words;
    }

    /** The name of whoever wrote it, as it was then. */
    public String advisor() {
        return advisor;
    }

    public Instant at() {
        return at;
    }
}
