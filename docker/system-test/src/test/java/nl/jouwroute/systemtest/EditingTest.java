package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.route.RouteCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An editor changes the route at a desk: texts in two languages, a question with a condition; is told why a broken draft
 * cannot be published; sees the draft as a resident; publishes; an anonymous resident sees it within ten seconds; goes back.
 */
@SystemTest
class EditingTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(10);
    private static final String STEP = "rmc";

    private final TestSystem system;
    private final Staff staff;
    private final long before;
    private final long published;

    EditingTest(TestSystem system) {
        this.system = system;
        this.staff = new Staff(system);
        this.before = system.database().number("select coalesce(max(id), 0) from audit_entry");
        this.published = system.database().number("select number from route_edition where state = 'PUBLISHED'");
    }

    /** The other tests know the route and the questions of the plan as they came. */
    @AfterEach
    void asItWas() {
        Visitor editor = staff.visitor(Staff.EDITOR);
        nl.jouwroute.systemtest.Page questions = editor.get("/staff/planvragen");
        if (questions.document().selectFirst("#reset") != null) {
            questions = questions.form("reset").submit();
        }
        if (system.database().number("select number from plan_edition where state = 'PUBLISHED'") != 1) {
            questions.form("Ga terug naar editie 1").submit();
        }
        if (system.database().number("select number from route_edition where state = 'PUBLISHED'") != published) {
            editor.get("/staff/editie/" + published).form("publiceerweer").submit();
        }
        nl.jouwroute.systemtest.Page content = editor.get("/staff/inhoud");
        if (content.document().selectFirst("#reset") != null) {
            content.form("reset").submit();
        }
    }

    @Test
    void fromTheFirstWordToWhatResidentsSeeAndBack() {
        String title = "Praat met RMC, " + UUID.randomUUID().toString().substring(0, 8);
        String asked = "Heb je vandaag tijd? " + UUID.randomUUID().toString().substring(0, 4);
        Visitor resident = system.visitor();
        try (Phone desk = staff.desk(Staff.EDITOR, "/staff/inhoud")) {
            Page page = desk.page();
            desk.check().checkWidth(1280).screenshot("staff-1280-inhoud");
            page.click("nav.ui-selectonebutton a:has-text('Stappen')");
            page.waitForURL("**deel=stappen");
            desk.check().checkWidth(1280).screenshot("staff-1280-inhoud-stappen");
            changesAStepInTwoLanguages(desk, title);
            addsAQuestion(desk, asked);
            isToldWhatIsBroken(desk);
            looksAsAResident(desk, title);
            assertThat(resident.get("/stap/" + STEP).text())
                    .as("a draft is not for the public")
                    .doesNotContain(title);

            desk.open("/staff/inhoud");
            page.click("#publiceer");
            page.waitForURL("**gedaan=CONTENT_PUBLISHED");
            desk.check();
            Waiting.within(AT_ONCE)
                    .untilAsserted(() ->
                            assertThat(resident.get("/stap/" + STEP).heading()).isEqualTo(title));
            assertThat(resident.get("/stap/" + STEP + "?taal=tr").text()).contains("Türkçe " + title);
            isAskedOnlyWhoItIsFor(resident, asked);

            desk.open("/staff/edities").check().screenshot("staff-1280-edities");
            assertThat(page.innerText("main"))
                    .contains("Ilse Voorbeeld", "gepubliceerd: editie", "veranderd: Stap: " + title);
            page.click("a:has-text('Editie " + published + "')");
            page.waitForURL("**/editie/" + published);
            assertThat(page.innerText("main")).contains(title);
            desk.check().checkWidth(1280).screenshot("staff-1280-editie");
            page.click("#publiceerweer");
            page.waitForURL("**gedaan=CONTENT_ROLLED_BACK");
            desk.check();
            assertThat(desk.complaints()).isEmpty();
        }
        Waiting.within(AT_ONCE)
                .untilAsserted(() ->
                        assertThat(resident.get("/stap/" + STEP).heading()).isNotEqualTo(title));
        assertThat(entries())
                .contains("ROUTE_DRAFT_CHANGED", "ROUTE_PREVIEWED", "ROUTE_PUBLISHED", "ROUTE_ROLLED_BACK");
    }

    private static void changesAStepInTwoLanguages(Phone desk, String title) {
        Page page = desk.page();
        desk.open("/staff/stap/" + STEP);
        desk.check().checkWidth(1280).screenshot("staff-1280-stap");
        page.fill("#title-nl", title);
        page.click("summary:has-text('Turks')");
        page.fill("#title-tr", "Türkçe " + title);
        desk.checkAccessibility();
        page.click("summary:has-text('Arabisch')");
        assertThat(page.getAttribute("#title-ar", "dir")).isEqualTo("rtl");
        page.click("#bewaar");
        page.waitForURL("**gedaan=CONTENT_SAVED");
        assertThat(page.innerText("main")).contains("Het concept is bewaard", "Anders dan wat inwoners zien");
        assertThat(page.innerText("summary:has-text('Engels')"))
                .as("its Dutch is another one now")
                .contains("Nakijken");
        assertThat(page.innerText("summary:has-text('Turks')")).doesNotContain("Nakijken");
        desk.check().checkWidth(1280).screenshot("staff-1280-stap-bewaard");
    }

    private static void addsAQuestion(Phone desk, String asked) {
        Page page = desk.page();
        desk.open("/staff/vraag/nieuw").check();
        page.click("#bewaar");
        page.waitForSelector(".ui-message-error");
        desk.check();
        page.fill("#question-nl", asked);
        page.fill("#nieuw-1", "Ja, vandaag");
        page.fill("#nieuw-2", "Nee, liever later");
        page.selectOption("#een-0", new SelectOption().setLabel("Wat wil je nu het liefst? “Ik wil werk”"));
        page.click("#bewaar");
        page.waitForURL("**/inhoud?gedaan=CONTENT_SAVED");
        assertThat(page.innerText("main")).contains(asked, "Ik wil werk");
        page.click("a:has-text('" + asked + "')");
        page.waitForURL("**/vraag/**");
        desk.check().checkWidth(1280).screenshot("staff-1280-vraag");
    }

    private static void isToldWhatIsBroken(Phone desk) {
        Page page = desk.page();
        desk.open("/staff/stap/nieuw");
        page.fill("#title-nl", "Een stap voor niemand");
        page.click("#bewaar");
        page.waitForURL("**gedaan=CONTENT_SAVED");
        desk.open("/staff/organisatie?welke=link.plan").check();
        String address = page.inputValue("#adres");
        page.fill("#adres", "/bestaat-niet");
        page.click("#bewaar");
        page.waitForURL("**gedaan=CONTENT_SAVED");

        desk.open("/staff/inhoud");
        page.click("#publiceer");
        page.waitForSelector(".ui-message-error");
        assertThat(page.innerText(".ui-message-error")).contains("Publiceren kan nog niet");
        assertThat(page.innerText("#tegen"))
                .contains(
                        "Een stap voor niemand",
                        "Deze stap heeft geen voorwaarde",
                        "De Nederlandse tekst mist: Kort",
                        "Het adres /bestaat-niet bestaat niet");
        desk.check().checkWidth(1280).screenshot("staff-1280-tegen");
        page.click("#tegen a:has-text('Een stap voor niemand')");
        page.waitForURL("**/stap/een-stap-voor-niemand");
        assertThat(page.innerText("main")).contains("Zo kan dit nog niet gepubliceerd worden");
        desk.check();
        page.click("#weg");
        page.waitForURL("**gedaan=CONTENT_REMOVED");
        desk.open("/staff/organisatie?welke=link.plan");
        page.fill("#adres", address);
        page.click("#bewaar");
        page.waitForURL("**gedaan=CONTENT_SAVED");
        desk.open("/staff/inhoud");
        assertThat(page.innerText("main")).contains("Niets. Alles klopt.");
    }

    private static void looksAsAResident(Phone desk, String title) {
        desk.open("/staff/voorbeeld?stap=" + STEP).check().screenshot("staff-1280-voorbeeld");
        Page shown = desk.page().waitForPopup(() -> desk.page().click("#openstap"));
        shown.waitForLoadState();
        assertThat(shown.innerText("h1")).isEqualTo(title);
        assertThat(shown.innerText(".jr-header")).contains("Voorbeeld van editie");
        assertThat(((Number) shown.evaluate("innerWidth")).intValue()).isLessThan(520);
        shown.screenshot(
                new Page.ScreenshotOptions().setPath(Machine.target("pictures").resolve("staff-voorbeeld-popup.png")));
        shown.click("a:has-text('Stop het voorbeeld')");
        shown.waitForURL("**/route");
        assertThat(shown.innerText(".jr-header")).doesNotContain("Voorbeeld van editie");
        shown.close();
    }

    /** The question as it will be asked, with its buttons. */
    private static void looksAsAResident(Phone desk, String asked, String choice) {
        desk.page().click("a:has-text('Bekijk als inwoner')");
        desk.page().waitForURL("**/voorbeeld?planvraag=nu-dag");
        desk.check();
        Page shown = desk.page().waitForPopup(() -> desk.page().click("#openvraag"));
        shown.waitForLoadState();
        assertThat(shown.innerText("h1")).isEqualTo(asked);
        assertThat(shown.innerText("main")).contains(choice, "Ik zoek werk");
        assertThat(shown.innerText(".jr-header")).contains("Voorbeeld van editie");
        shown.screenshot(new Page.ScreenshotOptions()
                .setPath(Machine.target("pictures").resolve("staff-voorbeeld-planvraag.png")));
        shown.click("#verder");
        shown.waitForURL("**vraag=nu-goed");
        shown.close();
    }

    private static void isAskedOnlyWhoItIsFor(Visitor resident, String asked) {
        String last = "&v=" + RouteCode.of("samen");
        assertThat(resident.get("/route?e=1&a=" + RouteCode.of("wens", "werk") + last)
                        .heading())
                .isEqualTo(asked);
        assertThat(resident.get("/route?e=1&a=" + RouteCode.of("wens", "leren") + last)
                        .path())
                .isEqualTo("/route/resultaat");
    }

    @Test
    void ofTwoEditorsTheSecondSeesWhoWasFirstAndBothTexts() {
        String first = staff.newAccount("EDITOR");
        Visitor second = staff.visitor(staff.newAccount("EDITOR"));
        Form late = second.get("/staff/stap/" + STEP).form("bewaar").set("summary.nl", "Mijn eigen tekst.");
        staff.visitor(first)
                .get("/staff/stap/" + STEP)
                .form("bewaar")
                .set("summary.nl", "De tekst van de eerste.")
                .submit();

        nl.jouwroute.systemtest.Page refused = late.submit();

        assertThat(refused.document().selectFirst(".ui-message-error").text())
                .contains(
                        "Toets " + first,
                        "Er is nog niets overschreven",
                        "De tekst van de eerste.",
                        "Mijn eigen tekst.");
        assertThat(refused.document().selectFirst("#summary-nl").text()).isEqualTo("Mijn eigen tekst.");
        assertThat(second.get("/staff/stap/" + STEP)
                        .document()
                        .selectFirst("#summary-nl")
                        .text())
                .isEqualTo("De tekst van de eerste.");
        nl.jouwroute.systemtest.Page kept = refused.form("bewaar").submit();
        assertThat(kept.address().toString()).endsWith("gedaan=CONTENT_SAVED");
        assertThat(kept.document().selectFirst("#summary-nl").text()).isEqualTo("Mijn eigen tekst.");
        Form other = staff.visitor(first)
                .get("/staff/vraag/wens")
                .form("bewaar")
                .set("help.nl", "Kies wat je nu het meest helpt.");
        second.get("/staff/vraag/leeftijd")
                .form("bewaar")
                .set("help.nl", "Sommige regels gaan over leeftijd.")
                .submit();
        assertThat(other.submit().address().toString())
                .as("another thing of the same draft is in nobody's way")
                .endsWith("gedaan=CONTENT_SAVED");
        Form publishing = second.get("/staff/inhoud").form("publiceer");
        staff.visitor(first)
                .get("/staff/vraag/wens")
                .form("bewaar")
                .set("help.nl", "Nog iets anders.")
                .submit();
        assertThat(publishing.submit().text()).contains("Er is niets gepubliceerd");
    }

    @Test
    void aPlaceIsWrittenPublishedAndHiddenLikeTheRoute() {
        Visitor editor = staff.visitor(Staff.EDITOR);
        String name = "Buurthuis " + UUID.randomUUID().toString().substring(0, 8);
        Form form = editor.get("/staff/vindplaats/nieuw")
                .form("bewaar")
                .set("naam", name)
                .set("wijk", "Voorbeeldwijk")
                .set("about.nl", "De koffie staat klaar.")
                .set("dag.0", "2")
                .set("van.0", "12:00")
                .set("tot.0", "11:00");
        assertThat(form.submit().document().selectFirst(".ui-message-error").text())
                .contains("Een van de tijden klopt niet");
        nl.jouwroute.systemtest.Page kept = form.set("tot.0", "13:30").submit();
        assertThat(kept.address().toString()).as(kept.text()).endsWith("gedaan=CONTENT_SAVED");
        assertThat(form.submit().address().toString()).endsWith("gedaan=CONTENT_SAVED");
        assertThat(system.visitor().get("/vindplaatsen").text())
                .as("a draft is not for the public")
                .doesNotContain(name);
        publishPlaces(editor);
        assertThat(system.database().number("select count(*) from meeting_place where name = ?", name))
                .as("the same form twice makes one place")
                .isEqualTo(1);
        assertThat(system.visitor().get("/vindplaatsen").text()).contains(name, "De koffie staat klaar.");

        String address = editor.get("/staff/vindplaatsen")
                .document()
                .selectFirst("a:contains(" + name + ")")
                .attr("href");
        Form late = editor.get(address).form("bewaar").set("adres", "Mijn straat 1");
        editor.get(address).form("bewaar").set("adres", "Andere straat 2").submit();
        assertThat(late.submit().document().selectFirst(".ui-message-error").text())
                .contains("Andere straat 2", "Mijn straat 1");
        assertThat(editor.get(address).text()).contains("Wie veranderde wat", "Andere straat 2");
        assertThat(editor.get(address).form("verberg").submit().text())
                .contains("in dit concept is deze plek verborgen");
        publishPlaces(editor);
        assertThat(system.visitor().get("/vindplaatsen").text()).doesNotContain(name);
        editor.get("/staff/vindplaatsen").form("Ga terug naar editie 1").submit();
        assertThat(system.visitor().get("/vindplaatsen").text()).doesNotContain(name);
        assertThat(entries()).contains("PLACES_DRAFT_CHANGED", "PLACES_PUBLISHED", "PLACES_ROLLED_BACK");
    }

    private static void publishPlaces(Visitor editor) {
        assertThat(editor.get("/staff/vindplaatsen")
                        .form("publiceer")
                        .submit()
                        .address()
                        .toString())
                .endsWith("gedaan=CONTENT_PUBLISHED");
    }

    /** What somebody wrote stays readable with the question of then; who comes later is asked the new one. */
    @Test
    void theQuestionsOfThePlanAreEditedLikeTheRoute() {
        Residents residents = new Residents(system);
        Visitor kim = residents.newcomer().visitor();
        kim.get("/mijn/plan/nu-goed")
                .form("verder")
                .set("antwoord", "Ik slaap goed.")
                .submit();
        kim.get("/mijn/plan/nu-dag").form("verder").set("antwoord", "Ik zing.").submit();
        String then = kim.get("/mijn/plan/nu-dag").heading();
        String asked = "Waar zing je graag? " + UUID.randomUUID().toString().substring(0, 4);
        try (Phone desk = staff.desk(Staff.EDITOR, "/staff/planvragen")) {
            Page page = desk.page();
            desk.check().checkWidth(1280).screenshot("staff-1280-planvragen");
            page.click("a[href$='/planvraag/nu-dag']");
            page.waitForURL("**/planvraag/nu-dag");
            desk.check().checkWidth(1280).screenshot("staff-1280-planvraag");
            page.fill("#question-nl", asked);
            page.check("input[name='k.1.weg']");
            page.fill("#nieuw-1", "Onder de douche");
            page.click("details:has-text('Tekening bij Ik zoek werk') summary");
            page.check("input[name='k.2.tekening'][value=sun]");
            page.selectOption("#weet-6", new SelectOption().setLabel("Wat wil je nu het liefst? “Ik wil werk”"));
            desk.check().checkWidth(1280).screenshot("staff-1280-planvraag-tekening");
            page.click("#bewaar");
            page.waitForURL("**gedaan=CONTENT_SAVED");
            desk.check();
            assertThat(page.innerText("main")).contains("vergrootglas", "zon", "Ingevuld uit de route");
            looksAsAResident(desk, asked, "Onder de douche");
            desk.open("/staff/planvraag/nu-goed");
            page.click("#weg");
            page.waitForURL("**gedaan=CONTENT_REMOVED");
            desk.open("/staff/planvraag/nieuw").check();
            page.fill("#question-nl", "Wie helpt jou nu?");
            page.fill("#nieuw-1", "Mijn familie");
            page.fill("#nieuw-2", "Niemand");
            page.click("#bewaar");
            page.waitForURL("**gedaan=CONTENT_SAVED");
            page.click("#publiceer");
            page.waitForSelector(".ui-message-error");
            assertThat(page.innerText("#tegen")).contains("Wie helpt jou nu?", "De Nederlandse tekst mist: Uitleg");
            desk.check();
            page.click("#tegen a >> nth=0");
            page.waitForURL("**/planvraag/wie-helpt-jou-nu");
            page.fill("#help-nl", "Denk aan thuis en aan school.");
            page.fill("#example-nl", "Mijn zus helpt mij met brieven.");
            page.click("#bewaar");
            page.waitForURL("**gedaan=CONTENT_SAVED");
            desk.open("/staff/planvragen");
            page.click("#publiceer");
            page.waitForURL("**gedaan=CONTENT_PUBLISHED");
            assertThat(page.innerText("main")).contains("Ilse Voorbeeld", "gepubliceerd: editie");
            desk.check().screenshot("staff-1280-planvragen-na");
            assertThat(desk.complaints()).isEmpty();
        }
        Visitor sam = residents.newcomer().visitor();
        Waiting.within(AT_ONCE)
                .untilAsserted(
                        () -> assertThat(sam.get("/mijn/plan/nu-dag").heading()).isEqualTo(asked));
        assertThat(sam.get("/mijn/plan/nu-dag").text()).contains("Onder de douche");
        assertThat(sam.get("/mijn/plan/nu-goed").status()).isEqualTo(404);
        assertThat(sam.get("/mijn/plan/wie-helpt-jou-nu").heading()).isEqualTo("Wie helpt jou nu?");
        assertThat(sam.get("/mijn/plan/controleren").text()).contains(asked).doesNotContain("Ik slaap goed.");
        assertThat(kim.get("/mijn/plan/controleren").text())
                .contains(then, "Ik zing.", "Wat gaat er nu goed?", "Ik slaap goed.")
                .doesNotContain(asked);
        assertThat(kim.get("/mijn/plan").status()).isEqualTo(200);
        assertThat(kim.getOnly("/mijn/plan.pdf").status()).isEqualTo(200);
        assertThat(entries()).contains("PLAN_DRAFT_CHANGED", "PLAN_QUESTIONS_PUBLISHED");
    }

    @Test
    void thePagesFitAPhone() {
        UUID place = (UUID) system.database()
                .rows("select id from meeting_place where active order by name limit 1")
                .get(0)
                .get("id");
        try (Phone phone = staff.phone(Staff.EDITOR, "/staff/inhoud")) {
            for (String page : List.of(
                    "",
                    "inhoud",
                    "inhoud?deel=organisaties",
                    "vraag/wens",
                    "stap/" + STEP,
                    "organisatie?welke=contact.tiem",
                    "teksten",
                    "vindplaatsen",
                    "vindplaats/" + place,
                    "planvragen",
                    "planvraag/nu-cijfer",
                    "planhoofdstuk/NOW",
                    "edities",
                    "editie/" + published,
                    "voorbeeld",
                    "voorbeeld?planvraag=nu-dag")) {
                phone.open("/staff/" + page)
                        .check()
                        .screenshot("staff-360-redactie-" + page.replaceAll("[^a-z]+", "-"));
            }
            assertThat(phone.complaints()).isEmpty();
        }
        try (Phone desk = staff.desk(Staff.EDITOR, "/staff/vindplaats/" + place)) {
            desk.check().checkWidth(1280).screenshot("staff-1280-vindplaats");
        }
    }

    private List<Object> entries() {
        return system.database().rows("select action from audit_entry where id > ?", before).stream()
                .map(row -> row.get("action"))
                .toList();
    }
}
