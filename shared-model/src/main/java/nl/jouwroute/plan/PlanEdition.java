package nl.jouwroute.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.route.ContentEdition;
import nl.jouwroute.route.ContentLines;

/** A numbered edition of the questions of the plan. */
@Entity
@Table(name = "plan_edition")
public class PlanEdition extends ContentEdition {

    /** For JPA. */
    protected PlanEdition() {}

    /**
     * A new draft.
     *
     * @param number one more than the highest
     * @param staffId who makes it
     */
    public PlanEdition(UUID id, int number, QuestionSet content, UUID staffId, Instant now) {
        super(id, number, content.toJson(), staffId, now);
    }

    /**
     * Replaces the questions of a draft.
     *
     * @throws nl.jouwroute.route.EditionStepRefused when it was published before
     */
    public void write(QuestionSet changed, UUID staffId, Instant now) {
        writeJson(changed.toJson(), null, staffId, now);
    }

    public QuestionSet content() {
        return QuestionSet.fromJson(json());
    }

    @Override
    public ContentLines lines() {
        return content().lines();
    }
}
