package nl.jouwroute.route;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which sets of tags the answers of an edition can give. Looks only at the tags that a question asks about, so that few
 * sets differ; where an edition has more than {@value #MOST} of them it stops looking and believes that there is a way.
 */
final class ReachableTags {

    private static final int MOST = 20_000;

    private final RouteContent content;

    ReachableTags(RouteContent content) {
        this.content = content;
    }

    /** Whether some answers lead to this question. */
    boolean reaches(RouteQuestion question) {
        int index = content.questions().indexOf(question);
        return someSetFits(question.when(), content.questions().subList(0, index));
    }

    /** Whether some answers lead to this step. */
    boolean reaches(RouteStep step) {
        return someSetFits(step.when(), content.questions());
    }

    private boolean someSetFits(Condition wanted, List<RouteQuestion> asked) {
        Set<String> telling = new HashSet<>(wanted.tags());
        asked.forEach(question -> telling.addAll(question.when().tags()));
        Set<Set<String>> sets = Set.of(Set.of());
        for (RouteQuestion question : asked) {
            Optional<Set<Set<String>>> more = after(question, sets, telling);
            if (more.isEmpty()) {
                return true;
            }
            sets = more.get();
        }
        Predicate<Set<String>> fits = wanted::holdsFor;
        return sets.stream().anyMatch(fits);
    }

    /** The sets after this question; empty when there are too many. */
    private static Optional<Set<Set<String>>> after(
            RouteQuestion question, Set<Set<String>> sets, Set<String> telling) {
        Set<Set<String>> answers = answers(question, telling);
        Set<Set<String>> result = new HashSet<>();
        for (Set<String> before : sets) {
            if (!question.when().holdsFor(before)) {
                result.add(before);
                continue;
            }
            for (Set<String> answer : answers) {
                Set<String> both = new HashSet<>(before);
                both.addAll(answer);
                result.add(both);
            }
            if (result.size() > MOST) {
                return Optional.empty();
            }
        }
        return Optional.of(result);
    }

    /** What an answer to this question can add; skipping adds nothing. */
    private static Set<Set<String>> answers(RouteQuestion question, Set<String> telling) {
        Set<Set<String>> result = new HashSet<>();
        result.add(Set.of());
        for (RouteOption option : question.options()) {
            Set<String> tags = new HashSet<>(option.tags());
            tags.retainAll(telling);
            if (question.kind() == RouteQuestion.Kind.ONE || option.exclusive()) {
                result.add(tags);
            } else if (!tags.isEmpty() && result.size() <= MOST) {
                for (Set<String> others : List.copyOf(result)) {
                    Set<String> both = new HashSet<>(others);
                    both.addAll(tags);
                    result.add(both);
                }
            }
        }
        return result;
    }
}
