package nl.jouwroute.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTest {

    private final RouteContent content = RouteFile.read();

    private List<String> codes(String... questionsAndOptions) {
        return java.util.Arrays.stream(questionsAndOptions)
                .map(pair -> RouteCode.of(pair.split(":")))
                .toList();
    }

    private Route route(String... questionsAndOptions) {
        return Route.of(content, RouteAnswers.of(content, codes(questionsAndOptions)));
    }

    private static List<String> keys(Route route) {
        return route.steps().stream().map(advice -> advice.step().key()).toList();
    }

    @Test
    void whoWantsWorkSoonIsShownTheShortRouteAndWhy() {
        Route route = route("wens:werk", "leeftijd:27-plus", "nu:geen-werk", "snel:meteen");
        assertThat(keys(route)).contains("korte-route");
        Route.Advice advice = route.steps().stream()
                .filter(a -> a.step().key().equals("korte-route"))
                .findFirst()
                .orElseThrow();
        assertThat(Reason.of(advice, content, "nl").text())
                .isEqualTo("Je ziet dit, omdat je koos: “Ik wil werk” en “Ik wil zo snel mogelijk werken”."
                        + " Daar is de korte route voor.");
        assertThat(Reason.of(advice, content, "en").text()).contains("“I want work” and “");
        assertThat(Reason.of(advice, content, "de").text())
                .as("what is not translated is said in Dutch")
                .startsWith("Je ziet dit");
    }

    @Test
    void whatWasAnsweredBeforeDecidesWhatIsAsked() {
        assertThat(route().questions()).extracting(RouteQuestion::key).doesNotContain("baan", "inkomen", "school");
        assertThat(route("nu:werk").questions()).extracting(RouteQuestion::key).contains("baan");
        assertThat(route("nu:school").questions())
                .extracting(RouteQuestion::key)
                .contains("school", "snel")
                .doesNotContain("baan");
        assertThat(route("nu:school", "school:goed").questions())
                .extracting(RouteQuestion::key)
                .doesNotContain("snel");
    }

    @Test
    void anAnswerFromBeforeAChangeOfMindIsForgotten() {
        Route changed = route("nu:school", "baan:stopt");
        assertThat(keys(changed)).doesNotContain("werk-stopt");
        assertThat(changed.chosen()).extracting(RouteOption::key).containsExactly("school");
    }

    @Test
    void noneOfTheseClearsTheOtherChoices() {
        RouteQuestion hindrances = content.findQuestion("lastig").orElseThrow();
        assertThat(RouteAnswers.of(content, codes("lastig:geld", "lastig:niets", "lastig:taal"))
                        .to(hindrances))
                .extracting(RouteOption::key)
                .containsExactly("niets");
        assertThat(RouteAnswers.of(content, codes("lastig:taal", "lastig:geld")).to(hindrances))
                .extracting(RouteOption::key)
                .containsExactly("taal", "geld");
    }

    @Test
    void codesSayNothingAndAreTheSameForEver() {
        // these stand in addresses that people keep
        assertThat(RouteCode.of("lastig", "geld")).isEqualTo(RouteCode.of("lastig", "geld"));
        assertThat(codes("lastig:geld", "lastig:gezondheid", "wens"))
                .allMatch(RouteCode::isOne)
                .doesNotHaveDuplicates();
        assertThat(RouteCode.isOne("geld")).isFalse();
        assertThat(RouteCode.isOne("BCDFG")).isFalse();
    }

    @Test
    void moneyComesBeforeAVideo() {
        Route route = route("wens:werk", "lastig:geld");
        assertThat(keys(route).indexOf("schulden")).isBetween(0, keys(route).indexOf("video-cv"));
    }
}
