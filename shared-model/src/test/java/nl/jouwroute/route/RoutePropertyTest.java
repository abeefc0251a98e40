package nl.jouwroute.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever somebody answers, skips, or types into the address: of the edition that a new installation begins with. */
class RoutePropertyTest {

    private static final RouteContent CONTENT = RouteFile.read();
    private static final List<String> CODES = CONTENT.questions().stream()
            .flatMap(question -> question.options().stream().map(question::codeOf))
            .toList();

    /** As people answer: each question once, or not. */
    @Provide
    Arbitrary<List<String>> answers() {
        Arbitrary<List<String>> all = Arbitraries.just(List.of());
        for (RouteQuestion question : CONTENT.questions()) {
            List<String> codes =
                    question.options().stream().map(question::codeOf).toList();
            int most = question.kind() == RouteQuestion.Kind.ONE ? 1 : codes.size();
            Arbitrary<Set<String>> given = Arbitraries.of(codes).set().ofMaxSize(most);
            all = all.flatMap(before -> given.map(chosen -> {
                List<String> both = new ArrayList<>(before);
                both.addAll(chosen);
                return both;
            }));
        }
        return all;
    }

    /** As an address can be made: any codes in any number and order, and nonsense between them. */
    @Provide
    Arbitrary<List<String>> anything() {
        return Arbitraries.oneOf(
                        Arbitraries.of(CODES),
                        Arbitraries.of("", "bcdfg", "e=1", "ÿ", "'; drop table route_edition; --"),
                        Arbitraries.strings().ofMaxLength(10))
                .list()
                .ofMaxSize(80);
    }

    @Property(tries = 2000)
    void everySetOfAnswersGivesAWholeRoute(@ForAll("answers") List<String> codes) {
        check(Route.of(CONTENT, RouteAnswers.of(CONTENT, codes)));
    }

    @Property(tries = 2000)
    void soDoesAnyAddress(@ForAll("anything") List<String> codes) {
        check(Route.of(CONTENT, RouteAnswers.of(CONTENT, codes)));
    }

    private static void check(Route route) {
        assertThat(route.steps()).hasSizeBetween(5, CONTENT.result().maximum()).doesNotHaveDuplicates();
        assertThat(route.steps()).isSortedAccordingTo(Comparator.comparingInt(advice -> advice.step()
                .weight()));
        for (Route.Advice advice : route.steps()) {
            assertThat(advice.step().when().holdsFor(route.tags())).isTrue();
            String why = Reason.of(advice, CONTENT, "nl").text();
            assertThat(why).startsWith("Je ziet dit, omdat").doesNotContain("{", "“”");
            assertThat(why.contains("“")).isEqualTo(advice.step().why().in("nl").contains(RouteStep.ANSWERS));
        }
    }

    @Property(tries = 500)
    void theSameAnswersGiveTheSameRouteInWhateverOrderTheyStand(@ForAll("anything") List<String> codes) {
        List<String> turned = new ArrayList<>(codes);
        java.util.Collections.reverse(turned);
        assertThat(Route.of(CONTENT, RouteAnswers.of(CONTENT, turned)))
                .isEqualTo(Route.of(CONTENT, RouteAnswers.of(CONTENT, codes)));
    }

    @Property(tries = 500)
    void anAddressSaysWhatWasChosenAndIsReadBackAsThat(@ForAll("anything") List<String> codes) {
        RouteAnswers answers = RouteAnswers.of(CONTENT, codes);
        assertThat(RouteAnswers.of(CONTENT, answers.codes(CONTENT))).isEqualTo(answers);
    }

    @Property(tries = 500)
    void goingOnPassesEachQuestionThatAppliesOnceAndGoingBackPassesTheSame(@ForAll("answers") List<String> codes) {
        Route route = Route.of(CONTENT, RouteAnswers.of(CONTENT, codes));
        List<RouteQuestion> forth = walk(route.first(), route::after);
        assertThat(forth).isEqualTo(route.questions()).doesNotHaveDuplicates();
        List<RouteQuestion> back = walk(Optional.of(forth.get(forth.size() - 1)), route::before);
        java.util.Collections.reverse(back);
        assertThat(back).isEqualTo(forth);
    }

    private static List<RouteQuestion> walk(
            Optional<RouteQuestion> start, java.util.function.Function<RouteQuestion, Optional<RouteQuestion>> step) {
        List<RouteQuestion> passed = new ArrayList<>();
        for (Optional<RouteQuestion> at = start; at.isPresent(); at = step.apply(at.get())) {
            passed.add(at.get());
        }
        return passed;
    }

    @Property(tries = 500)
    void anAnswerToAQuestionThatDoesNotApplyChangesNothing(@ForAll("answers") List<String> codes) {
        Route route = Route.of(CONTENT, RouteAnswers.of(CONTENT, codes));
        List<String> more = new ArrayList<>(route.answers().codes(CONTENT));
        Set<RouteQuestion> others = new HashSet<>(CONTENT.questions());
        others.removeAll(route.questions());
        others.forEach(question -> more.add(question.codeOf(question.options().get(0))));
        assertThat(Route.of(CONTENT, RouteAnswers.of(CONTENT, more))).isEqualTo(route);
    }
}
