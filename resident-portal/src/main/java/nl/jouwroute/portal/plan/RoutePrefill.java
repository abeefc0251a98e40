package nl.jouwroute.portal.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import nl.jouwroute.plan.Answer;
import nl.jouwroute.plan.PlanQuestion;
import nl.jouwroute.plan.Prefill;
import nl.jouwroute.route.Route;
import nl.jouwroute.route.RouteAnswers;
import nl.jouwroute.route.RouteContent;
import nl.jouwroute.route.RouteOption;
import nl.jouwroute.route.RouteShelf;
import nl.jouwroute.route.RouteStep;

/**
 * What the saved route already says: about a question of the plan it is shown there, with what means the same already
 * chosen, to keep or change; its goals and steps are the first to choose from.
 */
@RequestScoped
public class RoutePrefill {

    @Inject
    private KeptRoute kept;

    @Inject
    private RouteShelf shelf;

    /** What was chosen in the route that says something about this question; none when nothing was. */
    List<RouteOption> known(PlanQuestion question) {
        List<String> tags = question.prefill().stream().map(Prefill::tag).toList();
        if (tags.isEmpty()) {
            return List.of();
        }
        return route(kept.codes()).chosen().stream()
                .filter(option -> option.tags().stream().anyMatch(tags::contains))
                .toList();
    }

    /** The goals of the saved route's steps, in its order; none when no route was saved. */
    List<String> goals(String language) {
        return ofSteps(step -> step.goal().in(language));
    }

    /** The first things to do of the saved route's steps, in its order; none when no route was saved. */
    List<String> steps(String language) {
        return ofSteps(step -> step.step().in(language));
    }

    private List<String> ofSteps(Function<RouteStep, String> words) {
        List<String> codes = kept.codes();
        return codes.isEmpty()
                ? List.of()
                : route(codes).steps().stream()
                        .map(advice -> words.apply(advice.step()))
                        .toList();
    }

    private Route route(List<String> codes) {
        RouteContent content = shelf.current().content();
        return Route.of(content, RouteAnswers.of(content, codes));
    }

    /** The choices that mean the same; what no choice stands for is the resident's to say in words, or not. */
    static Answer answer(PlanQuestion question, List<RouteOption> known) {
        List<Integer> chosen = known.stream()
                .flatMap(option -> question.prefill().stream()
                        .filter(one -> option.tags().contains(one.tag()))
                        .map(Prefill::choice))
                .filter(question::offers)
                .distinct()
                .limit(question.kind().choosesSeveral() ? question.choiceCount() : 1)
                .toList();
        return new Answer(chosen, null, null, null);
    }
}
