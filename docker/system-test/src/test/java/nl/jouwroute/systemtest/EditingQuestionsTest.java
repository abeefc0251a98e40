package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An editor changes the questions of the plan: a question with a drawing and a condition, one less, one more. */
@SystemTest
class EditingQuestionsTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private final TestSystem system;
    private final Staff staff;
    private final EditedContent content;

    EditingQuestionsTest(TestSystem system) {
        this.system = system;
        this.staff = new Staff(system);
        this.content = new EditedContent(system);
    }

    @AfterEach
    void asItWas() {
        content.putBack();
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
            changesAQuestion(desk, asked);
            removesAQuestion(desk);
            addsAQuestion(desk);
            publishes(desk);
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
        assertThat(content.deeds()).contains("PLAN_DRAFT_CHANGED", "PLAN_QUESTIONS_PUBLISHED");
    }

    /** A choice gives way to another, one gets a drawing, one is filled in from the route. */
    private static void changesAQuestion(Phone desk, String asked) {
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
        page.selectOption("[name='weet.6']", new SelectOption().setLabel("Wat wil je nu het liefst? “Ik wil werk”"));
        page.selectOption("[name='weet.6.keuze']", "2");
        desk.check().checkWidth(1280).screenshot("staff-1280-planvraag-tekening");
        page.click("#bewaar");
        page.waitForURL("**gedaan=CONTENT_SAVED");
        desk.check();
        assertThat(page.innerText("main"))
                .contains("vergrootglas", "zon", "Ingevuld uit de route", "“Ik wil werk” (keuze 2)");
        looksAsAResident(desk, asked, "Onder de douche");
    }

    private static void removesAQuestion(Phone desk) {
        Page page = desk.page();
        desk.open("/staff/planvraag/nu-goed");
        page.click("#weg");
        page.waitForURL("**gedaan=CONTENT_REMOVED");
    }

    /** Is told what it lacks, and goes where that is. */
    private static void addsAQuestion(Phone desk) {
        Page page = desk.page();
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
    }

    private static void publishes(Phone desk) {
        Page page = desk.page();
        desk.open("/staff/planvragen");
        page.click("#publiceer");
        page.waitForURL("**gedaan=CONTENT_PUBLISHED");
        assertThat(page.innerText("main")).contains("Ilse Voorbeeld", "gepubliceerd: editie");
        desk.check().screenshot("staff-1280-planvragen-na");
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
}
