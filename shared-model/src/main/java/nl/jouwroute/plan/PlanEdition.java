package nl.jouwroute.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.route.ContentEdition;

/** A numbered edition of the questions of the plan. */
@Entity
@Table(name = "plan_edition")
public class PlanEdition extends ContentEdition<QuestionSet> {

    /** For JPA. */
    protected PlanEdition() {}

    /**
     * A new draft.
     *
     * @param number one more than the highest
     * @param staffId who makes it
     */
    public PlanEdition(UUID id, int number, QuestionSet content, UUID staffId, Instant now) {
        super(id, number, content, staffId, now);
    }

    @Override
    public QuestionSet content() {
        return QuestionSet.fromJson(json());
    }
}
