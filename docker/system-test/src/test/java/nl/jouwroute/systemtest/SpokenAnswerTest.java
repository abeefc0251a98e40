package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Answers that are spoken: recorded on a phone or chosen as a file, made safe, heard by the resident and the advisor. */
@SystemTest
class SpokenAnswerTest {

    private static final String SPEAK = "/mijn/plan/praten/nu-gedaan";

    private final TestSystem system;
    private final Residents residents;
    private final Staff staff;
    private final LeadCase cases;

    SpokenAnswerTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
    }

    @Test
    void aResidentSpeaksAnAnswerAndTheAdvisorHearsItOnceThePlanWasSent() {
        String address = TestSystem.newAddress();
        UUID recording;
        try (Phone phone = system.phone()) {
            residents.logIn(phone, address);
            Page page = phone.open("/mijn/plan/nu-gedaan").page();
            page.click("text=Liever praten? Neem je antwoord op");
            page.waitForURL("**" + SPEAK);
            phone.check();
            phone.screenshot("plan-praten");
            page.click("#begin");
            page.waitForCondition(() -> page.innerText("#tijd").compareTo("0.02") >= 0);
            phone.screenshot("plan-praten-bezig");
            page.click("#stop");
            page.waitForSelector("#luister");
            phone.check();
            phone.screenshot("plan-praten-klaar");
            theLogInRunsOut(phone, address);
            page.click("#stuur");
            page.waitForSelector("text=Dit nam je op");
            page.waitForSelector("ul audio[src]");
            phone.check();
            phone.screenshot("plan-praten-bewaard");
            assertThat(plays(page, "ul audio")).isTrue();
            phone.open("/mijn/plan/nu-gedaan").check();
            assertThat(page.innerText("main")).contains("Gesproken antwoord, ");
            recording = (UUID) row(address).get("id");
            assertThat(staff.visitor(Staff.ADVISOR)
                            .get("/staff/opname/" + recording)
                            .status())
                    .as("not sent yet")
                    .isEqualTo(404);
            phone.open("/mijn/plan/controleren").check();
            assertThat(page.innerText("#nu-gedaan")).contains("Gesproken antwoord");
            page.click("#stuur");
            page.waitForURL("**/insturen");
            assertThat(phone.complaints()).isEmpty();
        }
        UUID lead = cases.leadsOf(address).get(0);
        try (Phone desk = staff.desk(Staff.ADVISOR, "/staff/lead/" + lead)) {
            assertThat(plays(desk.page(), "dd audio")).isTrue();
            desk.check();
            desk.screenshot("staff-lead-gesproken");
            assertThat(desk.complaints()).isEmpty();
        }
        assertThat(cases.staffActions(address)).contains("SPEECH_HEARD");
        assertThat(row(address)).containsEntry("scan", "CLEAN");
        Waiting.patiently()
                .until(
                        () -> system.database()
                                .number(
                                        "select count(*) from spoken_answer where id = ? and original_gone_at is not null",
                                        recording),
                        gone -> gone == 1);
    }

    /** The recording is in the page only, so the page waits for whoever logs in again. */
    private void theLogInRunsOut(Phone phone, String address) {
        Page page = phone.page();
        system.database()
                .change(
                        "delete from login_session where resident_id ="
                                + " (select resident_id from login_address where address = ?)",
                        address);
        page.click("#stuur");
        page.waitForSelector("#uitgelogd");
        phone.check();
        Page tab = page.waitForPopup(() -> page.click("#uitgelogd a"));
        tab.fill("#adres", address);
        tab.click("#stuur");
        tab.waitForURL("**/inloggen/code**");
        tab.fill("#code", system.mailbox().awaitCode(address));
        tab.click("#verder");
        tab.waitForURL("**/mijn");
        tab.close();
    }

    @Test
    void withoutJavaScriptAFileIsChosenAndCanBeTakenAwayAgain() throws IOException {
        Residents.LoggedIn kim = residents.newcomer();
        send(kim.visitor(), Films.voice());
        assertThat(kim.visitor().get(SPEAK).text()).contains("Dit nam je op");
        Waiting.patiently().until(() -> row(kim.address()).get("state"), "READY"::equals);
        String source =
                kim.visitor().get(SPEAK).document().select("audio[src^=/mijn]").attr("src");
        nl.jouwroute.systemtest.Page sound = kim.visitor().get(source);
        assertThat(sound.header("Content-Type")).isEqualTo("audio/mp4");
        assertThat(sound.header("Cache-Control")).contains("no-store");
        assertThat(new String(sound.bytes(), StandardCharsets.ISO_8859_1))
                .contains("ftyp")
                .doesNotContain("Lingenstraat");

        Visitor other = residents.newcomer().visitor();
        assertThat(other.get(source).status()).isEqualTo(404);
        assertThat(system.visitor().get(source).path()).isEqualTo("/inloggen");

        assertThat(kim.visitor().get(SPEAK).form("weg").submit().text()).doesNotContain("Dit nam je op");
        assertThat(kim.visitor().get(source).status()).isEqualTo(404);
        Waiting.patiently().until(() -> row(kim.address()).get("files_gone_at") != null, gone -> gone);
        assertThat(system.database()
                        .number(
                                "select count(*) from audit_entry where action = 'SPEECH_ASKED' and result = 'REFUSED'"
                                        + " and object_id = ?",
                                row(kim.address()).get("id")))
                .isPositive();
    }

    @Test
    void whatIsNoVoiceOrNotSafeIsRefusedInPlainWords() throws IOException {
        Residents.LoggedIn text = residents.newcomer();
        send(text.visitor(), Films.studio().textNamedMp4());
        Waiting.patiently().until(() -> row(text.address()).get("state"), "REJECTED"::equals);
        assertThat(text.visitor().get(SPEAK).text()).contains("Het laatste bestand is geen geluid");

        Residents.LoggedIn virus = residents.newcomer();
        Path infected = Films.folder().resolve("besmet.webm");
        Files.copy(Films.voice(), infected, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(infected, Clamd.EICAR, StandardCharsets.US_ASCII, java.nio.file.StandardOpenOption.APPEND);
        send(virus.visitor(), infected);
        Waiting.patiently().until(() -> row(virus.address()).get("reason"), "UNSAFE_FILE"::equals);
        assertThat(virus.visitor().get(SPEAK).text()).contains("dat niet veilig is");

        Residents.LoggedIn nothing = residents.newcomer();
        assertThat(nothing.visitor().get(SPEAK).form("verstuur").submit().text())
                .contains("Neem eerst iets op");
        Path large = Films.folder().resolve("groot.wav");
        Files.write(large, new byte[6 << 20]);
        assertThat(nothing.visitor()
                        .get(SPEAK)
                        .form("verstuur")
                        .attach("geluid", large, "audio/wav")
                        .submitOnly()
                        .status())
                .isEqualTo(413);
        for (int i = 0; i < 3; i++) {
            send(nothing.visitor(), Films.voice());
        }
        assertThat(nothing.visitor().get(SPEAK).text()).contains("Je hebt drie opnames bij deze vraag");
        assertThat(nothing.visitor().get("/mijn/plan/praten/bestaat-niet").status())
                .isEqualTo(404);
    }

    private static void send(Visitor visitor, Path sound) {
        visitor.get(SPEAK)
                .form("verstuur")
                .attach("geluid", sound, "audio/webm")
                .submit();
    }

    private Map<String, Object> row(String address) {
        return system.database()
                .rows(
                        "select s.* from spoken_answer s join login_address a on a.resident_id = s.resident_id"
                                + " where a.address = ? order by s.received_at desc",
                        address)
                .get(0);
    }

    private static boolean plays(Page page, String audio) {
        page.evaluate(
                "selector => { const a = document.querySelector(selector); a.muted = true; return a.play(); }", audio);
        page.waitForCondition(
                () -> ((Number) page.evaluate("selector => document.querySelector(selector).currentTime", audio))
                                .doubleValue()
                        > 0.3);
        return true;
    }
}
