package nl.jouwroute.plan;

import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.FirstContent;

/** The questions that a new installation begins with: edition 1, published, from {@code content/plan.yaml}. */
public final class FirstQuestions implements FirstContent {

    @Override
    public String insert() {
        return "insert into plan_edition (id, number, state, content, created_at, changed_at, published_at)"
                + " select ?::uuid, 1, 'PUBLISHED', ?::jsonb, current_timestamp, current_timestamp, current_timestamp"
                + " where not exists (select from plan_edition)";
    }

    @Override
    public List<String> parameters() {
        return List.of(UUID.randomUUID().toString(), QuestionFile.read().toJson());
    }
}
