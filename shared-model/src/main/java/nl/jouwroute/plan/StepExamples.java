package nl.jouwroute.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.jouwroute.common.ContentNode;

/** Goals and steps to choose from, for who does not like to type; from {@code content/plan-steps.yaml}. */
@ApplicationScoped
public class StepExamples {

    private final List<ContentNode> goals;
    private final List<ContentNode> steps;

    /**
     * @throws IllegalStateException when the content file does not hold what it should
     */
    public StepExamples() {
        ContentNode file = ContentNode.load("plan-steps.yaml");
        goals = file.nodes("goals");
        steps = file.nodes("steps");
    }

    /** In this language, else in Dutch. */
    public List<String> goals(String language) {
        return in(goals, language);
    }

    /** In this language, else in Dutch. */
    public List<String> steps(String language) {
        return in(steps, language);
    }

    private static List<String> in(List<ContentNode> texts, String language) {
        return texts.stream()
                .map(text -> text.text(text.has(language) ? language : "nl"))
                .toList();
    }
}
