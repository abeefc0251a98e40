package nl.jouwroute.portal.route;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import nl.jouwroute.route.Route;
import nl.jouwroute.route.RouteContent;

/** Somebody's route as the pages show it: the first steps, the others, and what was answered. */
@Dependent
public class RouteView {

    @Inject
    private FittingSessions sessions;

    @Inject
    private ReaderLanguage language;

    private RouteContent content;
    private Route route;
    private List<StepCard> cards = List.of();

    /** Shows this route; the addresses of its steps end with the query. */
    RouteView show(Route shown, RouteContent of, String query) {
        route = shown;
        content = of;
        cards = route.steps().stream()
                .map(advice -> new StepCard(advice, content, query, language, sessions.next(advice.step())))
                .toList();
        return this;
    }

    public List<StepCard> getFirst() {
        return cards.stream().limit(content.result().showFirst()).toList();
    }

    public List<StepCard> getMore() {
        return cards.stream().skip(content.result().showFirst()).toList();
    }

    public List<StepCard> getAll() {
        return cards;
    }

    public int getCount() {
        return cards.size();
    }

    /** The words of the button behind which the others are. */
    public String getMoreWords() {
        return content.result().more().in(language.code());
    }

    /** What was chosen, in the order of the questions. */
    public List<String> getAnswers() {
        return route.chosen().stream()
                .map(option -> option.text().in(language.code()))
                .toList();
    }
}
