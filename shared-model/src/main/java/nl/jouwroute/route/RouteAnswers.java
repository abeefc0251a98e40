package nl.jouwroute.route;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody chose, by question; a question that was skipped is not in it. Holds only what the edition offers, in the
 * edition's order, so two addresses that say the same are equal.
 *
 * @param chosen keys of the chosen options by the key of their question; no empty lists
 */
public record RouteAnswers(Map<String, List<String>> chosen) {

    public static final RouteAnswers NONE = new RouteAnswers(Map.of());

    public RouteAnswers {
        chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
    }

    /**
     * Understands the codes of an address as far as this edition knows them; of two answers to a question that takes one,
     * the first of the page counts, and an exclusive answer stands alone.
     */
    public static RouteAnswers of(RouteContent content, Collection<String> codes) {
        Set<String> wanted = Set.copyOf(codes);
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        for (RouteQuestion question : content.questions()) {
            List<RouteOption> options = question.options().stream()
                    .filter(option -> wanted.contains(question.codeOf(option)))
                    .toList();
            if (!options.isEmpty()) {
                chosen.put(question.key(), settle(question, options));
            }
        }
        return new RouteAnswers(chosen);
    }

    private static List<String> settle(RouteQuestion question, List<RouteOption> options) {
        boolean single = question.kind() == RouteQuestion.Kind.ONE;
        return options.stream()
                .filter(RouteOption::exclusive)
                .findFirst()
                .or(() -> single ? options.stream().findFirst() : Optional.empty())
                .map(only -> List.of(only.key()))
                .orElseGet(() -> options.stream().map(RouteOption::key).toList());
    }

    /** The chosen options of a question, in the order of the page. */
    public List<RouteOption> to(RouteQuestion question) {
        List<String> keys = chosen.getOrDefault(question.key(), List.of());
        return question.options().stream()
                .filter(option -> keys.contains(option.key()))
                .toList();
    }

    /** Everything but the answer to this question. */
    public RouteAnswers without(RouteQuestion question) {
        Map<String, List<String>> rest = new LinkedHashMap<>(chosen);
        rest.remove(question.key());
        return new RouteAnswers(rest);
    }

    /** Only the answers to these questions. */
    public RouteAnswers only(Collection<RouteQuestion> questions) {
        Set<String> keys = questions.stream().map(RouteQuestion::key).collect(Collectors.toSet());
        Map<String, List<String>> kept = new LinkedHashMap<>(chosen);
        kept.keySet().retainAll(keys);
        return new RouteAnswers(kept);
    }

    public boolean isEmpty() {
        return chosen.isEmpty();
    }

    /** The codes for an address, in the edition's order. */
    public List<String> codes(RouteContent content) {
        return content.questions().stream()
                .flatMap(question -> to(question).stream().map(question::codeOf))
                .toList();
    }
}
