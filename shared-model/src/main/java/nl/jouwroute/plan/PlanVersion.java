package nl.jouwroute.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a resident sent at one moment, with the questions as they were asked; never changed, by nobody. */
@Entity
@Table(name = "plan_version")
public class PlanVersion {

    @Id
    private UUID id;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "resident_id")
    private UUID residentId;

    private int number;

    private String content;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "respond_by")
    private Instant respondBy;

    /** For JPA. */
    protected PlanVersion() {}

    PlanVersion(UUID id, FuturePlan plan, PlanContent content, Instant now) {
        this.id = id;
        this.planId = plan.id();
        this.residentId = plan.residentId();
        this.number = plan.number();
        this.content = content.toJson();
        this.submittedAt = now;
    }

    /**
     * Says by when an advisor calls. Once, before it is stored.
     *
     * @throws IllegalStateException when that was said already
     */
    public void promiseResponse(Instant by) {
        if (respondBy != null) {
            throw new IllegalStateException("a sent version does not change");
        }
        respondBy = by;
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public UUID residentId() {
        return residentId;
    }

    /** 1 for the first that was sent, and so on. */
    public int number() {
        return number;
    }

    public PlanContent content() {
        return PlanContent.fromJson(content);
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** By when the receipt promised that an advisor calls. */
    public Instant respondBy() {
        return respondBy;
    }
}
