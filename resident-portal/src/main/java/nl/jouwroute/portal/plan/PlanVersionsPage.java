package nl.jouwroute.portal.plan;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.jouwroute.plan.PlanContent;
import nl.jouwroute.plan.PlanDifferences;
import nl.jouwroute.plan.PlanQuestions;
import nl.jouwroute.plan.PlanTranslation;
import nl.jouwroute.plan.PlanVersion;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.PathPart;
import nl.jouwroute.portal.common.Spoken;

/** /mijn/plan/versies: what was sent and when, and what changed from one to the next. */
@Named("planVersions")
@RequestScoped
public class PlanVersionsPage {

    @Inject
    private PathPart address;

    @Inject
    private MyPlan myPlan;

    @Inject
    private PlanQuestions questions;

    private List<Sent> versions;

    /**
     * A sent version.
     *
     * @param changes since the version before
     * @param first whether there was none before
     * @param content what was sent, as far as it was filled in
     */
    public record Sent(int number, String on, boolean first, List<Change> changes, List<Item> content) {}

    /** Something that reads otherwise now; a side without lines was not there. */
    public record Change(String title, List<String> before, List<String> after) {}

    /** A question or goal with its lines. */
    public record Item(String title, List<String> lines) {}

    @PostConstruct
    void load() {
        address.requireNone();
        List<PlanVersion> sent = myPlan.versions();
        versions = IntStream.range(0, sent.size())
                .mapToObj(i -> view(
                        sent.get(i),
                        Optional.of(i + 1).filter(j -> j < sent.size()).map(sent::get)))
                .toList();
    }

    private Sent view(PlanVersion version, Optional<PlanVersion> before) {
        PlanContent content = read(version);
        List<Change> changes = before.map(older -> changes(PlanDifferences.between(read(older), content)))
                .orElse(List.of());
        return new Sent(
                version.number(), Moments.date(version.submittedAt()), before.isEmpty(), changes, items(content));
    }

    /** In the reader's language, but for what the resident wrote. */
    private PlanContent read(PlanVersion version) {
        return PlanTranslation.of(version.content(), questions, Spoken.now().tag());
    }

    private static List<Change> changes(PlanDifferences differences) {
        return Stream.concat(
                        differences.answers().stream()
                                .map(change -> new Change(
                                        change.question(),
                                        withSpoken(change.before(), change.spokenBefore()),
                                        withSpoken(change.after(), change.spokenAfter()))),
                        differences.goals().stream()
                                .map(change -> new Change(
                                        goal(change.words()),
                                        StepLines.of(change.gone()),
                                        StepLines.of(change.added()))))
                .toList();
    }

    private static List<Item> items(PlanContent content) {
        return Stream.concat(
                        content.chapters().stream()
                                .flatMap(chapter -> chapter.items().stream())
                                .filter(PlanContent.Item::isAnswered)
                                .map(item -> new Item(item.question(), withSpoken(item.answer(), item.spoken()))),
                        content.goals().stream().map(goal -> new Item(goal(goal.words()), StepLines.of(goal.steps()))))
                .toList();
    }

    private static List<String> withSpoken(List<String> lines, List<UUID> spoken) {
        return spoken.isEmpty()
                ? lines
                : Stream.concat(lines.stream(), Stream.of(Pages.text("speak.count", spoken.size())))
                        .toList();
    }

    private static String goal(String words) {
        return words == null ? Pages.text("step.loose") : Pages.text("plan.versions.goal", words);
    }

    /** Newest first. */
    public List<Sent> getAll() {
        return versions;
    }
}
