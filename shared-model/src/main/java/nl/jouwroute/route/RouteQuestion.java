package nl.jouwroute.route;

import java.util.List;
import java.util.Optional;

/**
 * One question of the route.
 *
 * @param key what staff and the stored document call it; in addresses it is a {@link RouteCode}
 * @param kind one answer or several
 * @param when it is asked, judged by the answers to the questions before it
 * @param question the question itself
 * @param help one short sentence
 * @param options in the order of the page
 */
public record RouteQuestion(
        String key, Kind kind, Condition when, Texts question, Texts help, List<RouteOption> options) {

    /** How many answers it takes. */
    public enum Kind {
        ONE,
        SEVERAL
    }

    public RouteQuestion {
        options = List.copyOf(options);
    }

    /** Stands for this question in addresses. */
    public String code() {
        return RouteCode.of(key);
    }

    /** Stands for an option of this question in addresses. */
    public String codeOf(RouteOption option) {
        return RouteCode.of(key, option.key());
    }

    public Optional<RouteOption> find(String optionKey) {
        return options.stream().filter(option -> option.key().equals(optionKey)).findFirst();
    }
}
