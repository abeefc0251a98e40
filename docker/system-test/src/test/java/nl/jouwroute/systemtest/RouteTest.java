package nl.jouwroute.systemtest;

import static nl.jouwroute.systemtest.RouteWalk.WORK_AND_DEBTS;
import static nl.jouwroute.systemtest.RouteWalk.answer;
import static nl.jouwroute.systemtest.RouteWalk.query;
import static nl.jouwroute.systemtest.RouteWalk.steps;
import static nl.jouwroute.systemtest.RouteWalk.walk;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jouw route by somebody without a log-in, by plain requests: questions, steps, places and the search. */
@SystemTest
class RouteTest {

    private final TestSystem system;

    RouteTest(TestSystem system) {
        this.system = system;
    }

    @Test
    void answersLeadToStepsThatSayWhyWithoutACookieOrALogIn() {
        Visitor visitor = system.visitor();
        Page result = walk(visitor, WORK_AND_DEBTS);
        assertThat(visitor.cookies()).isEmpty();
        assertThat(steps(result))
                .hasSizeBetween(6, 12)
                .contains("Praat over geld en schulden", "Praat met een adviseur over de korte route");
        assertThat(result.document().select(".jr-route > ol > .jr-stop")).hasSize(5);
        assertThat(result.document().select("#meer summary").first().text()).isEqualTo("Laat meer stappen zien");
        assertThat(result.document().select(".jr-route .jr-details__body").eachText())
                .hasSameSizeAs(steps(result))
                .allMatch(reason -> reason.startsWith("Je ziet dit, omdat"))
                .anyMatch(reason -> reason.contains("“Geld of schulden”"));
        assertThat(result.document().select(".jr-stop .jr-facts li:first-child").eachText())
                .as("a date says of which session it is")
                .isNotEmpty()
                .allMatch(fact -> fact.matches("(?i).+ (?:maan|dins|woens|donder|vrij|zater|zon)dag \\d.*"))
                .anyMatch(fact -> fact.startsWith("Korte route"));
        assertThat(result.document().select(".jr-answers li").eachText())
                .containsExactly(
                        "Ik wil werk",
                        "27 jaar of ouder",
                        "Ik heb geen werk",
                        "Ik wil zo snel mogelijk werken",
                        "Geld of schulden");
        assertThat(result.address().getQuery())
                .as("the address says nothing to whoever looks over a shoulder")
                .matches("e=\\d+&a=[a-z0-9.]+");
        Page again = system.visitor().get(result.address().toString());
        assertThat(steps(again)).as("the same address, the same route").isEqualTo(steps(result));
    }

