package nl.jouwroute.plan;

import java.util.ArrayList;
import java.util.List;
import nl.jouwroute.route.Texts;

/** Says what stands in the way of publishing the questions of the plan, and where. */
public final class QuestionSetCheck {

    private final List<Finding> findings = new ArrayList<>();

    private QuestionSetCheck() {}

    /** What can be wrong. */
    public enum Problem {
        /** A chapter without any question. */
        CHAPTER_EMPTY,
        /** Fewer than two answers to choose from: somebody would have to type. */
        TOO_FEW_CHOICES,
        /** A text that has no Dutch words. */
        DUTCH_MISSING
    }

    /**
     * One thing that is wrong.
     *
     * @param item path of the thing, such as {@code questions/nu-dag} or {@code chapters/NOW}
     * @param detail which text; empty when the problem says enough
     */
    public record Finding(Problem problem, String item, String detail) {}

    /** Everything that is wrong, in the order of the document; empty when it may be published. */
    public static List<Finding> of(QuestionSet set) {
        QuestionSetCheck check = new QuestionSetCheck();
        for (QuestionSet.Chapter chapter : set.chapters()) {
            String where = "chapters/" + chapter.key();
            check.dutch(where, "title", chapter.title());
            check.dutch(where, "intro", chapter.intro());
            if (set.questions().stream().noneMatch(item -> item.chapter() == chapter.key())) {
                check.findings.add(new Finding(Problem.CHAPTER_EMPTY, where, ""));
            }
        }
        set.questions().forEach(check::question);
        return List.copyOf(check.findings);
    }

    private void question(QuestionSet.Item item) {
        String where = "questions/" + item.key();
        dutch(where, "question", item.question());
        dutch(where, "help", item.help());
        dutch(where, "example", item.example());
        item.choices().forEach(choice -> dutch(where, "choices", choice.text()));
        if (item.kind() == QuestionKind.SCALE) {
            dutch(where, "low", item.low());
            dutch(where, "high", item.high());
        }
        if (item.choices().stream().filter(choice -> !choice.retired()).count() < 2) {
            findings.add(new Finding(Problem.TOO_FEW_CHOICES, where, ""));
        }
    }

    private void dutch(String where, String what, Texts texts) {
        if (!texts.hasDutch()) {
            findings.add(new Finding(Problem.DUTCH_MISSING, where, what));
        }
    }
}
