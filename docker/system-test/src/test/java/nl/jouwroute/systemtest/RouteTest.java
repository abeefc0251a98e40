package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jouw route by somebody without a log-in, on a phone and by plain requests; and what a resident keeps of it. */
@SystemTest
class RouteTest {

    private static final int MOST_QUESTIONS = 20;

    private final TestSystem system;
    private final Residents residents;

    RouteTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
    }

    /** Answers a question that is asked, by the words of its options; all other questions are skipped. */
    private static Page walk(Visitor visitor, Map<String, String> answers) {
        Page page = visitor.get("/route");
        for (int i = 0; i < MOST_QUESTIONS && page.path().equals("/route"); i++) {
            page = answer(visitor, page, answers.get(page.heading()));
        }
        assertThat(page.path()).isEqualTo("/route/resultaat");
        return page;
    }

    private static Page answer(Visitor visitor, Page page, String words) {
        if (words == null) {
            return page.follow("Deze vraag overslaan");
        }
        String code = page.document().select(".jr-choice").stream()
                .filter(choice -> choice.text().equals(words))
                .map(choice -> choice.select("input").attr("value"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is no answer to " + page.heading()));
        return visitor.get(query(page, code));
    }

    /** The address that the form goes to with this answer. */
    private static String query(Page page, String code) {
        StringBuilder address = new StringBuilder("/route?");
        page.document().select("form[action=/route] input[type=hidden]").forEach(field -> address.append(
                        field.attr("name"))
                .append('=')
                .append(field.attr("value"))
                .append('&'));
        return address.append("a=").append(code).toString();
    }

    private static final String DEBTS_FIRST = "Ik bel het Sociaal Wijkteam over mijn geld.";

    private static final Map<String, String> WORK_AND_DEBTS = Map.of(
            "Wat wil je nu het liefst?", "Ik wil werk",
            "Hoe oud ben je?", "27 jaar of ouder",
            "Hoe is het nu met je werk?", "Ik heb geen werk",
            "Wanneer wil je werken?", "Ik wil zo snel mogelijk werken",
            "Wat maakt het lastig?", "Geld of schulden");

    private static List<String> steps(Page page) {
        return page.document().select(".jr-route .jr-stop__title").eachText();
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
    void theRouteIsMailedToAnAddressThatIsNotKept() {
        Visitor visitor = system.visitor();
        String address = TestSystem.newAddress();
        Page result = walk(visitor, WORK_AND_DEBTS);
        Page wrong = result.form("mailen-knop").set("adres", "kim").submit();
        assertThat(wrong.document().title()).startsWith("Fout: ");
        assertThat(wrong.document().select("#adres-fout").text()).contains("Vul een e-mailadres in");
        assertThat(steps(wrong)).as("nothing is lost").isEqualTo(steps(result));

        Page sent = wrong.form("mailen-knop").set("adres", address).submit();
        assertThat(sent.document().select("#mailen").text()).contains("De mail is onderweg");
        Mailbox.Mail mail = system.mailbox().awaitMail(address, m -> m.subject().equals("Jouw route"));
        assertThat(mail.body()).contains("1. " + steps(result).get(0), "Praat over geld en schulden");
        assertThat(steps(system.visitor().get(mail.link("/route/resultaat")))).isEqualTo(steps(result));
        Waiting.patiently()
                .until(() -> system.database()
                                .number(
                                        "select count(*) from notification where address = ? or params like ?",
                                        address,
                                        "%" + result.address().getQuery() + "%")
                        == 0);
        for (int i = 0; i < 4; i++) {
            sent = sent.form("mailen-knop").set("adres", address).submit();
            assertThat(sent.document().title()).doesNotStartWith("Fout: ");
        }
        Page often = sent.form("mailen-knop").set("adres", address).submit();
        assertThat(often.document().select("#adres-fout").text()).contains("al een paar mails");
        assertThat(system.database()
                        .number("select count(*) from rate_count where subject like ?", "%" + address + "%"))
                .isZero();
    }

    @Test
    void whoLogsInToSaveLosesNothing() {
        Visitor visitor = system.visitor();
        Page result = walk(visitor, WORK_AND_DEBTS);
        String address = TestSystem.newAddress();
        Page asked = result.follow("Bewaar mijn route")
                .form("stuur")
                .set("adres", address)
                .submit();
        Page name = asked.form("verder")
                .set("code", system.mailbox().awaitCode(address))
                .submit();
        Page offered = name.form("verder").submit();
        assertThat(offered.path()).isEqualTo("/mijn/route");
        assertThat(steps(offered)).isEqualTo(steps(result));
        Page saved = offered.form("bewaar").submit();
        assertThat(saved.document().select(".jr-saved").text()).isEqualTo("Je route is bewaard");
        assertThat(steps(saved)).isEqualTo(steps(result));
        assertThat(saved.document().select("#bewaar")).isEmpty();

        Visitor elsewhere = residents.logIn(address).visitor();
        assertThat(steps(elsewhere.get("/mijn").follow("/mijn/route"))).isEqualTo(steps(result));
        Page other = elsewhere.get("/mijn/route?e=1&a=");
        assertThat(other.document().select("main").text()).contains("Je bewaarde eerder al een route");
        assertThat(steps(elsewhere.get("/mijn/route")))
                .as("looking saves nothing")
                .isEqualTo(steps(result));

        Page gone = elsewhere.get("/mijn/route").form("weg").submit();
        assertThat(gone.document().select("main").text()).contains("Je hebt nog geen route bewaard");
        assertThat(system
                        .database()
                        .rows(
                                "select action from audit_entry a join login_address l on l.resident_id = a.object_id"
                                        + " where l.address = ? and action like 'ROUTE%' order by a.id",
                                address)
                        .stream()
                        .map(row -> row.get("action"))
                        .toList())
                .isEqualTo(List.of("ROUTE_SAVED", "ROUTE_REMOVED"));
    }

    @Test
    void theStepsOfASavedRouteAreTheFirstToChooseInThePlan() {
        Visitor kim = residents.newcomer().visitor();
        assertThat(choices(kim.get("/mijn/plan/mijn-stap"))).doesNotContain(DEBTS_FIRST);
        walk(kim, WORK_AND_DEBTS).follow("Bewaar mijn route").form("bewaar").submit();

        Page step = kim.get("/mijn/plan/mijn-stap");
        assertThat(choices(step).subList(0, 5)).contains(DEBTS_FIRST);
        assertThat(choices(kim.get("/mijn/plan/doel")).subList(0, 5))
                .contains("Ik heb binnen 6 maanden werk dat bij me past.");
        String key = step.document().select("input[name=keuze]").stream()
                .filter(input -> input.parent().text().contains(DEBTS_FIRST))
                .findFirst()
                .orElseThrow()
                .val();
        Page kept = step.form("Bewaar").choose("keuze", key).submit();
        assertThat(kept.document().select("main").text()).contains(DEBTS_FIRST);
    }

    private static List<String> choices(Page page) {
        return page.document().select("input[name=keuze]").stream()
                .map(input -> input.parent().text())
                .toList();
    }

    @Test
    void aSavedRouteIsTheOwnersOnly() {
        Residents.LoggedIn kim = residents.newcomer();
        Page result = walk(kim.visitor(), WORK_AND_DEBTS);
        result.follow("Bewaar mijn route").form("bewaar").submit();
        Visitor sam = residents.newcomer().visitor();
        assertThat(sam.get("/mijn/route").document().select("main").text()).contains("Je hebt nog geen route bewaard");
        assertThat(system.visitor().getOnly("/mijn/route").status()).isEqualTo(303);
    }

    @Test
    void whatTheRouteKnowsStandsInThePlanVisiblyAndIsKeptOnlyWhenTheResidentSaysSo() {
        Residents.LoggedIn kim = residents.newcomer();
        walk(kim.visitor(), WORK_AND_DEBTS)
                .follow("Bewaar mijn route")
                .form("bewaar")
                .submit();
        Page question = kim.visitor().get("/mijn/plan/nu-lastig");
        assertThat(question.document().select("main").text())
                .contains("Dit koos je in Jouw route. Je mag het veranderen.");
        assertThat(question.document().select(".jr-choice:has(input[checked])").eachText())
                .as("what the plan offers in the same words")
                .containsExactly("Geld of schulden");
        assertThat(question.document().select("#antwoord").text()).isEmpty();
        assertThat(kim.visitor()
                        .get("/mijn/plan/nu-dag")
                        .document()
                        .select("#antwoord")
                        .text())
                .as("what it does not")
                .isEqualTo("Ik heb geen werk");
        assertThat(kim.visitor()
                        .get("/mijn/plan/nu-goed")
                        .document()
                        .select("main")
                        .text())
                .as("a question of which the route knows nothing")
                .doesNotContain("Jouw route. Je mag");
        assertThat(kim.visitor()
                        .get("/mijn/plan/controleren")
                        .document()
                        .select("#nu-lastig")
                        .text())
                .contains("Niet ingevuld");
        question.form("verder").set("antwoord", "Mijn geld is snel op.").submit();
        Page again = kim.visitor().get("/mijn/plan/nu-lastig");
        assertThat(again.document().select("#antwoord").text()).isEqualTo("Mijn geld is snel op.");
        assertThat(again.document().select("main").text()).doesNotContain("Dit koos je in Jouw route");
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
        for (String code : codes.split("\\.")) {
            assertThat(log).doesNotContain(code);
        }
        assertThat(log).doesNotContain("geheimwoord");
    }

    @Test
    void onAPhone() {
        try (Phone phone = system.phone()) {
            com.microsoft.playwright.Page page = phone.page();
            phone.open("/").check().screenshot("route-start");
            page.click("text=Begin met jouw route");
            page.waitForURL("**/route");
            phone.check().screenshot("route-vraag");
            List<String> asked = new ArrayList<>();
            while (page.url().contains("/route?") || page.url().endsWith("/route")) {
                String heading = page.textContent("h1");
                assertThat(asked).doesNotContain(heading);
                asked.add(heading);
                String words = WORK_AND_DEBTS.get(heading);
                if (words != null) {
                    page.click(".jr-choice:has-text(\"" + words + "\")");
                }
                if (heading.equals("Wat maakt het lastig?")) {
                    phone.check().screenshot("route-vraag-meer");
                }
                String before = page.url();
                page.click("#verder");
                page.waitForCondition(() -> !page.url().equals(before));
            }
            assertThat(page.url()).contains("/route/resultaat?");
            assertThat(page.textContent("h1")).isEqualTo("Dit is jouw route");
            phone.check().screenshot("route-resultaat");
            page.click("#meer > summary");
            phone.check().screenshot("route-resultaat-meer");
            page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                    .setMedia(com.microsoft.playwright.options.Media.PRINT));
            assertThat(page.isVisible("#mailen, .jr-nav, .jr-footer")).isFalse();
            assertThat(page.isVisible("text=Je ziet dit, omdat je koos >> nth=0"))
                    .isTrue();
            phone.screenshot("route-resultaat-print");
            page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                    .setMedia(com.microsoft.playwright.options.Media.SCREEN));
            page.click("#mailen-knop");
            page.waitForSelector("#adres-fout");
            phone.check().screenshot("route-mail-fout");
            page.click(".jr-stop .utrecht-button-link >> nth=0");
            page.waitForURL("**/stap/**");
            phone.check().screenshot("route-stap");
            page.goBack();
            phone.open("/vindplaatsen").check().screenshot("vindplaatsen");
            phone.open("/zoeken?q=taal").check().screenshot("zoeken");
            phone.open("/zoeken?q=xyzzy").check().screenshot("zoeken-niets");
            assertThat(page.context().cookies()).isEmpty();
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void theSavedRouteOnAPhone() {
        String address = TestSystem.newAddress();
        Page result = walk(system.visitor(), WORK_AND_DEBTS);
        try (Phone phone = system.phone()) {
            residents.logIn(phone, address);
            phone.open("/mijn/route").check().screenshot("mijn-route-leeg");
            phone.open("/mijn/route?" + result.address().getQuery()).check().screenshot("mijn-route-bewaren");
            phone.page().click("#bewaar");
            phone.page().waitForURL("**/mijn/route?bewaard=ja");
            phone.check().screenshot("mijn-route");
            phone.open("/mijn").check().screenshot("mijn-met-route");
            phone.open("/mijn/plan/nu-lastig").check().screenshot("plan-uit-route");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void withoutJavaScriptAndAtADesk() {
        Page result = walk(system.visitor(), WORK_AND_DEBTS);
        try (Phone phone = system.phoneWithoutScript()) {
            phone.open("/route");
            phone.page().click(".jr-choice >> nth=0");
            phone.page().click("#verder");
            phone.page().waitForURL("**/route?**");
            assertThat(phone.page().textContent("h1")).isEqualTo("Hoe oud ben je?");
            phone.page().click("text=Terug");
            phone.page().waitForSelector("h1:has-text('Wat wil je nu het liefst?')");
            assertThat(phone.page().isChecked(".jr-choice input >> nth=0")).isTrue();
        }
        try (Phone desk = system.desk()) {
            desk.open("/").checkAccessibility().screenshot("route-start-1280");
            desk.open("/route/resultaat?" + result.address().getQuery())
                    .checkAccessibility()
                    .screenshot("route-resultaat-1280");
            desk.open("/stap/gesprek-tiem").checkAccessibility().screenshot("route-stap-1280");
            desk.open("/vindplaatsen").checkAccessibility().screenshot("vindplaatsen-1280");
        }
    }
}
