package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An advisor and a resident fill in a plan together, on one device. */
@SystemTest
class TogetherTest {

    private final TestSystem system;
    private final Staff staff;
    private final LeadCase cases;

    TogetherTest(TestSystem system) {
        this.system = system;
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
    }

    @Test
    void anAdvisorStartsTheResidentSaysYesWithACodeAndAllThatIsFilledInKnowsIt() throws IOException {
        String address = TestSystem.newAddress();
        try (Phone desk = staff.desk(Staff.ADVISOR, "/staff/samen")) {
            String opened = startsAtTheDesk(desk);
            logsIn(desk.page(), address);
            saysYes(desk);
            answers(desk, address);
            setsAGoalAndAStep(desk);
            fillsInTheProfileAndKeepsTheRoute(desk);
            speaksAndSends(desk);
            assertThat(desk.open("/mijn").page().url()).contains("/inloggen");
            assertThat(desk.open(opened.substring(system.origin().length()))
                            .page()
                            .textContent("h1"))
                    .as("once is once")
                    .isEqualTo("Deze pagina is er niet");
        }
        Residents.LoggedIn home = new Residents(system).logIn(address);
        home.visitor()
                .get("/mijn/plan/nu-gedaan")
                .form("verder")
                .set("antwoord", "Vier jaar in een keuken.")
                .submit();
        assertThat(with(address)).as("changed alone").isNull();
        UUID lead = cases.leadsOf(address).get(0);
        assertThat(staff.visitor(Staff.ADVISOR).get("/staff/lead/" + lead).text())
                .contains(
                        "Samen ingevuld met Marieke Voorbeeld",
                        "Samen ingesproken met Marieke Voorbeeld",
                        "Ik bel de marktmeester (samen ingevuld met Marieke Voorbeeld)");
        assertThat(system.database()
                        .number(
                                "select count(*) from consent c join resident r on r.person_id = c.person_id"
                                        + " join login_address a on a.resident_id = r.id"
                                        + " where a.address = ? and c.purpose = 'FILL_IN_TOGETHER' and c.given",
                                address))
                .isEqualTo(1);
    }

    /** Answers the address that the advisor opened. */
    private static String startsAtTheDesk(Phone desk) {
        Page page = desk.page();
        desk.check();
        desk.screenshot("staff-samen");
        page.click("#start");
        page.waitForSelector("#open");
        String opened = page.getAttribute("#open", "href");
        page.click("#open");
        page.waitForURL("**/samen/**");
        assertThat(page.innerText("main")).contains("Marieke Voorbeeld zit naast je");
        desk.check();
        desk.screenshot("samen-begin");
        return opened;
    }

    private void logsIn(Page page, String address) {
        page.click("#verder");
        page.waitForURL("**/inloggen**");
        page.fill("#adres", address);
        page.click("#stuur");
        page.waitForURL("**/inloggen/code**");
        page.fill("#code", system.mailbox().awaitCode(address));
        page.click("#verder");
        page.waitForURL("**/mijn/**");
    }

    private static void saysYes(Phone desk) {
        Page page = desk.page();
        assertThat(page.locator(".jr-demo", new Page.LocatorOptions().setHasText("samen in met"))
                        .count())
                .as("not before a yes")
                .isZero();
        desk.open("/mijn/samen").check();
        desk.screenshot("samen-ja");
        page.click("#ja");
        page.waitForURL("**/mijn");
        assertThat(page.innerText("header")).contains("Je vult samen in met Marieke Voorbeeld");
        desk.check();
    }

    private void answers(Phone desk, String address) {
        Page page = desk.page();
        desk.open("/mijn/plan/nu-gedaan");
        page.fill("#antwoord", "Drie jaar in een keuken.");
        page.click("#verder");
        page.waitForURL("**/nu-kan**");
        desk.open("/mijn/plan/controleren").check();
        assertThat(page.innerText("#nu-gedaan")).contains("Samen ingevuld met Marieke Voorbeeld");
        assertThat(with(address)).isEqualTo("Marieke Voorbeeld");
    }

