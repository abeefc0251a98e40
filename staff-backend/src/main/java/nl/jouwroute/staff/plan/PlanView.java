package nl.jouwroute.staff.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.plan.PlanContent;
import nl.jouwroute.plan.PlanDifferences;
import nl.jouwroute.plan.PlanVersion;

/**
 * One sent version of a plan, with what is new in it since the one before.
 *
 * @param number of the version
 * @param sent the day, in words
 * @param chapters only those with an answer
 * @param goals with their steps
 * @param gone what the version before still held: questions and goals, each with its lines
 */
public record PlanView(int number, String sent, List<Chapter> chapters, List<Goal> goals, List<Item> gone) {

    private static final String WITHOUT_GOAL = "Stappen zonder doel";

    /** A chapter with its answered questions. */
    public record Chapter(String title, List<Item> items) {}

    /**
     * A question or goal with the lines below it.
     *
     * @param spoken ids of what was spoken instead
     * @param with the advisor who sat beside the resident; null for nobody
     * @param spokenWith the same at the last recording
     * @param before what stood there in the version before, when that was something else; else empty
     * @param isNew whether it stood otherwise, or not at all, in the version before
     */
    public record Item(
            String question,
            List<String> lines,
            List<UUID> spoken,
            String with,
            String spokenWith,
            List<String> before,
            boolean isNew) {

        /** What is gone. */
        static Item gone(String question, List<String> lines, List<UUID> spoken) {
            return new Item(question, lines, spoken, null, null, List.of(), false);
        }
    }

    /**
     * A goal with its steps, a line each.
     *
     * @param with the advisor who sat beside the resident; null for nobody
     */
    public record Goal(String words, List<Line> steps, String with) {}

    /** A step in words, and whether the version before did not hold it like this. */
    public record Line(String words, boolean isNew) {}

    /** The views of a person's versions, newest first as they come. */
    public static List<PlanView> of(List<PlanVersion> newestFirst) {
        return IntStream.range(0, newestFirst.size())
                .mapToObj(i -> of(
                        newestFirst.get(i),
                        i + 1 < newestFirst.size() ? newestFirst.get(i + 1).content() : null))
                .toList();
    }

    private static PlanView of(PlanVersion version, PlanContent before) {
        PlanContent content = version.content();
        PlanDifferences since = PlanDifferences.between(before == null ? content : before, content);
        Map<String, PlanDifferences.AnswerChange> changed = since.answers().stream()
                .collect(Collectors.toMap(PlanDifferences.AnswerChange::key, Function.identity()));
        List<Chapter> chapters = content.chapters().stream()
                .map(chapter -> new Chapter(
                        chapter.title(),
                        chapter.items().stream()
                                .filter(PlanContent.Item::isAnswered)
                                .map(item -> item(item, changed.get(item.key())))
                                .toList()))
                .filter(chapter -> !chapter.items().isEmpty())
                .toList();
        return new PlanView(
                version.number(), DutchTime.day(version.submittedAt()), chapters, goals(content, since), gone(since));
    }

    private static Item item(PlanContent.Item item, PlanDifferences.AnswerChange change) {
        return new Item(
                item.question(),
                item.answer(),
                item.spoken(),
                item.with(),
                item.spokenWith(),
                change == null ? List.of() : change.before(),
                change != null);
    }

    private static List<Goal> goals(PlanContent content, PlanDifferences since) {
        return content.goals().stream()
                .map(goal -> new Goal(
                        title(goal.words()),
                        goal.steps().stream()
                                .map(step -> new Line(
                                        line(step), since.goals().stream().anyMatch(change -> change.added()
                                                .contains(step))))
                                .toList(),
                        goal.with()))
                .toList();
    }

    private static List<Item> gone(PlanDifferences since) {
        List<Item> answers = since.answers().stream()
                .filter(PlanDifferences.AnswerChange::isGone)
                .map(change -> Item.gone(change.question(), change.before(), change.spokenBefore()))
                .toList();
        List<Item> goals = since.goals().stream()
                .filter(change -> !change.gone().isEmpty() || change.after() == null)
                .map(change -> Item.gone(
                        title(change.words()),
                        change.gone().stream().map(PlanView::line).toList(),
                        List.of()))
                .toList();
        return Stream.concat(answers.stream(), goals.stream()).toList();
    }

    private static String title(String goal) {
        return goal == null ? WITHOUT_GOAL : goal;
    }

    private static String line(PlanContent.Step step) {
        String by = step.advisor() != null
                ? ", van " + step.advisor()
                : step.with() == null ? "" : ", samen ingevuld met " + step.with();
        if (step.doneOn() != null) {
            return step.words() + " (klaar op " + day(step.doneOn()) + by + ")";
        }
        if (step.day() != null) {
            return step.words() + " (voor " + day(step.day()) + by + ")";
        }
        return step.words() + (by.isEmpty() ? "" : " (" + by.substring(2) + ")");
    }

    static String day(LocalDate day) {
        return DutchTime.day(day);
    }
}
