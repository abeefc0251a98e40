package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.jouwroute.testing.PdfUa;
import org.junit.jupiter.api.Test;

/** What residents see and decide of their own data, by plain forms. */
@SystemTest
class MyDataTest {

    private final TestSystem system;
    private final Residents residents;
    private final LeadCase leads;

    MyDataTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
        this.leads = new LeadCase(system);
    }

    private static String newMobile() {
        return "06 1" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    }

    private static String body(Page page) {
        return page.document().body().text();
    }

    private static String international(String mobile) {
        return "+31" + mobile.substring(1).replace(" ", "");
    }

    private String codeTo(String mobile) {
        String to = international(mobile);
        String text = system.sms().awaitSms(to, "code").replace(to, "");
        Matcher code = Pattern.compile("\\b(\\d{6})\\b").matcher(text);
        assertThat(code.find()).as(text).isTrue();
        return code.group();
    }

    @Test
    void aResidentSeesWhoLookedByTheirWorkAndNotByTheirName() throws IOException {
        Residents.LoggedIn kim = residents.newcomer();
        Visitor resident = kim.visitor();
        assertThat(body(resident.get("/mijn/gegevens"))).contains("Nog niemand heeft naar je gegevens gekeken.");
        leads.sendPlan(resident);
        UUID lead = leads.leadsOf(kim.address()).get(0);
        new Staff(system).visitor(Staff.ADVISOR).get("/staff/lead/" + lead);

        String page = body(resident.get("/mijn/gegevens"));

        assertThat(page).contains("Een adviseur van Tiem", "Las je toekomstplan.", "Bekeek wat er van jou binnenkwam.");
        assertThat(page).doesNotContain("Marieke");

        String all = resident.get("/mijn/gegevens.json").text();
        assertThat(all)
                .contains("\"plan_version\"", "\"case_file\"", "\"state\": \"NEW\"", kim.address())
                .contains("PLAN_VIEWED", "LEAD_VIEWED")
                .doesNotContain("Marieke", "form_key");
        Page pdf = resident.get("/mijn/gegevens.pdf");
        assertThat(pdf.header("Content-Type")).startsWith("application/pdf");
        try (PdfReader reader = new PdfReader(pdf.bytes())) {
            assertThat(reader.getPageSize(1).toString()).as("A4, in points").contains("595.0x842.0");
        }
        assertThat(PdfUa.broken(pdf.bytes())).as("veraPDF").isEmpty();
    }

    @Test
    void anotherAddressIsProvedWithACodeAndThenLogsIn() {
        Residents.LoggedIn kim = residents.newcomer();
        Visitor resident = kim.visitor();
        String second = TestSystem.newAddress();
        Page asked = resident.get("/mijn/gegevens/adres")
                .form("stuur")
                .set("adres", second)
                .submit();
        Page wrong = asked.form("verder").set("code", "000000").submit();
        assertThat(body(wrong)).contains("Deze code klopt niet.");
        String code = system.mailbox().awaitCode(second);
        Page added = wrong.form("verder").set("code", code).submit();
        assertThat(added.path()).isEqualTo("/mijn/gegevens");
        assertThat(body(added)).contains(kim.address(), second);

        assertThat(body(residents.logIn(second).visitor().get("/mijn/gegevens")))
                .contains(kim.address());

        String first = point(kim.address());
        Page dropped = resident.get("/mijn/gegevens").form("weg:" + first).submit();
        assertThat(body(dropped)).doesNotContain(kim.address()).contains(second);
        Page refused = dropped.form("weg:" + point(second)).submit();
        assertThat(body(refused)).contains("Voeg eerst een ander adres toe").contains(second);
    }

    @Test
    void anAddressOfAnotherAccountIsNotTaken() {
        Residents.LoggedIn kim = residents.newcomer();
        Residents.LoggedIn sam = residents.newcomer();
        Page asked = sam.visitor()
                .get("/mijn/gegevens/adres")
                .form("stuur")
                .set("adres", kim.address())
                .submit();
        Page answer = asked.form("verder")
                .set("code", system.mailbox().awaitCode(kim.address()))
                .submit();
        assertThat(body(answer)).contains("hoort al bij een ander account");
        assertThat(body(sam.visitor().get("/mijn/gegevens"))).doesNotContain(kim.address());
    }

    @Test
    void textMessagesAreAChoiceThatCanBeTakenBack() {
        Visitor resident = residents.newcomer().visitor();
        Page before = resident.get("/mijn/gegevens");
        assertThat(body(before)).contains("Voeg eerst je mobiele nummer toe.");
        assertThat(before.document().select("button[value=aan:SMS_CONTACT]")).isEmpty();
        String mobile = newMobile();
        Page asked = resident.get("/mijn/gegevens/adres")
                .form("stuur")
                .set("adres", mobile)
                .submit();
        Page added = asked.form("verder").set("code", codeTo(mobile)).submit();
        Page on = added.form("aan:SMS_CONTACT").submit();
        assertThat(on.document().select("button[value=uit:SMS_CONTACT]")).hasSize(1);
        String mine = "purpose = 'SMS_CONTACT' and person_id = (select person_id from contact_point where address = ?)";
        long text = system.database().number("select text_version from consent where " + mine, international(mobile));
        assertThat(consent(on)).endsWith("Dit is tekst nummer " + text + ".");
        system.database()
                .change("update consent set text_version = text_version + 7 where " + mine, international(mobile));
        assertThat(consent(resident.get("/mijn/gegevens")))
                .as("when we changed the words since")
                .endsWith("Je zei ja bij tekst nummer " + (text + 7) + ". Hier staat de nieuwste.");

        String session = new Sessions(system).create(5);
        resident.get(session).form("inschrijf").choose("contact", "ja").submit();
        system.sms().awaitSms(international(mobile), "Je doet mee");

        Page off = on.form("uit:SMS_CONTACT").submit();
        assertThat(body(off)).contains("Berichten per sms", "Uit sinds");
        Page noContact = off.form("uit:CONTACT_AFTER_BOOKING").submit();
        assertThat(noContact.document().select("button[value=aan:CONTACT_AFTER_BOOKING]"))
                .hasSize(1);
    }

    /** The words of the consent to text messages, with their number. */
    private static String consent(Page page) {
        return page.document()
                .select("li:has(button[value=uit:SMS_CONTACT]) .jr-details__body")
                .text();
    }

    @Test
    void aNumberToCallIsAskedWithThePlanAndReachesTheAdvisor() {
        Residents.LoggedIn kim = residents.newcomer();
        Visitor resident = kim.visitor();
        resident.get("/mijn/plan/nu-dag").form("verder").choose("keuze", "1").submit();
        Page check = resident.get("/mijn/plan/controleren");
        Page wrong = check.form("bel-mij").set("nummer", "geen").submit();
        assertThat(body(wrong)).contains("Vul een telefoonnummer in");
        String mobile = newMobile();
        Page kept = wrong.form("bel-mij").set("nummer", mobile).submit();
        assertThat(body(kept)).contains("wij bellen je op +316").doesNotContain("Mogen wij je bellen?");
        kept.form("stuur").submit();
        UUID lead = leads.leadsOf(kim.address()).get(0);
        assertThat(body(new Staff(system).visitor(Staff.ADVISOR).get("/staff/lead/" + lead)))
                .contains(mobile.substring(3, 7));
    }

    @Test
    void whoLeavesTakesEverythingAlong() {
        Residents.LoggedIn kim = residents.newcomer();
        Visitor resident = kim.visitor();
        resident.get("/mijn/naam").form("verder").set("naam", "Kim Weg").submit();
        leads.sendPlan(resident);
        leads.fillProfile(resident);
        String session = new Sessions(system).create(1);
        resident.get(session).form("inschrijf").choose("contact", "nee").submit();
        Residents.LoggedIn next = residents.newcomer();
        next.visitor().get(session).form("inschrijf").choose("contact", "nee").submit();
        UUID person = person(kim.address());

        Page sure = resident.get("/mijn/gegevens/weghalen");
        assertThat(body(sure)).contains("Je naam, en dat wij je belden of wilden bellen");
        Page gone = sure.form("weg").submit();

        assertThat(gone.path()).isEqualTo("/account-weg");
        assertThat(resident.get("/mijn").path()).isEqualTo("/inloggen");
        Mailbox.Mail mail =
                system.mailbox().awaitMail(kim.address(), m -> m.subject().equals("Je account is weg"));
        assertThat(mail.body()).contains("Dag Kim,", "Wij bewaren nog een tijd");
        assertThat(system.mailbox()
                        .awaitMail(next.address(), m -> m.subject().startsWith("Er is plek"))
                        .body())
                .contains("plek vrij");
        for (String table :
                List.of("login_address", "login_session", "future_plan", "plan_answer", "plan_version", "profile")) {
            assertThat(system.database()
                            .number(
                                    "select count(*) from " + table
                                            + " t join resident r on r.id = t.resident_id where r.person_id = ?",
                                    person))
                    .as(table)
                    .isZero();
        }
        assertThat(system.database().number("select count(*) from contact_point where person_id = ?", person))
                .isZero();
        assertThat(system.database()
                        .number(
                                "select count(*) from lead where person_id = ? and state = 'CLOSED' and ended_at is not null",
                                person))
                .isEqualTo(1);
        // the address is free again
        assertThat(body(residents.logIn(kim.address()).visitor().get("/mijn/plan")))
                .contains("Nog niet begonnen");
    }

    @Test
    void whatWasFilmedSpokenSavedAndHalfSentIsGoneTooWithItsFiles() throws IOException {
        Residents.LoggedIn kim = residents.newcomer();
        Visitor resident = kim.visitor();
        TusClient tus = new TusClient(resident);
        UUID video = tus.send(Films.webm(), "nee");
        String waiting = tus.begin(1000, "nee");
        tus.patch(waiting, 0, new byte[400]);
        resident.get("/mijn/plan/praten/nu-gedaan")
                .form("verstuur")
                .attach("geluid", Films.voice(), "audio/webm")
                .submit();
        String route =
                resident.get("/route").follow("Deze vraag overslaan").address().getRawQuery();
        resident.get("/mijn/route?" + route).form("bewaar").submit();
        UUID me = (UUID) system.database()
                .rows("select resident_id from login_address where address = ?", kim.address())
                .get(0)
                .get("resident_id");
        List<String> files = List.of(video.toString(), TusClient.id(waiting).toString(), spoken(me));
        assertThat(filesOf(files)).as("before").hasSizeGreaterThanOrEqualTo(3);
        for (String table : List.of("video_cv", "media_upload", "spoken_answer", "saved_route")) {
            assertThat(rowsOf(table, me)).as(table + " before").isPositive();
        }

        resident.get("/mijn/gegevens/weghalen").form("weg").submit();

        for (String table : List.of("spoken_answer", "saved_route", "future_plan")) {
            assertThat(rowsOf(table, me)).as(table).isZero();
        }
        assertThat(rowsOf("(select * from media_upload where fingerprint is not null) known", me))
                .isZero();
        // a row of a video stays, without a word of theirs, so that its files are found and removed
        assertThat(rowsOf("(select * from video_cv where state <> 'DELETED') kept", me))
                .isZero();
        Waiting.patiently().untilAsserted(() -> assertThat(filesOf(files)).isEmpty());
        Waiting.patiently().untilAsserted(() -> assertThat(
                        rowsOf("(select * from video_cv where files_gone_at is null) waiting", me))
                .isZero());
    }

    private String spoken(UUID resident) {
        return system.database()
                .rows("select id from spoken_answer where resident_id = ?", resident)
                .get(0)
                .get("id")
                .toString();
    }

    private long rowsOf(String table, UUID resident) {
        return system.database().number("select count(*) from " + table + " where resident_id = ?", resident);
    }

    /** The files in the store of these things. */
    private List<Path> filesOf(List<String> ids) {
        try (Stream<Path> all = Files.walk(Machine.target("system"))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> ids.stream().anyMatch(file.toString()::contains))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(Path.of("a file vanished meanwhile")); // looked at again
        }
    }

    @Test
    void aCaseFileStaysAndThePageSaysWhy() {
        Residents.LoggedIn kim = residents.newcomer();
        leads.sendPlan(kim.visitor());
        UUID person = person(kim.address());
        system.database()
                .change(
                        "update lead set state = 'ACCEPTED', advisor_id = (select id from staff_member limit 1) where person_id = ?",
                        person);
        Page sure = kim.visitor().get("/mijn/gegevens/weghalen");
        assertThat(body(sure)).contains("Je dossier bij je adviseur", "De gemeente moet dat bewaren");
        sure.form("weg").submit();
        assertThat(system.database().number("select count(*) from contact_point where person_id = ?", person))
                .isEqualTo(1);
        assertThat(system.database()
                        .number("select count(*) from lead where person_id = ? and state = 'ACCEPTED'", person))
                .isEqualTo(1);
    }

    @Test
    void whoNeverAskedAnythingLeavesNoName() {
        Residents.LoggedIn kim = residents.newcomer();
        kim.visitor().get("/mijn/naam").form("verder").set("naam", "Kim Stil").submit();
        UUID person = person(kim.address());
        Page sure = kim.visitor().get("/mijn/gegevens/weghalen");
        assertThat(body(sure)).contains("Niets waar je naam in staat.");
        sure.form("weg").submit();
        assertThat(system.database().number("select count(*) from person where id = ? and called is null", person))
                .isEqualTo(1);
    }

    private UUID person(String address) {
        return (UUID) system.database()
                .rows("select person_id from contact_point where address = ?", address)
                .get(0)
                .get("person_id");
    }

    private String point(String address) {
        return system.database()
                .rows("select id from contact_point where address = ?", address)
                .get(0)
                .get("id")
                .toString();
    }
}
