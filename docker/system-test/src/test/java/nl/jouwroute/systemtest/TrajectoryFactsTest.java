package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an advisor writes down on a trajectory: ladder, language check, intervision, signals of avoidance. */
@SystemTest
class TrajectoryFactsTest {

    private final TestSystem system;
    private final Staff staff;
    private final LeadCase cases;

    TrajectoryFactsTest(TestSystem system) {
        this.system = system;
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
    }

    @Test
    void ladderLanguageIntervisionAndAvoidanceAreKeptWithTheirDays() {
        String address = TestSystem.newAddress();
        UUID lead = cases.lead(address);
        String account = staff.newAccount("ADVISOR");
        String question = "Wie kent een werkgever? " + UUID.randomUUID();
        try (Phone desk = staff.desk(account, "/staff/lead/" + lead)) {
            com.microsoft.playwright.Page page = desk.page();
            page.click("label[for=bereikt-ja]");
            page.click("#accepteer");
            page.waitForURL("**/staff/traject/**");
            desk.check();

            climbsTheLadder(desk);
            checksLanguage(page);
            page.click("summary:has-text('Leg een feit vast')");
            page.fill("#vermijdingdag", "2026-11-09");
            page.fill("#vermijdingfeit", "Kwam twee keer niet op de afspraak.");
            page.click("#zie");
            page.waitForURL("**gedaan=AVOIDANCE_NOTED");

            page.click("summary:has-text('Bespreek in de intervisie')");
            page.fill("#intervisiedag", "2026-11-26");
            page.fill("#intervisievraag", question);
            page.click("#vraag");
            page.waitForURL("**gedaan=INTERVISION_ASKED");
            desk.check().screenshot("staff-traject-feiten");
            assertThat(desk.complaints()).isEmpty();
        }
        try (Phone desk = staff.desk(Staff.COORDINATOR, "/staff/intervisie")) {
            com.microsoft.playwright.Page page = desk.page();
            assertThat(page.innerText("main")).contains(question, "26 nov 2026");
            desk.check().screenshot("staff-intervisie");
            assertThat(desk.complaints()).isEmpty();
        }
        isDiscussed(question);
        assertThat(cases.staffActions(address))
                .contains(
                        "LADDER_STEP_SET",
                        "LANGUAGE_CHECKED",
                        "AVOIDANCE_NOTED",
                        "INTERVISION_ASKED",
                        "INTERVISION_VIEWED",
                        "INTERVISION_DISCUSSED");
    }

    private static void climbsTheLadder(Phone desk) {
        com.microsoft.playwright.Page page = desk.page();
        page.click("summary:has-text('Wijzig trede')");
        page.click("#klim");
        page.waitForSelector(".ui-message-error");
        assertThat(page.innerText(".ui-message-error")).contains("Kies een trede");
        desk.check();
        climb(page, "UNPAID_WORK", "Start, na de intake");
        climb(page, "SUPPORTED_WORK", "Proefplaatsing met jobcoach");
        assertThat(page.innerText(".ui-steps .ui-state-highlight")).contains("5", "nu, sinds");
        assertThat(page.innerText(".ui-steps .jr-start")).contains("4", "start");
    }

    private static void checksLanguage(com.microsoft.playwright.Page page) {
        page.click("summary:has-text('Leg een Taalmeter vast')");
        page.fill("#taaldag", "2026-10-13");
        page.selectOption("#taalresultaat", "READING");
        page.fill("#taalvervolg", "Taalpunt in de Stadkamer");
        page.fill("#opnieuw", "2027-02-02");
        page.click("#meet");
        page.waitForURL("**gedaan=LANGUAGE_CHECKED");
        assertThat(page.innerText("main"))
                .contains("Gedaan op 13 okt 2026. Lezen kost moeite.", "Volgende keer: 2 feb 2027.");
    }

    private void isDiscussed(String question) {
        Object open = system.database()
                .rows("select id from intervision where question = ?", question)
                .get(0)
                .get("id");
        Page list = staff.visitor(Staff.COORDINATOR).get("/staff/intervisie");
        String field = list.document()
                .selectFirst("input[value=" + open + "]")
                .parent()
                .selectFirst("button")
                .attr("name");
        list.form(field).set("besproken", "Bel de bakker op de markt").submit();
        assertThat(system.database()
                        .rows("select conclusion from intervision where id = ?", open)
                        .get(0))
                .containsEntry("conclusion", "Bel de bakker op de markt");
    }

    private static void climb(com.microsoft.playwright.Page page, String step, String reason) {
        if (!page.isVisible("#trede")) {
            page.click("summary:has-text('Wijzig trede')");
        }
        page.selectOption("#trede", step);
        page.fill("#tredewaarom", reason);
        page.click("#klim");
        page.waitForSelector("text=" + reason);
    }

    @Test
    void onlyItsAdvisorWritesOnATrajectoryAndOnlyWhileItIsOpen() {
        UUID lead = cases.lead(TestSystem.newAddress());
        Page mine = staff.visitor(Staff.ADVISOR)
                .get("/staff/lead/" + lead)
                .form("accepteer")
                .choose("bereikt", "ja")
                .submit();
        assertThat(staff.open(Staff.OTHER_ADVISOR, mine.path()).document().select("#klim, #meet, #vraag, #zie"))
                .isEmpty();
        Form ladder = mine.form("klim").set("trede", "PAID_WORK").set("feit", "Vast contract");
        mine.form("sluit").choose("uitkomst", "WORK").submit();

        assertThat(ladder.submit().document().select(".ui-message-error").text())
                .contains("al afgesloten");
        assertThat(system.database()
                        .number(
                                "select count(*) from ladder_change c join trajectory t on t.id = c.trajectory_id where t.lead_id = ?",
                                lead))
                .isZero();
    }
}
