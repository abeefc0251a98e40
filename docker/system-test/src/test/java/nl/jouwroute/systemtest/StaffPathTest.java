package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An advisor's work on a lead, at a desk with Chromium, from the inbox to the outcome. */
@SystemTest
class StaffPathTest {

    private final TestSystem system;
    private final Residents residents;
    private final Staff staff;
    private final LeadCase cases;

    StaffPathTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
    }

    @Test
    void anAdvisorReadsEverythingOnOneScreenJudgesTheVideoAcceptsAndCloses() throws IOException {
        Residents.LoggedIn kim = residents.newcomer();
        cases.sendPlan(kim.visitor());
        cases.fillProfile(kim.visitor());
        UUID video = cases.sendVideo(kim.visitor(), Films.landscape());
        Sessions sessions = new Sessions(system);
        kim.visitor()
                .get(sessions.create(5))
                .form("inschrijf")
                .choose("contact", "ja")
                .submit();
        assertThat(cases.leadsOf(kim.address())).hasSize(1);
        UUID lead = cases.leadsOf(kim.address()).get(0);

        try (Phone desk = staff.desk(Staff.ADVISOR, "/staff/leads")) {
            com.microsoft.playwright.Page page = desk.page();
            desk.check();
            page.fill("#f-naam", kim.address());
            page.click("form[aria-label='Leads filteren'] button");
            page.waitForURL("**naam=**");
            assertThat(page.locator("tbody tr").allInnerTexts()).singleElement().satisfies(row -> assertThat(row)
                    .contains("Korte route naar werk", "lan, video, inschrijving", "Zelf", "Nieuw"));
            page.click("tbody a");
            page.waitForURL("**/staff/lead/" + lead);

            assertThat(page.innerText("main"))
                    .contains("Toekomstplan, versie 1", "Ik werk in een winkel.")
                    .contains("Ik kom op tijd", "Ik heb geduld", "24 uur in de week", "kan nu beginnen")
                    .contains("Training: vertel wat je kunt (voorbeeld)", "Ingeschreven")
                    .contains("de klok begon");
            desk.check();
            desk.screenshot("staff-lead");
            assertThat(playsAndSeeks(page)).isTrue();
            typesCaptions(desk, kim.visitor(), video);
            desk.open("/staff/lead/" + lead);

            page.fill("#bericht", "Ga bij een raam staan.");
            page.click("#anders");
            page.waitForURL("**gedaan=ANOTHER_TAKE");
            assertThat(system.mailbox()
                            .awaitMail(kim.address(), mail -> mail.subject().equals("Je video kan nog beter"))
                            .body())
                    .contains("Ga bij een raam staan.", "Marieke");

            page.click("#accepteer");
            page.waitForSelector(".ui-message-error");
            assertThat(page.innerText(".ui-message-error")).contains("Kies of je deze persoon hebt bereikt");
            assertThat(page.title()).startsWith("Fout: ");
            desk.check();
            page.click("label[for=bereikt-ja]");
            page.fill("#notitie", "Gesproken <b>over</b> werk in de zorg.");
            page.fill("#stap", "Kennismaken");
            page.fill("#wanneer", "2026-12-01");
            page.click("#accepteer");
            page.waitForURL("**/staff/traject/**");
            desk.check();
            desk.screenshot("staff-traject");
            assertThat(page.innerText("main"))
                    .contains("Gesproken <b>over</b> werk in de zorg.", "Kennismaken, dinsdag 1 december");

            page.check("#uitkomst-WORK");
            page.fill("#toelichting", "Verzorgingshuis, 24 uur");
            page.click("#sluit");
            page.waitForURL("**gedaan=TRAJECTORY_CLOSED");
            desk.check();
            assertThat(page.innerText("main")).contains("Uitkomst: Werk", "Verzorgingshuis, 24 uur");
            assertThat(cases.of(lead, "ended_at")).isNotNull();
            page.click("#open");
            page.waitForURL("**gedaan=TRAJECTORY_REOPENED");
            assertThat(cases.of(lead, "ended_at")).isNull();
            assertThat(desk.complaints()).isEmpty();
        }
        assertThat(cases.staffActions(kim.address()))
                .contains(
                        "LEAD_VIEWED",
                        "PLAN_VIEWED",
                        "VIDEO_VIEWED",
                        "VIDEO_CAPTIONED",
                        "VIDEO_NEEDS_CHANGES",
                        "LEAD_TAKEN",
                        "CONTACT_NOTED",
                        "LEAD_ACCEPTED",
                        "TRAJECTORY_STARTED",
                        "TRAJECTORY_VIEWED",
                        "TRAJECTORY_CLOSED",
                        "TRAJECTORY_REOPENED");
        assertThat(system.database()
                        .number(
                                "select count(*) from audit_entry where action = 'VIDEO_VIEWED' and object_id = ?",
                                video))
                .as("many pieces of one showing are one look: on the lead, and beside the captions")
                .isEqualTo(2);
    }

    /** From a file, mended by hand; the words come up in the player, and the resident has them too. */
    private void typesCaptions(Phone desk, Visitor resident, UUID video) {
        com.microsoft.playwright.Page page = desk.page();
        page.click("text=Typ ondertitels");
        page.waitForURL("**/staff/ondertitels?video=" + video);
        desk.check();
        page.setInputFiles(
                "#bestand",
                new com.microsoft.playwright.options.FilePayload(
                        "kim.srt",
                        "text/plain",
                        "1\n00:00:00,000 --> 00:00:04,000\n<i>Hallo</i>\n"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        page.click("#lees");
        page.waitForSelector("text=Dit staat in het bestand");
        page.fill("#regels", "0:00 Ik ben Kim");
        page.click("text=Zet de tijd van de video erin");
        assertThat(page.inputValue("#regels")).isEqualTo("0:00 Ik ben Kim\n0:00 ");
        page.fill("#regels", "0:00 Ik ben Kim\nzonder tijd");
        page.click("#bewaar");
        page.waitForSelector("text=Regel 2: begin met de tijd");
        desk.check();
        page.fill("#regels", "0:00 Van 9 --> 5 & <b>blij</b>\n0:04 Dag");
        page.click("#bewaar");
        page.waitForURL("**gedaan=CAPTIONS_KEPT");
        desk.check().screenshot("staff-ondertitels");
        assertThat(shownAtFirst(page)).isEqualTo("nl Van 9 --> 5 & <b>blij</b>");

        Page own = resident.get("/mijn/video");
        assertThat(own.document().select("main").text()).contains("Van 9 --> 5 & <b>blij</b>");
        Page words = resident.getOnly(own.document().selectFirst("video track").attr("src"));
        assertThat(words.header("Content-Type")).isEqualToIgnoringCase("text/vtt;charset=UTF-8");
    }

    /** What a viewer reads when the video starts, and in which language. */
    private static Object shownAtFirst(com.microsoft.playwright.Page page) {
        return page.evaluate("""
                async () => {
                  const video = document.querySelector('video');
                  const track = video.textTracks[0];
                  video.muted = true;
                  await video.play();
                  while (!track.activeCues || !track.activeCues.length) {
                    await new Promise(done => track.addEventListener('cuechange', done, {once: true}));
                  }
                  video.pause();
                  return track.language + ' ' + track.activeCues[0].getCueAsHTML().textContent;
                }""");
    }

    /** Plays a moment, then jumps: a second Range request. */
    private static boolean playsAndSeeks(com.microsoft.playwright.Page page) {
        return (Boolean) page.evaluate("""
                async () => {
                  const video = document.querySelector('video');
                  video.muted = true;
                  await video.play();
                  await new Promise(done => setTimeout(done, 500));
                  video.currentTime = 4;
                  await new Promise(done => video.addEventListener('seeked', done, {once: true}));
                  video.pause();
                  return video.currentTime >= 4 && video.videoWidth > 0;
                }""");
    }

    @Test
    void anAdvisorApprovesAVideoFromTheQueueAndTheResidentIsTold() throws IOException {
        Residents.LoggedIn kim = residents.newcomer();
        UUID video = cases.sendVideo(kim.visitor(), Films.webm());

        try (Phone desk = staff.desk(Staff.OTHER_ADVISOR, "/staff/videos")) {
            com.microsoft.playwright.Page page = desk.page();
            page.navigate("/staff/videos?video=" + video);
            desk.check();
            desk.screenshot("staff-videos");
            page.click("#anders");
            page.waitForSelector(".ui-message-error");
            assertThat(page.innerText(".ui-message-error")).contains("Schrijf in het bericht");
            desk.check();
            page.click("#goed");
            page.waitForURL("**gedaan=APPROVED");
            desk.check();
            assertThat(desk.complaints()).isEmpty();
        }
        system.mailbox().awaitMail(kim.address(), mail -> mail.subject().equals("Je video is goed"));
        assertThat(system.database()
                        .rows("select state from video_cv where id = ?", video)
                        .get(0))
                .containsEntry("state", "APPROVED");
    }

    @Test
    void theSchoolsReasonStandsOnTheLeadOfAYoungPerson() {
        Schools schools = new Schools(system);
        Schools.Mentor mentor = schools.newMentor();
        String address = TestSystem.newAddress();
        schools.refer(schools.logIn(mentor), "Noor", address);
        UUID lead = cases.leadsOf(address).get(0);

        try (Phone desk = staff.desk(Staff.ADVISOR, "/staff/lead/" + lead)) {
            desk.check();
            assertThat(desk.page().innerText("main"))
                    .contains("Jeugd", "Aanmelding door " + mentor.school(), "Twijfelt over de opleiding")
                    .contains("Wil liever met hout werken.", "Noor weet dit", "Noor stuurde geen plan in")
                    .contains("Verteld: “Dat het jongerenteam belt.”");
        }
    }

    @Test
    void theDayOfEveryRoleAndTheFormsOfACoordinatorPassTheChecks() {
        UUID lead = cases.lead(TestSystem.newAddress());
        for (String account : List.of(Staff.ADVISOR, Staff.COORDINATOR, Staff.PLANNER, staff.newAccount("EDITOR"))) {
            try (Phone desk = staff.desk(account, "/staff/")) {
                desk.check();
                assertThat(desk.page().innerText("h1")).isEqualTo("Mijn dag");
                assertThat(desk.complaints()).isEmpty();
            }
        }
        try (Phone desk = staff.desk(Staff.COORDINATOR, "/staff/lead/" + lead)) {
            desk.check();
            desk.page().click("summary:has-text('Sluit lead')");
            desk.check();
            desk.open("/staff/leads?naam=niemand-heet-zo").check();
            assertThat(desk.page().innerText("main")).contains("Geen leads met deze filters");
            desk.open("/staff/nix").check();
        }
    }

    @Test
    void whoIsAtASessionIsTickedAtTheDoor() {
        Residents.LoggedIn kim = residents.newcomer();
        Sessions sessions = new Sessions(system);
        String session = sessions.create(5);
        kim.visitor().get(session).form("inschrijf").choose("contact", "nee").submit();
        sessions.opensItsDoor(session);

        try (Phone desk = staff.desk(Staff.PLANNER, "/staff/bijeenkomsten")) {
            desk.check();
            com.microsoft.playwright.Page page = desk.page();
            page.navigate("/staff" + session + "/aanwezig");
            desk.check();
            page.click("button:has-text('Niet er')");
            page.waitForURL("**afwezig=**");
            desk.check();
            page.click("button:has-text('Ziek')");
            Waiting.patiently().untilAsserted(() -> assertThat(page.innerText(".jr-sticky"))
                    .contains("0 van 1 zijn er, 0 nog open"));
            assertThat(sessions.attendance(session)).isEqualTo("ABSENT ILL");
            page.click("button:has(span:text-is('Er'))");
            Waiting.patiently().untilAsserted(() -> assertThat(page.innerText(".jr-sticky"))
                    .contains("1 van 1 zijn er"));
            assertThat(sessions.attendance(session)).isEqualTo("PRESENT null");
            assertThat(staff.visitor(Staff.PLANNER)
                            .getOnly(page.locator("a:has-text('CSV')").getAttribute("href"))
                            .text())
                    .contains("\"Naam\";\"Plaatsen\";\"Aanwezig\";\"Reden\"", ";\"1\";\"ja\";\"\"");
            desk.check();
            desk.screenshot("staff-aanwezig");
            assertThat(desk.complaints()).isEmpty();
        }
        assertThat(cases.staffActions(kim.address())).contains("ATTENDANCE_ABSENT", "ATTENDANCE_PRESENT");
    }
}
