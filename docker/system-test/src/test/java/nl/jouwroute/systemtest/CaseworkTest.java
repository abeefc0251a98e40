package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An advisor's working day: what is next, notes for colleagues, messages to the resident. */
@SystemTest
class CaseworkTest {

    private final TestSystem system;
    private final Residents residents;
    private final Staff staff;
    private final LeadCase cases;

    CaseworkTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
    }

    @Test
    void aNoteForColleaguesIsNeverInWhatTheResidentCanSeeOrTakeAlong() {
        Residents.LoggedIn kim = residents.newcomer();
        cases.sendPlan(kim.visitor());
        UUID lead = cases.leadsOf(kim.address()).get(0);
        String secret = "Collega-woord " + UUID.randomUUID();

        Page noted = staff.visitor(Staff.ADVISOR)
                .get("/staff/lead/" + lead)
                .form("noteer")
                .set("intern", secret)
                .submit();
        assertThat(noted.document().select("main").text()).contains(secret, "Alleen collega’s lezen");

        assertThat(staff.visitor(Staff.OTHER_ADVISOR).get("/staff/lead/" + lead).text())
                .contains(secret);
        assertThat(kim.visitor().get("/mijn/gegevens.json").text())
                .contains("\"case_file\"")
                .doesNotContain(secret)
                .doesNotContain("lead_note");
        assertThat(readable(kim.visitor().get("/mijn/gegevens.pdf")))
                .contains(kim.address())
                .doesNotContain(secret.replaceAll("\\s", ""));
        for (String page : java.util.List.of("/mijn", "/mijn/gegevens", "/mijn/plan", "/")) {
            assertThat(kim.visitor().get(page).text()).as(page).doesNotContain(secret);
        }
        assertThat(system.database()
                        .number("select count(*) from information_schema.role_table_grants where table_name in"
                                + " ('lead_note', 'lead_message') and grantee not in ('jr_staff', 'owner')"
                                + " and grantee like 'jr%'"))
                .as("portal roles that reach the notes")
                .isZero();
        assertThat(cases.staffActions(kim.address())).contains("NOTE_WRITTEN");
    }

    @Test
    void anEmailFromATemplateIsSentOnceKeptOnTheLeadAndAnswersTheClock() {
        Residents.LoggedIn kim = residents.newcomer();
        cases.sendPlan(kim.visitor());
        UUID lead = cases.leadsOf(kim.address()).get(0);
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        marieke.get("/staff/lead/" + lead).form("pak").submit();

        Page begun = marieke.get("/staff/lead/" + lead + "?sjabloon=CALL&via=EMAIL");
        assertThat(begun.document().selectFirst("#tekst").text()).contains("Ik ben Marieke Voorbeeld van Tiem.");
        Form form = begun.form("verstuur").set("tekst", "Ik bel je donderdag om 10 uur. $1 {code}");
        Page sent = form.submit();
        form.submit();

        assertThat(sent.text()).contains("Je bericht wordt verstuurd");
        assertThat(system.mailbox()
                        .awaitMail(kim.address(), mail -> mail.subject().equals("Ik bel je binnenkort"))
                        .body())
                .contains("Ik bel je donderdag om 10 uur. $1 {code}", "Liever praten?");
        Waiting.patiently().untilAsserted(() -> assertThat(marieke.get("/staff/lead/" + lead)
                        .document()
                        .select("main")
                        .text())
                .contains("Ik bel je binnenkort Verstuurd", "Ik bel je donderdag om 10 uur."));
        assertThat(cases.of(lead, "responded_at")).isNotNull();
        assertThat(cases.of(lead, "state")).isEqualTo("CONTACTED");
        assertThat(cases.attempts(lead)).as("the same form twice").isEqualTo(1);
        assertThat(system.database().number("select count(*) from lead_message where lead_id = ?", lead))
                .isEqualTo(1);
        assertThat(cases.staffActions(kim.address())).contains("MESSAGE_SENT");
    }

    @Test
    void anSmsFromATemplateReachesThePhoneAndIsKept() {
        UUID lead = cases.lead(TestSystem.newAddress());
        String mobile = "+3161" + String.format("%07d", Math.floorMod(lead.hashCode(), 10_000_000));
        system.database()
                .change(
                        "insert into contact_point (id, person_id, kind, address, verified_at)"
                                + " select ?, person_id, 'MOBILE', ?, current_timestamp from lead where id = ?",
                        UUID.randomUUID(),
                        mobile,
                        lead);
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        marieke.get("/staff/lead/" + lead).form("pak").submit();
        Page begun = marieke.get("/staff/lead/" + lead + "?sjabloon=MISSED&via=SMS");
        begun.form("verstuur").set("tekst", "Ik belde je net. Marieke").submit();

        assertThat(system.sms().awaitSms(mobile, "Ik belde je net. Marieke")).contains("/nee/");
        assertThat(marieke.get("/staff/lead/" + lead).document().select("main").text())
                .contains("Ik belde je net. Marieke");
        assertThat(cases.attempts(lead)).isEqualTo(1);
    }

    @Test
    void onlyWhoHasTheLeadWritesAndOnlyToAnAddressThatIsTheirs() {
        UUID lead = cases.lead(TestSystem.newAddress());
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        marieke.get("/staff/lead/" + lead).form("pak").submit();
        assertThat(staff.open(Staff.OTHER_ADVISOR, "/staff/lead/" + lead)
                        .document()
                        .select("#tekst, #sjabloon"))
                .isEmpty();
        Form form = marieke.get("/staff/lead/" + lead + "?sjabloon=MISSED&via=EMAIL")
                .form("verstuur");
        system.database()
                .change(
                        "update contact_point set verified_at = null where person_id = (select person_id from lead where id = ?)",
                        lead);

        Page refused = form.submit();

        assertThat(refused.document().select(".ui-message-error").text()).contains("Het bericht is niet verstuurd");
        assertThat(cases.attempts(lead)).isZero();
        assertThat(marieke.get("/staff/lead/" + lead).text()).contains("waarvan we weten dat het klopt");
    }

    @Test
    void whatIsPlannedStandsInMyDayAndPassesTheChecks() {
        UUID lead = cases.lead(TestSystem.newAddress());
        String account = staff.newAccount("ADVISOR");
        String today = LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString();

        try (Phone desk = staff.desk(account, "/staff/lead/" + lead)) {
            com.microsoft.playwright.Page page = desk.page();
            page.click("label[for=bereikt-nee]");
            page.fill("#notitie", "Voicemail ingesproken.");
            page.fill("#stap", "Terugbellen over de zorg");
            page.fill("#wanneer", today);
            page.click("#bewaar");
            page.waitForURL("**gedaan=CONTACT_NOTED");
            assertThat(page.innerText("main")).contains("Volgende stap: Terugbellen over de zorg");
            page.click("summary:has-text('Stuur Noor een bericht')");
            page.selectOption("#sjabloon", "MISSED");
            page.click("#begin");
            page.waitForURL("**sjabloon=MISSED**");
            assertThat(page.inputValue("#tekst")).contains("Ik belde je");
            desk.check().screenshot("staff-lead-bericht");
            page.navigate("/staff/");
            assertThat(page.innerText("main")).contains("Noor Toets Terugbellen over de zorg", "1 van 40");
            desk.check().screenshot("staff-dag");
            page.setViewportSize(834, 1112);
            desk.screenshot("staff-dag-tablet");
            page.setViewportSize(1280, 740);
            page.click("text=Noor Toets >> nth=-1");
            page.waitForURL("**/lead/" + lead);
            page.click("summary:has-text('Volgende stap')");
            page.fill("#volgende", "");
            page.fill("#volgendedag", "");
            page.click("#plan");
            page.waitForURL("**gedaan=NEXT_STEP_SET");
            page.setViewportSize(834, 1112);
            desk.screenshot("staff-lead-tablet");
            page.setViewportSize(1280, 740);
            assertThat(desk.complaints()).isEmpty();
        }
        assertThat(cases.of(lead, "next_step")).isNull();
        try (Phone desk = staff.desk(Staff.COORDINATOR, "/staff/")) {
            assertThat(desk.page().innerText("main")).contains("te laat", "zonder adviseur");
            desk.check().screenshot("staff-dag-coordinator");
        }
    }

    @Test
    void theMailOnWaitingLeadsIsAJobThatRuns() {
        Waiting.patiently().untilAsserted(() -> assertThat(system.database()
                        .number("select count(*) from scheduled_tasks where task_name = 'response-digest'"
                                + " and last_success is not null"))
                .isEqualTo(1));
    }

    /** What a reader of a PDF sees, without the white space: its bytes are compressed. */
    private static String readable(Page pdf) {
        try (PdfReader reader = new PdfReader(pdf.bytes())) {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            return text.toString().replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