    @Test
    void everyQuestionMayBeSkipped() {
        Visitor visitor = system.visitor();
        Page result = walk(visitor, Map.of());
        assertThat(steps(result)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(result.document().select("main").text()).contains("Je hebt nog niets gekozen");
        Page withoutChoice = visitor.get("/route");
        assertThat(visitor.get(query(withoutChoice, "")).heading()).isEqualTo("Hoe oud ben je?");
    }

    @Test
    void goingBackShowsWhatWasChosenAndAChangedMindForgetsWhatNoLongerApplies() {
        Visitor visitor = system.visitor();
        Page page = visitor.get("/route");
        page = answer(visitor, page, "Ik wil werk");
        page = answer(visitor, page, null);
        page = answer(visitor, page, "Ik heb werk");
        assertThat(page.heading()).isEqualTo("Hoe gaat het op je werk?");
        page = answer(visitor, page, "Mijn werk stopt binnenkort");
        page = page.follow("Terug");
        assertThat(page.heading()).isEqualTo("Hoe gaat het op je werk?");
        assertThat(page.document().select(".jr-choice:has(input[checked])").text())
                .isEqualTo("Mijn werk stopt binnenkort");
        page = page.follow("Terug");
        assertThat(page.document().select(".jr-choice:has(input[checked])").text())
                .isEqualTo("Ik heb werk");
        page = answer(visitor, page, "Ik heb geen werk");
        assertThat(page.heading()).isEqualTo("Waar leef je nu van?");
        String result = page.follow("Terug")
                .follow("Terug")
                .follow("Terug")
                .follow("Terug")
                .path();
        assertThat(result).isEqualTo("/");
        List<String> codes =
                List.of(page.document().select("input[name=a][type=hidden]").attr("value"));
        Page route = visitor.get("/route/resultaat?e=1&a=" + codes.get(0));
        assertThat(route.document().select(".jr-answers li").eachText())
                .containsExactly("Ik wil werk", "Ik heb geen werk");
        assertThat(steps(route)).doesNotContain("Je werk stopt: doe dit eerst");
        assertThat(visitor.get(route.address().toString()).follow("Terug").heading())
                .isEqualTo("Hoe wil je het liefst verder?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/route?e=abc&a=%27%22%3Cscript%3E",
                "/route?a=bcdfg.hjkmn&a=&a=..&v=zzzzz",
                "/route?e=999999&a=bcdfg",
                "/route?e=-1&v=",
                "/route?e=99999999999999999999",
                "/route/resultaat?a=....&e=1&e=2",
                "/route/resultaat?e=0&a=bcdfg.bcdfg.bcdfg",
                "/route/resultaat?a=%F0%9F%98%80",
                "/stap/rmc?e=x&a=y",
                "/zoeken?q=%27%3B+drop+table+route_edition%3B--",
                "/zoeken?q=%25%5F%5C%3A%2A%26%7C%21",
                "/zoeken?q="
            })
    void nonsenseInAnAddressIsNoMistake(String address) {
        Page page = system.visitor().get(address);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("<script>");
        if (page.path().startsWith("/route/")) {
            assertThat(steps(page)).isNotEmpty();
        }
    }

    @Test
    void aVeryLongAddressAndAnUnknownStepAreAnsweredPlainly() {
        Visitor visitor = system.visitor();
        assertThat(visitor.get("/route/resultaat?e=1&a=" + "bcdfg.".repeat(600)).status())
                .isEqualTo(200);
        assertThat(visitor.get("/stap/bestaat-niet").status()).isEqualTo(404);
        assertThat(visitor.get("/stap/rmc/meer").status()).isEqualTo(404);
        assertThat(visitor.get("/stap/").status()).isEqualTo(404);
    }

    @Test
    void aStepTellsWhereToGoAndLeadsBackToTheRoute() {
        Visitor visitor = system.visitor();
        Page result = walk(visitor, WORK_AND_DEBTS);
        Page step = visitor.get(
                result.document().select("a[href^=/stap/korte-route]").attr("href"));
        assertThat(step.heading()).isEqualTo("Praat met een adviseur over de korte route");
        assertThat(step.document().select(".jr-because").text()).contains("“Ik wil werk”");
        assertThat(step.document().select(".jr-contacts").text()).contains("Tiem", "038 123 45 67");
        assertThat(step.document().select(".jr-session__title").eachText())
                .anyMatch(title -> title.startsWith("Korte route"));
        assertThat(steps(step.follow("Terug naar je route"))).isEqualTo(steps(result));
        Page debts = visitor.get("/stap/schulden");
        assertThat(debts.document().select(".jr-because")).isEmpty();
        assertThat(debts.document().select(".jr-contacts").text())
                .contains("Sociaal Wijkteam", "[in te stellen]", "Geldfit");
        assertThat(debts.follow("Naar jouw route").heading()).isEqualTo("Wat wil je nu het liefst?");
    }

    @Test
    void aPublishedEditionIsThereWithinTenSecondsAndAnOlderAddressIsCarriedOver() {
        Visitor visitor = system.visitor();
        Page result = walk(visitor, WORK_AND_DEBTS);
        int before = published();
        try {
            publish(
                    "jsonb_set(jsonb_set(content, '{questions,0,question,nl}', '\"Wat wil je vandaag?\"'),"
                            + " '{steps,0,title,nl}', '\"De korte route, nieuw\"')",
                    before);
            Waiting.within(Duration.ofSeconds(10))
                    .until(() -> visitor.get("/route").heading().equals("Wat wil je vandaag?"));
            Page carried = visitor.get(result.address().toString());
            assertThat(carried.document().select("main").text())
                    .contains("Wij hebben de vragen en de stappen vernieuwd");
            assertThat(steps(carried)).contains("De korte route, nieuw", "Praat over geld en schulden");
            assertThat(carried.document().select(".jr-answers li").eachText())
                    .isEqualTo(result.document().select(".jr-answers li").eachText());
            Page now = visitor.get(carried.document().select("a[href^=/stap/]").attr("href"))
                    .follow("Terug naar je route");
            assertThat(now.document().select("main").text()).doesNotContain("vernieuwd");
            assertThat(visitor.get("/zoeken?q=korte+route+nieuw")
                            .document()
                            .select(".jr-links__title")
                            .eachText())
                    .contains("De korte route, nieuw");
        } finally {
            system.database().change("update route_edition set state = 'RETIRED' where state = 'PUBLISHED'");
            system.database().change("update route_edition set state = 'PUBLISHED' where number = ?", before);
        }
        Waiting.within(Duration.ofSeconds(10))
                .until(() -> visitor.get("/route").heading().equals("Wat wil je nu het liefst?"));
        assertThat(visitor.get("/zoeken?q=korte+route+nieuw")
                        .document()
                        .select(".jr-links__title")
                        .eachText())
                .doesNotContain("De korte route, nieuw");
    }

    private int published() {
        return (int) system.database().number("select number from route_edition where state = 'PUBLISHED'");
    }

    private void publish(String content, int before) {
        system.database()
                .change(
                        "insert into route_edition (id, number, state, content, created_at, changed_at)"
                                + " select gen_random_uuid(), (select max(number) + 1 from route_edition), 'DRAFT', "
                                + content + ", now(), now() from route_edition where number = ?",
                        before);
        system.database().change("update route_edition set state = 'RETIRED' where state = 'PUBLISHED'");
        system.database()
                .change("update route_edition set state = 'PUBLISHED', published_at = now()"
                        + " where number = (select max(number) from route_edition)");
    }

    @Test
    void placesSayWhenSomebodyIsThereNext() {
        Page page = system.visitor().get("/vindplaatsen");
        assertThat(page.document().select(".jr-session__title").eachText())
                .contains("Wijkhuis De Brug (voorbeeld)", "Speeltuin Zuid (voorbeeld)");
        assertThat(page.document().select("main").text())
                .contains(
                        "De volgende keer:",
                        "Elke dinsdag, 9.00 tot 11.30 uur",
                        "De eerste vrijdag van de maand, 9.30 tot 11.30 uur",
                        "[in te stellen]");
        assertThat(system.visitor().get("/").follow("/vindplaatsen").status()).isEqualTo(200);
    }

    @Test
    void theSearchFindsStepsPlacesAndSessionsAndForgivesTypingErrors() {
        Visitor visitor = system.visitor();
        Page page = visitor.get("/zoeken?q=schuldn");
        assertThat(page.document().select(".jr-links__title").eachText()).contains("Praat over geld en schulden");
        assertThat(visitor.get("/zoeken?q=wijkhuis")
                        .document()
                        .select(".jr-links__title")
                        .eachText())
                .contains("Wijkhuis De Brug (voorbeeld)");
        Page sessions = visitor.get("/zoeken?q=werkgevrs");
        assertThat(sessions.document().select("a[href^=/bijeenkomst/]").eachText())
                .anyMatch(title -> title.startsWith("Ontmoet werkgevers"));
        Page nothing = visitor.get("/zoeken?q=xyzzy");
        assertThat(nothing.document().select("main").text()).contains("Niets gevonden voor “xyzzy”");
        assertThat(visitor.get(page.document().select(".jr-links__title a").attr("href"))
                        .status())
                .isEqualTo(200);
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    void answersAndSearchesStandInNoLog() throws IOException {
        Visitor visitor = system.visitor();
        Page result = walk(visitor, WORK_AND_DEBTS);
        String codes = result.address().getQuery().replaceAll(".*a=", "");
        visitor.get("/zoeken?q=geheimwoord");
        visitor.get("/mijn/route?e=1&a=" + codes);
        visitor.get("/stap/bestaat-niet?e=1&a=" + codes);
        String log = Files.readString(system.running().log());
        for (String code : codes.split("\\.", -1)) {
            assertThat(log).doesNotContain(code);
        }
        assertThat(log).doesNotContain("geheimwoord");
    }
}
