package nl.jouwroute.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.jouwroute.common.ContentNode;

/**
 * Which answers of the route say something about which question of the plan: by the tags that {@code content/plan.yaml}
 * names at {@code prefill}.
 */
@ApplicationScoped
public class PlanPrefill {

    private final Map<String, List<String>> tags = new HashMap<>();

    public PlanPrefill() {
        for (ContentNode chapter : ContentNode.load("plan.yaml").nodes("chapters")) {
            for (ContentNode question : chapter.nodes("questions")) {
                tags.put(question.text("key"), question.texts("prefill"));
            }
        }
    }

    /** The tags whose answers stand ready as a first answer to this question; often none. */
    public List<String> tagsFor(PlanQuestion question) {
        return tags.getOrDefault(question.key(), List.of());
    }
}
