package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * An advisor's whole path with a phone of 360 by 740: nothing for axe-core to find at any step, no sideways scroll at
 * 320.
 */
@SystemTest
class StaffOnAPhoneTest {

    private final TestSystem system;
    private final Residents residents;
    private final Staff staff;
    private final LeadCase cases;
    private final Sessions sessions;

    StaffOnAPhoneTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
        this.sessions = new Sessions(system);
    }

    @Test
    void fromTheInboxToTheOutcomeAndBack() throws IOException {
        Residents.LoggedIn kim = residents.newcomer();
        cases.sendPlan(kim.visitor());
        cases.fillProfile(kim.visitor());
        UUID video = cases.sendVideo(kim.visitor(), Films.webm());
        kim.visitor()
                .get(sessions.create(5))
                .form("inschrijf")
                .choose("contact", "ja")
                .submit();
        UUID lead = cases.leadsOf(kim.address()).get(0);

        try (Phone phone = staff.phone(Staff.ADVISOR, "/staff/")) {
            Page page = phone.page();
            phone.check().screenshot("staff-360-dag");
            phone.open("/staff/afwezig").check().screenshot("staff-360-afwezigheid");
            phone.open("/staff/leads").check().screenshot("staff-360-leads");
            page.fill("#f-naam", kim.address());
            page.click("form[aria-label='Leads filteren'] button");
            page.waitForURL("**naam=**");
            phone.check();
            page.click("a[href$='" + lead + "']");
            page.waitForURL("**/staff/lead/" + lead);
            assertThat(page.innerText("main")).contains("Toekomstplan, versie 1", "Ik kom op tijd", "Ingeschreven");
            phone.check().screenshot("staff-360-lead");

            phone.open("/staff/ondertitels?video=" + video).check().screenshot("staff-360-ondertitels");
            phone.open("/staff/lead/" + lead);
            page.fill("#bericht", "Ga bij een raam staan.");
            page.click("#anders");
            page.waitForURL("**gedaan=ANOTHER_TAKE");
            phone.check();
            assertThat(cases.stateOfVideo(video)).isEqualTo("NEEDS_CHANGES");

            page.click("#bewaar");
            page.waitForSelector(".ui-message-error");
            phone.check().screenshot("staff-360-lead-fout");
            page.click("label[for=bereikt-nee]");
            page.fill("#notitie", "Voicemail ingesproken.");
            page.click("#bewaar");
            page.waitForURL("**gedaan=**");
            phone.check();
            assertThat(cases.attempts(lead)).isEqualTo(1);

            page.click("label[for=bereikt-ja]");
            page.click("#accepteer");
            page.waitForURL("**/staff/traject/**");
            phone.check().screenshot("staff-360-traject");

            page.check("#uitkomst-WORK");
            page.click("#sluit");
            page.waitForURL("**gedaan=TRAJECTORY_CLOSED");
            phone.check();
            assertThat(cases.of(lead, "ended_at")).isNotNull();
            page.click("#open");
            page.waitForURL("**gedaan=TRAJECTORY_REOPENED");
            phone.check();
            assertThat(cases.of(lead, "ended_at")).isNull();
            assertThat(phone.complaints()).isEmpty();
        }
        sendsAnotherTakeThatIsApproved(kim);
    }

    private void sendsAnotherTakeThatIsApproved(Residents.LoggedIn kim) throws IOException {
        UUID video = cases.sendVideo(kim.visitor(), Films.webm());
        try (Phone phone = staff.phone(Staff.OTHER_ADVISOR, "/staff/videos")) {
            phone.check();
            phone.open("/staff/videos?video=" + video).check().screenshot("staff-360-reden");
            phone.page().click("#open");
            phone.page().waitForSelector(".ui-message-error");
            phone.check();
            phone.page().check("#reden-REVIEW");
            phone.page().click("#open");
            phone.page().waitForURL("**/videos?video=" + video);
            phone.check().screenshot("staff-360-videos");
            phone.page().click("#goed");
            phone.page().waitForURL("**gedaan=APPROVED");
            phone.check();
            assertThat(phone.complaints()).isEmpty();
        }
        assertThat(cases.stateOfVideo(video)).isEqualTo("APPROVED");
    }

    @Test
    void onATabletOnVisitNothingIsCutAndAFingerHitsEverything() {
        Residents.LoggedIn kim = residents.newcomer();
        cases.sendPlan(kim.visitor());
        UUID lead = cases.leadsOf(kim.address()).get(0);
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        String own = "/staff/lead/" + lead;
        marieke.get(own).form("pak").submit();
        marieke.get(own)
                .form("plan-bezoek")
                .set("bezoekdag", LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString())
                .set("adres", "Voorbeeldstraat 1, Zwolle")
                .submit();
        List<String> wrong = new ArrayList<>();
        try (Phone tablet = staff.phone(Staff.ADVISOR, "/staff/")) {
            for (String path : List.of("/staff/", own, "/staff/bezoeken")) {
                tablet.open(path);
                for (ViewportSize size : List.of(new ViewportSize(820, 1180), new ViewportSize(1180, 820))) {
                    tablet.page().setViewportSize(size.width, size.height);
                    String where = path.replace(lead.toString(), "") + " at " + size.width + ": ";
                    Fingers.tooSmall(tablet.page()).forEach(small -> wrong.add(where + small));
                    if ((Boolean) tablet.page()
                            .evaluate("document.documentElement.scrollWidth > innerWidth"
                                    + " || document.querySelector('main').getBoundingClientRect().top > 120")) {
                        wrong.add(where + "is not where one looks");
                    }
                }
                tablet.page().setViewportSize(820, 1180);
                tablet.screenshot(
                        "staff-820" + path.replace(lead.toString(), "").replace('/', '-'));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aPlannerTicksWhoIsAtTheDoor() {
        Residents.LoggedIn kim = residents.newcomer();
        String session = sessions.create(5);
        kim.visitor().get(session).form("inschrijf").choose("contact", "nee").submit();
        sessions.opensItsDoor(session);
        try (Phone phone = staff.phone(Staff.PLANNER, "/staff/bijeenkomsten")) {
            Page page = phone.page();
            phone.check().screenshot("staff-360-bijeenkomsten");
            phone.open("/staff" + session + "/aanwezig").check();
            page.click("button:has-text('Niet er')");
            page.waitForURL("**afwezig=**");
            phone.check().screenshot("staff-360-afwezig");
            page.click("button:has-text('Ziek')");
            Waiting.patiently().untilAsserted(() -> assertThat(page.innerText(".jr-sticky"))
                    .contains("0 van 1 zijn er, 0 nog open"));
            page.click("button:has(span:text-is('Er'))");
            Waiting.patiently().untilAsserted(() -> assertThat(page.innerText(".jr-sticky"))
                    .contains("1 van 1 zijn er"));
            phone.check().screenshot("staff-360-aanwezig");
            assertThat(phone.complaints()).isEmpty();
        }
        assertThat(sessions.attendance(session)).isEqualTo("PRESENT null");
    }

    @Test
    void aCoordinatorAssignsAndCloses() {
        UUID lead = cases.lead(TestSystem.newAddress());
        try (Phone phone = staff.phone(Staff.COORDINATOR, "/staff/lead/" + lead)) {
            Page page = phone.page();
            phone.check();
            page.selectOption("#aan", "00000000-0000-4000-8000-000000000002");
            page.click("#wijs");
            page.waitForURL("**gedaan=**");
            phone.check();
            page.click("summary:has-text('Sluit lead')");
            phone.check();
            page.click("#sluiten");
            page.waitForSelector(".ui-message-error");
            phone.check().screenshot("staff-360-sluiten-fout");
            page.selectOption("#reden", "OTHER");
            page.fill("#toelichting", "Reist een jaar");
            page.click("#sluiten");
            page.waitForURL("**gedaan=**");
            assertThat(page.innerText("main")).contains("Reist een jaar");
            phone.check().screenshot("staff-360-gesloten");
            assertThat(phone.complaints()).isEmpty();
        }
        assertThat(cases.of(lead, "state")).isEqualTo("CLOSED");
    }

    /** The door, and what stands there when something is refused. */
    @Test
    void whatIsRefusedIsReadableToo() {
        UUID lead = cases.lead(TestSystem.newAddress());
        try (Phone phone = system.phone()) {
            phone.open("/staff/inloggen").check().screenshot("staff-360-inloggen");
            phone.page().selectOption("select", Staff.PLANNER);
            phone.page().fill("input[type=password]", "fout");
            phone.page().click("input[type=submit]");
            phone.page().waitForSelector("text=klopt niet");
            phone.check();
        }
        try (Phone phone = staff.phone(Staff.PLANNER, "/staff/")) {
            phone.open("/staff/leads").check().screenshot("staff-360-403");
            assertThat(phone.page().textContent("h1")).isEqualTo("Dit kun je niet openen");
            phone.open("/staff/nix").check();
        }
        try (Phone phone = staff.phone(Staff.ADVISOR, "/staff/lead/" + lead)) {
            staff.visitor(Staff.OTHER_ADVISOR)
                    .get("/staff/lead/" + lead)
                    .form("bewaar")
                    .choose("bereikt", "nee")
                    .set("notitie", "De tekst van Youssef.")
                    .submit();
            phone.page().click("label[for=bereikt-ja]");
            phone.page().fill("#notitie", "Mijn eigen tekst.");
            phone.page().click("#bewaar");
            phone.page().waitForSelector(".ui-message-error");
            assertThat(phone.page().innerText(".ui-message-error"))
                    .contains("Een collega heeft deze lead veranderd", "De tekst van Youssef.");
            assertThat(phone.page().inputValue("#notitie")).isEqualTo("Mijn eigen tekst.");
            phone.check().screenshot("staff-360-conflict");
        }
    }
}
