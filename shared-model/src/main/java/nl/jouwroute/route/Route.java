package nl.jouwroute.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What follows from somebody's answers: which questions apply, and which steps fit, in order and each with its reason.
 * A pure function of an edition's content and the answers; the same answers give the same route, and every set of
 * answers, none at all included, gives one.
 *
 * <p>A question applies when its condition holds for the tags of the answers before it; an answer to a question that
 * does not apply (any more) counts for nothing.
 *
 * @param questions that apply, in order
 * @param answers those to the questions that apply
 * @param steps that fit, the most urgent first
 */
public record Route(List<RouteQuestion> questions, RouteAnswers answers, List<Advice> steps) {

    public Route {
        questions = List.copyOf(questions);
        steps = List.copyOf(steps);
    }

    /**
     * A step and why it is in the route.
     *
     * @param because the chosen options that asked for it, in the order of the questions; may be empty
     */
    public record Advice(RouteStep step, List<RouteOption> because) {

        public Advice {
            because = List.copyOf(because);
        }
    }

    /** Works out the route of these answers. */
    public static Route of(RouteContent content, RouteAnswers answers) {
        List<RouteQuestion> asked = new ArrayList<>();
        List<RouteOption> chosen = new ArrayList<>();
        Set<String> tags = new HashSet<>();
        for (RouteQuestion question : content.questions()) {
            if (question.when().holdsFor(tags)) {
                asked.add(question);
                for (RouteOption option : answers.to(question)) {
                    chosen.add(option);
                    tags.addAll(option.tags());
                }
            }
        }
        List<Advice> steps = content.steps().stream()
                .filter(step -> step.when().holdsFor(tags))
                .sorted(Comparator.comparingInt(RouteStep::weight)) // stable: equal weights keep the document's order
                .limit(content.result().maximum())
                .map(step -> new Advice(step, because(step, chosen)))
                .toList();
        return new Route(asked, answers.only(asked), steps);
    }

    private static List<RouteOption> because(RouteStep step, List<RouteOption> chosen) {
        return chosen.stream()
                .filter(option -> step.when().asksFor(option.tags()))
                .distinct()
                .toList();
    }

    /** The first question; empty in an edition without any. */
    public Optional<RouteQuestion> first() {
        return questions.stream().findFirst();
    }

    /** The question that follows this one, answered or not; empty after the last. */
    public Optional<RouteQuestion> after(RouteQuestion question) {
        return at(questions.indexOf(question) + 1);
    }

    /** The question before this one; empty before the first. */
    public Optional<RouteQuestion> before(RouteQuestion question) {
        return at(questions.indexOf(question) - 1);
    }

    private Optional<RouteQuestion> at(int index) {
        return index < 0 || index >= questions.size() ? Optional.empty() : Optional.of(questions.get(index));
    }

    /** The options that were chosen, in the order of the questions. */
    public List<RouteOption> chosen() {
        return questions.stream()
                .flatMap(question -> answers.to(question).stream())
                .toList();
    }

    /** What the answers say of somebody. */
    public Set<String> tags() {
        Set<String> tags = new HashSet<>();
        chosen().forEach(option -> tags.addAll(option.tags()));
        return tags;
    }
}
