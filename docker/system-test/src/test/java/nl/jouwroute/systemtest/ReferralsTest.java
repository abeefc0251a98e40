package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of young people at once, and what staff do when nobody answers. */
@SystemTest
class ReferralsTest {

    private final TestSystem system;
    private final Schools schools;
    private final Staff staff;

    ReferralsTest(TestSystem system) {
        this.system = system;
        this.schools = new Schools(system);
        this.staff = new Staff(system);
    }

    @Test
    void aListIsShownWithWhatIsWrongAndWrittenOnlyWhenItIsSent(@TempDir Path folder) throws IOException {
        Visitor mentor = schools.logIn(schools.newMentor());
        String noor = TestSystem.newAddress();
        String sam = TestSystem.newAddress();
        Path file = folder.resolve("lijst.csv");
        Files.writeString(
                file,
                "Naam;E-mail;16 of ouder;Reden;Uitleg;Weet het\r\n" + "Zoë;" + noor + ";ja;twijfel;;ja\r\n"
                        + "Sam;" + sam + ";ja;contact;;nee\r\n" + "Dubbel;" + sam + ";ja;contact;;nee\r\n"
                        + "=1+1;fout;ja;anders;;ja\r\n",
                Charset.forName("windows-1252"));
        long people = system.database().number("select count(*) from person");

        Page shown = mentor.get("/aanmelden/lijst")
                .form("lees")
                .attach("bestand", file, "text/csv")
                .submit();
        assertThat(shown.heading()).isEqualTo("Klopt deze lijst?");
        assertThat(shown.text())
                .contains(
                        "Goede regels: 2.",
                        "Regels met een fout: 2.",
                        "Zoë",
                        "De jongere twijfelt over de opleiding",
                        "Deze jongere staat ook op regel 3.",
                        "Hier staat een formule.");
        assertThat(system.database().number("select count(*) from person")).isEqualTo(people);

        Form send = shown.form("stuur");
        Map<String, String> fields = send.fieldsNow();
        Page done = send.submit();
        assertThat(done.heading()).isEqualTo("Aangemeld: 2");
        assertThat(system.mailbox()
                        .awaitMail(noor, mail -> mail.body().contains("/uitnodiging/"))
                        .body())
                .contains("Zoë");
        system.mailbox().awaitMail(sam, mail -> mail.body().contains("/uitnodiging/"));
        assertThat(mentor.post("/aanmelden/lijst", fields).heading()).isEqualTo("Aangemeld: 2");
        assertThat(system.database().number("select count(*) from person"))
                .as("the same list again makes nothing new")
                .isEqualTo(people + 2);
        assertThat(mentor.get("/aanmelden/overzicht").text())
                .contains("Zoë", "Sam")
                .doesNotContain("Dubbel");

        Page pasted = mentor.get("/aanmelden/lijst")
                .form("bekijk")
                .set("plak", "naam\treden\nNoor\tplan")
                .submit();
        assertThat(pasted.text()).contains("Deze kolommen staan er niet in: email, mobiel, leeftijd, weet.");
    }

    @Test
    void whoDoesNotAnswerIsCalledInOrderAndGivenUpAfterAWrongNumber() {
        String noor = waiting("Noor Bellen");
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        system.database()
                .change(
                        "update lead set next_step = 'Plan bespreken', next_step_on = '2026-12-24' where person_id ="
                                + " (select person_id from contact_point where address = ?)",
                        noor);
        Page list = marieke.get("/staff/bellijst?wie=" + referral(noor));
        assertThat(list.document().selectFirst("#nu").text()).isEqualTo("Nu bellen: Noor Bellen");
        Page file = marieke.getOnly("/staff/lijst/bellijst.csv");
        assertThat(file.header("Content-Disposition")).contains("bellijst.csv");
        assertThat(file.text()).contains("\"Noor Bellen\"");
        assertThat(system.database().number("select count(*) from audit_entry where action = 'CALL_LIST_EXPORTED'"))
                .isPositive();
        Page missing = list.form("bewaar").submit();
        assertThat(missing.document().selectFirst(".ui-message-error").text()).contains("Kies wat er uit");

        Page called = missing.form("bewaar")
                .choose("uitkomst", "NO_ANSWER")
                .set("notitie", "Voicemail.")
                .submit();
        assertThat(called.text()).contains("De uitkomst van je belletje is bewaard.");
        assertThat(called.document().select("main").text()).as("called today").doesNotContain("Noor Bellen");
        assertThat(system.database()
                        .rows(
                                "select channel, reached, note from contact_attempt a join lead l on l.id = a.lead_id"
                                        + " join contact_point c on c.person_id = l.person_id where c.address = ?",
                                noor))
                .containsExactly(Map.of("channel", "PHONE", "reached", false, "note", "Geen gehoor. Voicemail."));
        assertThat(system.database()
                        .number(
                                "select count(*) from lead l join contact_point c on c.person_id = l.person_id where c.address = ?"
                                        + " and l.next_step = 'Plan bespreken' and l.next_step_on = '2026-12-24'",
                                noor))
                .isEqualTo(1);

        String sam = waiting("Sam Bellen");
        marieke.get("/staff/bellijst?wie=" + referral(sam))
                .form("bewaar")
                .choose("uitkomst", "WRONG_NUMBER")
                .submit();
        assertThat(state(sam)).isEqualTo("UNREACHABLE");
    }

