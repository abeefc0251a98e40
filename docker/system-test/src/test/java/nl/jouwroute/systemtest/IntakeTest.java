package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Staff add somebody who calls; who may be known is proposed; two persons are made one and two again. */
@SystemTest
class IntakeTest {

    private final TestSystem system;
    private final Residents residents;
    private final Staff staff;
    private final LeadCase cases;

    IntakeTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
    }

    @Test
    void somebodyWhoCallsIsAddedWithTheReasonForTrackAndHurry() {
        String address = TestSystem.newAddress();
        try (Phone desk = staff.desk(Staff.ADVISOR, "/staff/nieuw")) {
            com.microsoft.playwright.Page page = desk.page();
            desk.check();
            page.fill("#naam", "Priya Toets");
            page.fill("#mail", "geen adres");
            page.evaluate("document.querySelector('#mail').type = 'text'");
            page.click("#kijk");
            page.waitForSelector(".ui-message-error");
            assertThat(page.innerText(".ui-message-error")).contains("kennen we niet");
            desk.check();
            page.fill("#mail", address);
            page.fill("#wens", "Wil in de zorg werken.");
            page.selectOption("#inkomen", "NOTHING");
            page.fill("#uren", "24");
            page.click("label[for=begin-ja]");
            page.click("label[for=gewerkt-ja]");
            page.click("label[for=regelen-nee]");
            page.click("#kijk");
            page.waitForSelector("[role=status]");
            assertThat(page.innerText("main"))
                    .contains("Binnen 6 maanden plaatsbaar, omdat deze persoon 24 uur in de week kan werken")
                    .contains("Dringend, omdat er nu geen inkomen is.");
            desk.check().screenshot("staff-nieuw");
            assertThat(cases.leadsOf(address)).as("only looked").isEmpty();
            page.click("#voegtoe");
            page.waitForURL("**gedaan=PERSON_ADDED");
            assertThat(page.innerText("main"))
                    .contains("Priya Toets", "Dringend", "Belde: Wil in de zorg werken.", "Korte route naar werk");
            desk.check().screenshot("staff-lead-intake");
            page.click("#pak");
            page.waitForURL("**gedaan=TAKEN");
            page.click("summary:has-text('Spoor en haast')");
            page.fill("#uren", "8");
            page.click("#kijk");
            page.waitForSelector("details[open] [role=status]");
            assertThat(page.innerText("details[open] [role=status]")).contains("Niet binnen 6 maanden plaatsbaar");
            desk.check().screenshot("staff-lead-spoor");
            assertThat(desk.complaints()).isEmpty();
        }
        assertThat(cases.staffActions(address)).contains("PERSON_ADDED", "SIGNAL_RECEIVED");
        assertThat(system.database()
                        .number(
                                "select count(*) from lead where id = ? and response_due_at < received_at + interval '4 days'"
                                        + " and urgency = 'URGENT'",
                                cases.leadsOf(address).get(0)))
                .isEqualTo(1);
    }

    @Test
    void aLandlineIsKeptToCallAndFoundAndNothingIsSentThere() {
        String number = TestSystem.newLandline();
        String local = "038 " + number.substring(5, 8) + " " + number.substring(8);
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        Page wrong = marieke.get("/staff/nieuw")
                .form("voegtoe")
                .set("naam", "Opa Toets")
                .set("telefoon", "038 49")
                .submit();
        assertThat(wrong.document().select(".ui-message-error").text()).contains("kennen we niet");
        Page added = wrong.form("voegtoe").set("telefoon", local).submit();

        assertThat(added.document().select("a[href=tel:" + number + "]").text()).isEqualTo("Bel " + local);
        assertThat(added.form("pak").submit().text())
                .contains("Vast nummer, alleen om te bellen", "Er is nog geen e-mailadres of mobiel nummer");
        assertThat(marieke.get("/staff/leads?status=ALL&naam=0031" + number.substring(3))
                        .text())
                .contains("Opa Toets");
        assertThat(marieke.get("/staff/nieuw")
                        .form("voegtoe")
                        .set("naam", "Oma Toets")
                        .set("telefoon", number)
                        .submit()
                        .text())
                .contains("Zelfde e-mailadres of telefoonnummer.");
        assertThat(system.visitor()
                        .get("/inloggen")
                        .form("stuur")
                        .set("adres", local)
                        .submit()
                        .path())
                .as("no code goes there")
                .isEqualTo("/inloggen");
    }

    @Test
    void whoIsKnownAlreadyIsProposedAndJoinsTheOpenLead() {
        Residents.LoggedIn kim = residents.newcomer();
        cases.sendPlan(kim.visitor());
        UUID lead = cases.leadsOf(kim.address()).get(0);
        Visitor marieke = staff.visitor(Staff.ADVISOR);

        Page asked = marieke.get("/staff/nieuw")
                .form("voegtoe")
                .set("naam", "Kim die belde")
                .set("mail", kim.address())
                .submit();
        assertThat(asked.document().select(".ui-message-error").text()).contains("Misschien kennen we deze persoon al");
        assertThat(asked.document().select("main").text())
                .contains("Zelfde e-mailadres of telefoonnummer. Heeft een account.");
        Object person = cases.of(lead, "person_id");
        Form join = asked.form("voegtoe").choose("keuze", person.toString());
        Page joined = join.submit();
        join.submit();

        assertThat(joined.path()).isEqualTo("/staff/lead/" + lead);
        assertThat(cases.leadsOf(kim.address())).containsExactly(lead);
        assertThat(system.database()
                        .number("select count(*) from lead_signal where lead_id = ? and kind = 'INTAKE'", lead))
                .as("the same form twice")
                .isEqualTo(1);
    }

    @Test
    void twoWhoAreOneAreMergedByAPersonWithAReasonAndTakenApartAgain() {
        Residents.LoggedIn kim = residents.newcomer();
        cases.sendPlan(kim.visitor());
        UUID own = cases.leadsOf(kim.address()).get(0);
        String other = TestSystem.newAddress();
        UUID loose = cases.lead(other);
        system.database()
                .change(
                        "insert into contact_point (id, person_id, kind, address) values (?, (select person_id from lead where id = ?), 'EMAIL', ?)",
                        UUID.randomUUID(),
                        loose,
                        kim.address());
        Object kept = cases.of(own, "person_id");
        Object gone = cases.of(loose, "person_id");
        Visitor marieke = staff.visitor(Staff.ADVISOR);

        Page silent = marieke.get("/staff/lead/" + loose)
                .form("samen")
                .choose("ander", kept.toString())
                .submit();
        assertThat(silent.document().select(".ui-message-error").text()).contains("hoe je weet");
        Page merged = silent.form("samen")
                .choose("ander", kept.toString())
                .set("waaromsamen", "Kim vertelde het zelf")
                .submit();

        assertThat(merged.text()).contains("De twee zijn nu een persoon.", "Kim vertelde het zelf");
        assertThat(cases.of(loose, "person_id")).isEqualTo(kept);
        assertThat(cases.leadsOf(other)).contains(own);
        assertThat(system.database().number("select count(*) from lead where person_id = ? and ended_at is null", kept))
                .isEqualTo(1);
        assertThat(kim.visitor().get("/mijn/gegevens.json").text())
                .contains(other)
                .doesNotContain("person_merge");

        marieke.get("/staff/lead/" + own).form("Haal uit elkaar").submit();

        assertThat(cases.of(loose, "person_id")).isEqualTo(gone);
        assertThat(cases.of(loose, "ended_at")).isNull();
        assertThat(kim.visitor().get("/mijn/gegevens.json").text()).doesNotContain(other);
        assertThat(marieke.get("/staff/lead/" + own).text()).contains("Weer uit elkaar gehaald door Marieke Voorbeeld");
        assertThat(system.database().rows("select distinct action from audit_entry where person_id = ?", kept).stream()
                        .map(row -> (String) row.get("action")))
                .contains("PERSONS_MERGED", "MERGE_UNDONE");
    }

    @Test
    void underSixteenIsNotAddedAndAnotherTrackNeedsAReason() {
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        String address = TestSystem.newAddress();
        Form form = marieke.get("/staff/nieuw")
                .form("voegtoe")
                .set("naam", "Sam Toets")
                .set("mail", address);
        assertThat(form.set("geboren", "2015-01-01").submit().text()).contains("ouder of voogd");
        assertThat(form.set("geboren", "1990-01-01")
                        .set("spoor", "PERSPECTIVE_TALK")
                        .submit()
                        .text())
                .contains("Schrijf er kort bij waarom.");
        assertThat(cases.leadsOf(address)).isEmpty();
        assertThat(form.set("waaromspoor", "Vroeg er zelf om").submit().text())
                .contains("Gekozen bij de intake: Vroeg er zelf om");
        assertThat(List.of(cases.of(cases.leadsOf(address).get(0), "track"))).containsExactly("PERSPECTIVE_TALK");
    }

    @Test
    void whoHasNoAddressIsAddedWhenStaffSaySoAndWeighedOnTheLeadLater() {
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        Page asked = marieke.get("/staff/nieuw")
                .form("voegtoe")
                .set("naam", "Ayoub Toets")
                .set("bron", "MEETING_PLACE")
                .submit();
        assertThat(asked.document().select(".ui-message-error").text()).contains("vink aan");
        Page added = asked.form("voegtoe").choose("geenadres", "ja").submit();
        assertThat(added.text()).contains("De lead is toegevoegd.", "Kwam op een vindplaats", "Ayoub Toets");

        Page taken = added.form("pak").submit();
        assertThat(taken.form("weeg").submit().text()).contains("Beantwoord een vraag of kies een spoor.");
        assertThat(taken.form("weeg").set("uren", "4o").submit().text()).contains("Vul de uren in als een getal");
        Page weighed = taken.form("weeg")
                .set("inkomen", "NOTHING")
                .set("uren", "8")
                .set("spoor", "PERSPECTIVE_TALK")
                .set("waaromspoor", "Wil eerst praten")
                .submit();
        assertThat(weighed.text())
                .contains("Spoor en haast zijn bewaard.", "Gekozen door een adviseur: Wil eerst praten")
                .contains("Niet binnen 6 maanden plaatsbaar", "Dringend, omdat er nu geen inkomen is.");
    }
}
