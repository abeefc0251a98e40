package nl.jouwroute.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What differs between two versions of a plan; nothing that reads the same is in it.
 *
 * @param answers in the order of the questions
 * @param goals in the order of the newer version, then what is no longer there
 */
public record PlanDifferences(List<AnswerChange> answers, List<GoalChange> goals) {

    public PlanDifferences {
        answers = List.copyOf(answers);
        goals = List.copyOf(goals);
    }

    /**
     * A question that is answered otherwise.
     *
     * @param key of the question
     * @param before the lines of the older answer; empty when there was none
     * @param after the lines of the newer answer; empty when it was taken away
     * @param spokenBefore recordings of the older answer
     * @param spokenAfter recordings of the newer answer
     */
    public record AnswerChange(
            String key,
            String question,
            List<String> before,
            List<String> after,
            List<UUID> spokenBefore,
            List<UUID> spokenAfter) {

        /** Whether the newer version has no answer at all. */
        public boolean isGone() {
            return after.isEmpty() && spokenAfter.isEmpty();
        }
    }

    /**
     * A goal that came, went, or has other steps.
     *
     * @param words null for steps without a goal
     * @param before its steps in the older version; null when the goal was not there
     * @param after its steps in the newer version; null when the goal is no longer there
     */
    public record GoalChange(String words, List<PlanContent.Step> before, List<PlanContent.Step> after) {

        /** Steps that the older version did not hold like this. */
        public List<PlanContent.Step> added() {
            return without(after, before);
        }

        /** Steps that the newer version does not hold like this. */
        public List<PlanContent.Step> gone() {
            return without(before, after);
        }

        private static List<PlanContent.Step> without(List<PlanContent.Step> some, List<PlanContent.Step> others) {
            if (some == null) {
                return List.of();
            }
            List<PlanContent.Step> left = new ArrayList<>(some);
            if (others != null) {
                others.forEach(left::remove);
            }
            return left;
        }
    }

    /** Compares; questions are known by their key, goals by their words. */
    public static PlanDifferences between(PlanContent older, PlanContent newer) {
        return new PlanDifferences(answers(older, newer), goals(older, newer));
    }

    private static List<AnswerChange> answers(PlanContent older, PlanContent newer) {
        Map<String, PlanContent.Item> before = items(older);
        Map<String, PlanContent.Item> after = items(newer);
        List<AnswerChange> changes = new ArrayList<>();
        after.forEach((key, item) -> add(changes, before.getOrDefault(key, unanswered(item)), item));
        before.forEach((key, item) -> {
            if (!after.containsKey(key)) {
                add(changes, item, unanswered(item));
            }
        });
        return changes;
    }

    private static PlanContent.Item unanswered(PlanContent.Item item) {
        return new PlanContent.Item(item.key(), item.question(), List.of());
    }

    private static void add(List<AnswerChange> changes, PlanContent.Item was, PlanContent.Item is) {
        if (!was.answer().equals(is.answer()) || !was.spoken().equals(is.spoken())) {
            changes.add(
                    new AnswerChange(is.key(), is.question(), was.answer(), is.answer(), was.spoken(), is.spoken()));
        }
    }

    private static Map<String, PlanContent.Item> items(PlanContent content) {
        Map<String, PlanContent.Item> items = new LinkedHashMap<>();
        content.chapters().forEach(chapter -> chapter.items().forEach(item -> items.put(item.key(), item)));
        return items;
    }

    private static List<GoalChange> goals(PlanContent older, PlanContent newer) {
        Map<String, List<PlanContent.Step>> before = steps(older);
        Map<String, List<PlanContent.Step>> after = steps(newer);
        List<GoalChange> changes = new ArrayList<>();
        after.forEach((words, steps) -> {
            if (!steps.equals(before.get(words))) {
                changes.add(new GoalChange(words, before.get(words), steps));
            }
        });
        before.forEach((words, steps) -> {
            if (!after.containsKey(words)) {
                changes.add(new GoalChange(words, steps, null));
            }
        });
        return changes;
    }

    /** Two goals in the same words count as one. */
    private static Map<String, List<PlanContent.Step>> steps(PlanContent content) {
        Map<String, List<PlanContent.Step>> steps = new LinkedHashMap<>();
        content.goals().forEach(goal -> steps.computeIfAbsent(goal.words(), words -> new ArrayList<>())
                .addAll(goal.steps()));
        return steps;
    }

    public boolean isEmpty() {
        return answers.isEmpty() && goals.isEmpty();
    }
}