    @Test
    void whoIsPutForwardWithALandlineOnlyIsOnTheCallListAtOnce() {
        String number = TestSystem.newLandline();
        Page check = schools.logIn(schools.newMentor())
                .get("/aanmelden/jongere")
                .form("verder")
                .set("naam", "Mila Bellen")
                .set("mobiel", "0" + number.substring(3))
                .choose("leeftijd", "16")
                .choose("reden", "contact")
                .choose("weet", "ja")
                .submit();
        assertThat(check.form("stuur").submit().text()).contains("Mila Bellen is aangemeld", "Dan bellen wij.");

        assertThat(state(number)).isEqualTo("RECEIVED");
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        assertThat(marieke.get("/staff/bellijst?wie=" + referral(number))
                        .document()
                        .select("a[href=tel:" + number + "]")
                        .text())
                .isEqualTo("Bel 038 " + number.substring(5, 8) + " " + number.substring(8));
        Page file = marieke.get("/staff/aanmelding/" + referral(number));
        assertThat(file.text()).contains("Er is niets verstuurd. Er is geen e-mailadres of mobiel nummer.");
        assertThat(file.document().select("#uitnodiging")).isEmpty();
        assertThat(system.database().number("select count(*) from notification where address = ?", number))
                .isZero();
    }

    @Test
    void aNoHoldsHoweverFullTheCallerIsAndWhateverAColleagueChanged() {
        String account = staff.newAccount("ADVISOR");
        Visitor full = staff.visitor(account);
        full.get("/staff/lead/" + new LeadCase(system).lead(TestSystem.newAddress()))
                .form("pak")
                .submit();
        system.database()
                .change(
                        "update advisor set most_open = 1 where staff_id = (select staff_id from demo_account where username = ?)",
                        account);
        String kim = waiting("Kim Bellen");
        Form form = full.get("/staff/bellijst?wie=" + referral(kim)).form("bewaar");
        system.database()
                .change(
                        "update lead set version = version + 1 where person_id = (select person_id from contact_point where address = ?)",
                        kim);

        form.choose("uitkomst", "REFUSED").submit();

        assertThat(state(kim)).isEqualTo("DECLINED");
    }

    @Test
    void aNoHoldsWhenNobodyWasToCallThemAnyMore() {
        String kim = waiting("Kim Nogeen");
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        Page list = marieke.get("/staff/bellijst?wie=" + referral(kim));
        system.database()
                .change(
                        "update lead set state = 'CLOSED', end_reason = 'NO_WISH', ended_at = received_at where person_id ="
                                + " (select person_id from contact_point where address = ?)",
                        kim);
        assertThat(list.form("bewaar").choose("uitkomst", "NO_ANSWER").submit().text())
                .contains("Deze persoon staat niet meer op de bellijst.");

        assertThat(list.form("bewaar").choose("uitkomst", "REFUSED").submit().text())
                .contains("De uitkomst van je belletje is bewaard.");

        assertThat(state(kim)).isEqualTo("DECLINED");
    }

    /** Somebody with only a mobile number, invited five days ago; answers the number. */
    private String waiting(String name) {
        String number =
                "+316" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
        String address = TestSystem.newAddress();
        schools.refer(schools.logIn(schools.newMentor()), name, address);
        system.mailbox().awaitMail(address, mail -> mail.body().contains("/uitnodiging/"));
        system.database()
                .change("update contact_point set kind = 'MOBILE', address = ? where address = ?", number, address);
        system.database()
                .change(
                        "update referral set received_at = received_at - interval '5 days' where person_id ="
                                + " (select person_id from contact_point where address = ?)",
                        number);
        return number;
    }

