package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which places and sessions a route offers follows from the answers. */
@SystemTest
class FittingPlacesTest {

    private static final int MOST_QUESTIONS = 20;

    private final TestSystem system;

    FittingPlacesTest(TestSystem system) {
        this.system = system;
    }

    @Test
    void whoWantsToReadBetterAndWhoCaresForFamilyAreSentToOtherPlaces() {
        String tiemAndNeighbours = "Wijkhuis De Brug (voorbeeld)";
        String tiemAndLanguage = "Leeshoek (voorbeeld)";
        String money = "Speeltuin Zuid (voorbeeld)"; // Sociaal Raadslieden en Inkomensondersteuning

        assertThat(places(result("Wat maakt het lastig?", "Nederlands lezen, schrijven of praten")))
                .containsExactly(tiemAndLanguage, tiemAndNeighbours);
        assertThat(places(result("Wat maakt het lastig?", "De zorg voor kinderen of familie")))
                .containsExactly(tiemAndNeighbours, tiemAndLanguage);
        assertThat(places(result("Hoe oud ben je?", "16 of 17 jaar")))
                .as("nobody for them sits anywhere: the next that open")
                .hasSize(2);
        Visitor visitor = system.visitor();
        assertThat(places(visitor.get("/stap/hulp-brieven"))).containsExactly(money);
        assertThat(places(visitor.get("/stap/rmc"))).isEmpty();
    }

    @Test
    void aSessionStandsWithTheStepThatItFits() {
        new Sessions(system).create(5);
        Page work = result("Wat wil je nu het liefst?", "Ik wil werk");
        assertThat(work.document().select("main a[href^=/bijeenkomst/]")).isNotEmpty();
    }

    private static List<String> places(Page page) {
        return page.document()
                .select("section[aria-labelledby=plekken] .jr-session__title")
                .eachText();
    }

    /** Answers one question, by the words of an option; all others are skipped. */
    private Page result(String question, String answer) {
        Visitor visitor = system.visitor();
        Page page = visitor.get("/route");
        for (int i = 0; i < MOST_QUESTIONS && page.path().equals("/route"); i++) {
            page = page.heading().equals(question)
                    ? answer(visitor, page, answer)
                    : page.follow("Deze vraag overslaan");
        }
        assertThat(page.path()).isEqualTo("/route/resultaat");
        return page;
    }

    private static Page answer(Visitor visitor, Page page, String words) {
        String code = page.document().select(".jr-choice").stream()
                .filter(choice -> choice.text().equals(words))
                .map(choice -> choice.select("input").attr("value"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is none of "
                        + page.document().select(".jr-choice").eachText()));
        StringBuilder address = new StringBuilder("/route?");
        page.document().select("form[action=/route] input[type=hidden]").forEach(field -> address.append(
                        field.attr("name"))
                .append('=')
                .append(field.attr("value"))
                .append('&'));
        return visitor.get(address.append("a=").append(code).toString());
    }
}
