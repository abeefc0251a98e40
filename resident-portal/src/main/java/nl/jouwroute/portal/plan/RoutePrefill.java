package nl.jouwroute.portal.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.jouwroute.plan.Answer;
import nl.jouwroute.plan.PlanQuestion;
import nl.jouwroute.route.Route;
import nl.jouwroute.route.RouteAnswers;
import nl.jouwroute.route.RouteContent;
import nl.jouwroute.route.RouteShelf;
import nl.jouwroute.route.RouteStep;

/**
 * What the saved route already says: about a question of the plan it stands there as a first answer, to keep or change;
 * its goals and steps are the first to choose from.
 */
@RequestScoped
public class RoutePrefill {

    @Inject
    private KeptRoute kept;

    @Inject
    private RouteShelf shelf;

    /** The chosen answers in words, a line each; none when the route says nothing about it. */
    List<String> lines(PlanQuestion question, String language) {
        List<String> tags = question.prefill();
        if (tags.isEmpty()) {
            return List.of();
        }
        return route(kept.codes()).chosen().stream()
                .filter(option -> option.tags().stream().anyMatch(tags::contains))
                .map(option -> option.text().in(language))
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

    /** The same as an answer: a line that the question offers in the same words is a choice, the others are words. */
    static Answer answer(PlanQuestion question, List<String> lines, String language) {
        List<String> choices = question.in(language).choices();
        List<Integer> chosen = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String line : lines) {
            int number = choices.indexOf(line) + 1;
            if (question.offers(number) && (chosen.isEmpty() || question.kind().choosesSeveral())) {
                chosen.add(number);
            } else {
                words.add(line);
            }
        }
        return new Answer(chosen, String.join("\n", words), null, null);
    }
}