    private static void setsAGoalAndAStep(Phone desk) {
        Page page = desk.page();
        desk.open("/mijn/plan/doel");
        page.fill("#tekst", "Een eigen kraam op de markt");
        page.click("#verder");
        page.waitForURL("**/stappen**");
        desk.open("/mijn/plan/mijn-stap");
        page.fill("#tekst", "Ik bel de marktmeester");
        page.click("#verder");
        page.waitForURL("**/stappen**");
        assertThat(page.locator("main >> text=Samen ingevuld met Marieke Voorbeeld")
                        .count())
                .as("the goal and the step")
                .isEqualTo(2);
        desk.check();
        desk.screenshot("samen-stappen");
    }

    private static void fillsInTheProfileAndKeepsTheRoute(Phone desk) {
        Page page = desk.page();
        desk.open("/mijn/profiel");
        page.fill("#zin", "Ik werk graag met mensen.");
        page.click("#bewaar");
        page.waitForURL("**/profiel?bewaard");
        assertThat(page.innerText("main")).contains("Samen ingevuld met Marieke Voorbeeld");
        desk.open("/mijn/route?e=1&a=");
        page.click("#bewaar");
        page.waitForURL("**/route?bewaard=ja");
        assertThat(page.innerText("main")).contains("Samen ingevuld met Marieke Voorbeeld");
    }

    private void speaksAndSends(Phone desk) throws IOException {
        Page page = desk.page();
        speakTogether(page);
        desk.open("/mijn/plan/praten/nu-goed").check();
        assertThat(page.innerText("main")).contains("Samen ingevuld met Marieke Voorbeeld");
        desk.open("/mijn/plan/controleren").check();
        desk.screenshot("samen-controleren");
        assertThat(page.locator("main >> text=Samen ingevuld met Marieke Voorbeeld")
                        .count())
                .as("an answer, a recording, a goal, a step")
                .isEqualTo(4);
        page.click("#stuur");
        page.waitForURL("**/insturen");
        desk.open("/mijn/samen").check();
        page.click("#klaar-samen");
        page.waitForURL(system.origin() + "/");
    }

    @Test
    void aNoChangesNothingAndSomebodyElseOnThisDeviceWasLoggedOutFirst() {
        Residents residents = new Residents(system);
        Residents.LoggedIn before = residents.newcomer();
        Visitor advisor = staff.visitor(Staff.ADVISOR);
        nl.jouwroute.systemtest.Page started =
                advisor.get("/staff/samen").form("start").submit();
        String path = started.document()
                .select("#open")
                .attr("href")
                .substring(system.origin().length());
        Visitor device = before.visitor();
        assertThat(device.get(path).form("verder").submit().path()).isEqualTo("/inloggen");
        assertThat(device.get("/mijn").path()).as("logged out").isEqualTo("/inloggen");

        String address = TestSystem.newAddress();
        device.get("/inloggen").form("stuur").set("adres", address).submit();
        device.get("/inloggen/code")
                .form("verder")
                .set("code", system.mailbox().awaitCode(address))
                .submit();
        assertThat(device.get("/mijn/samen").form("nee").submit().path()).isEqualTo("/mijn");
        device.get("/mijn/plan/nu-gedaan")
                .form("verder")
                .set("antwoord", "alleen")
                .submit();
        assertThat(with(address)).isNull();
        assertThat(system.visitor().get("/samen/bestaat-niet").status()).isEqualTo(404);
        assertThat(staff.visitor(Staff.PLANNER).get("/staff/samen").status()).isEqualTo(403);
    }

    /** Sends a recording from the same browser, by the plain form. */
    private void speakTogether(Page page) throws IOException {
        Visitor sameBrowser = system.visitor();
        page.context().cookies().forEach(cookie -> sameBrowser.withCookie(cookie.name, cookie.value));
        sameBrowser
                .get("/mijn/plan/praten/nu-goed")
                .form("verstuur")
                .attach("geluid", Films.voice(), "audio/webm")
                .submit();
    }

    private Object with(String address) {
        return system.database()
                .rows(
                        "select entered_with from plan_answer where resident_id ="
                                + " (select resident_id from login_address where address = ?)",
                        address)
                .get(0)
                .get("entered_with");
    }
}
