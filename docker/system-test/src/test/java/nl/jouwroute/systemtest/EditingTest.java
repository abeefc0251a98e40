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
    private final EditedContent content;

    EditingTest(TestSystem system) {
        this.system = system;
        this.staff = new Staff(system);
        this.content = new EditedContent(system);
    }

    @AfterEach
    void asItWas() {
        content.putBack();
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
            page.click("a:has-text('Editie " + content.published() + "')");
            page.waitForURL("**/editie/" + content.published());
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
        assertThat(content.deeds())
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
                    "woorden",
                    "woord?welke=messages/login_code",
                    "edities",
                    "editie/" + content.published(),
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
            desk.open("/staff/woorden?deel=Berichten").check().screenshot("staff-1280-woorden");
            desk.open("/staff/woord?welke=messages/login_code&taal=ar").checkWidth(1280);
            desk.check().screenshot("staff-1280-woord");
        }
    }
}