    @Test
    void anUnansweredInvitationIsRepeatedAndAnAdvisorSendsItAgain() {
        String address = TestSystem.newAddress();
        schools.refer(schools.logIn(schools.newMentor()), "Noor", address);
        system.mailbox().awaitMail(address, mail -> mail.body().contains("/uitnodiging/"));
        system.database()
                .change(
                        "update referral set received_at = received_at - interval '5 days' where person_id ="
                                + " (select person_id from contact_point where address = ?)",
                        address);
        Mailbox.Mail reminder =
                system.mailbox().awaitMail(address, mail -> mail.subject().equals("Wil je nog praten over later?"));
        Page start = system.visitor().get(reminder.link("/uitnodiging/"));
        assertThat(start.status()).isEqualTo(200);

        Visitor marieke = staff.visitor(Staff.ADVISOR);
        Page file = marieke.get("/staff/aanmelding/" + referral(address));
        assertThat(file.text()).contains("Geopend", "ja, in de uitnodiging per mail", "Herinnering per mail");
        Page again = file.form("opnieuw").submit();
        assertThat(again.text()).contains("De uitnodiging gaat opnieuw weg.");
        assertThat(system.database()
                        .number(
                                "select count(*) from invitation i join contact_point c on c.person_id = i.person_id where c.address = ?",
                                address))
                .isEqualTo(3);
    }

    @Test
    void whoOnlyHasANumberStaysOnTheListUntilAColleagueToldThem() {
        String number = waiting("Xanthippe Vertel");
        system.database()
                .change(
                        "delete from notification where person_id = (select person_id from contact_point where address = ?)",
                        number);
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        assertThat(marieke.get("/staff/aanmeldingen?weergave=TO_TELL&zoek=Xanthippe+Vertel")
                        .text())
                .contains("Xanthippe Vertel");
        Page file = marieke.get("/staff/aanmelding/" + referral(number));
        assertThat(file.text()).contains("nog niet, kan tot en met");
        Page told = file.form("verteld-knop").choose("hoe", "PHONE").submit();
        assertThat(told.text()).contains("ja, telefonisch");
        assertThat(marieke.get("/staff/aanmeldingen?weergave=TO_TELL&zoek=Xanthippe+Vertel")
                        .document()
                        .select("main table")
                        .text())
                .doesNotContain("Xanthippe Vertel");
    }

    @Test
    void onAPhoneAndAtADesk() {
        String number = waiting("Noor Plaatje");
        Schools.Mentor mentor = schools.newMentor();
        for (Phone screen : new Phone[] {
            staff.phone(Staff.ADVISOR, "/staff/aanmeldingen"), staff.desk(Staff.ADVISOR, "/staff/aanmeldingen")
        }) {
            try (Phone phone = screen) {
                int width = ((Number) phone.page().evaluate("window.innerWidth")).intValue();
                phone.check().screenshot("staff-aanmeldingen-" + width);
                phone.open("/staff/aanmelding/" + referral(number)).check().screenshot("staff-aanmelding-" + width);
                phone.open("/staff/bellijst").check().screenshot("staff-bellijst-" + width);
                assertThat(phone.complaints()).isEmpty();
            }
        }
        for (Phone screen : new Phone[] {
            staff.phone(Staff.COORDINATOR, "/staff/organisaties"), staff.desk(Staff.COORDINATOR, "/staff/organisaties")
        }) {
            try (Phone phone = screen) {
                int width = ((Number) phone.page().evaluate("window.innerWidth")).intValue();
                phone.check().screenshot("staff-organisaties-" + width);
                assertThat(phone.complaints()).isEmpty();
            }
        }
        try (Phone phone = system.phone()) {
            phone.open("/aanmelden");
            phone.page().fill("#adres", mentor.address());
            phone.page().click("#stuur");
            phone.page().waitForURL("**/aanmelden/code");
            phone.page().fill("#code", system.mailbox().awaitCode(mentor.address()));
            phone.page().click("#verder");
            phone.page().waitForURL("**/aanmelden/overzicht");
            phone.open("/aanmelden/lijst").check().screenshot("aanmelden-lijst");
            phone.page()
                    .fill(
                            "#plak",
                            "naam\temail\t16 of ouder\treden\tweet het\nNoor\tnoor@voorbeeld.example\tja\tplan\tja\nSam\tfout\tja\tplan\tja");
            phone.page().click("#bekijk");
            phone.page().waitForSelector("#stuur");
            phone.check().screenshot("aanmelden-lijst-bekijken");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    private UUID referral(String address) {
        return (UUID) system.database()
                .rows(
                        "select r.id from referral r join contact_point c on c.person_id = r.person_id where c.address = ?",
                        address)
                .get(0)
                .get("id");
    }

    private Object state(String address) {
        return system.database()
                .rows(
                        "select r.state from referral r join contact_point c on c.person_id = r.person_id where c.address = ?",
                        address)
                .get(0)
                .get("state");
    }
}
