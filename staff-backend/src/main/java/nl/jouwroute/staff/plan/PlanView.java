package nl.jouwroute.staff.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.plan.PlanContent;
import nl.jouwroute.plan.PlanVersion;

/**
 * One sent version of a plan, with what is new in it since the one before.
 *
 * @param number of the version
 * @param sent the day, in words
 * @param chapters only those with an answer
 */
public record PlanView(int number, String sent, List<Chapter> chapters) {

    /** A chapter with its answered questions. */
    public record Chapter(String title, List<Item> items) {}

    /** A question, the lines of its answer, and whether they were not in the version before. */
    public record Item(String question, List<String> lines, boolean isNew) {}

    /** The views of a person's versions, newest first as they come. */
    public static List<PlanView> of(List<PlanVersion> newestFirst) {
        return java.util.stream.IntStream.range(0, newestFirst.size())
                .mapToObj(i -> of(
                        newestFirst.get(i),
                        i + 1 < newestFirst.size()
                                ? answers(newestFirst.get(i + 1).content())
                                : null))
                .toList();
    }

    private static PlanView of(PlanVersion version, Map<String, List<String>> before) {
        List<Chapter> chapters = version.content().chapters().stream()
                .map(chapter -> new Chapter(
                        chapter.title(),
                        chapter.items().stream()
                                .filter(PlanContent.Item::isAnswered)
                                .map(item -> new Item(
                                        item.question(),
                                        item.answer(),
                                        before != null && !item.answer().equals(before.get(item.key()))))
                                .toList()))
                .filter(chapter -> !chapter.items().isEmpty())
                .toList();
        return new PlanView(version.number(), DutchTime.day(version.submittedAt()), chapters);
    }

    private static Map<String, List<String>> answers(PlanContent content) {
        Map<String, List<String>> answers = new HashMap<>();
        content.chapters().forEach(chapter -> chapter.items().forEach(item -> answers.put(item.key(), item.answer())));
        return answers;
    }
}
