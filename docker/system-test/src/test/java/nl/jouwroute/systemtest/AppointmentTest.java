package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An advisor proposes times, the resident picks one with a browser without JavaScript, and both see it. */
@SystemTest
class AppointmentTest {

    private final TestSystem system;
    private final Residents residents;
    private final Staff staff;
    private final LeadCase cases;

    AppointmentTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
    }

    @Test
    void fromProposedTimesToWhoCame() {
        Residents.LoggedIn kim = residents.newcomer();
        cases.sendPlan(kim.visitor());
        UUID lead = cases.leadsOf(kim.address()).get(0);
        String account = staff.newAccount("ADVISOR");
        Visitor tom = staff.visitor(account);
        Page mine = tom.get("/staff/lead/" + lead).form("pak").submit();
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(7);

        Page refused = mine.form("stelvoor")
                .set("waar", "Tiem, Lingenstraat")
                .set("tijd1", day + "T10:00")
                .submit();
        assertThat(refused.document().select(".ui-message-error").text()).contains("twee of drie verschillende tijden");
        Page sent = refused.form("stelvoor").set("tijd2", day + "T13:30").submit();
        assertThat(sent.text()).contains("De tijden zijn verstuurd.", "Wacht op een keuze");
        system.mailbox().awaitMail(kim.address(), mail -> mail.subject().equals("Wanneer kun jij?"));

        Page asked = kim.visitor().get("/mijn/afspraak");
        assertThat(kim.visitor().get("/mijn").text()).contains("Kies een tijd");
        assertThat(asked.form("kies").submit().text()).contains("Kies een tijd.");
        String second = asked.document().select("input[name=tijd]").get(1).val();
        Page booked = asked.form("kies").choose("tijd", second).submit();
        assertThat(booked.text()).contains("Je afspraak staat", "Tiem, Lingenstraat", "13.30");
        assertThat(asked.form("kies").choose("tijd", second).submit().text())
                .as("a second tap")
                .contains("Je afspraak staat")
                .doesNotContain("Fout");
        assertThat(system.mailbox()
                        .awaitMail(kim.address(), mail -> mail.subject().startsWith("Je afspraak: "))
                        .attachments()
                        .get("afspraak.ics"))
                .contains("METHOD:REQUEST", "SEQUENCE:0");

        Object id = system.database()
                .rows("select id from appointment where lead_id = ?", lead)
                .get(0)
                .get("id");
        system.database()
                .change(
                        "update appointment set starts_at = s, ends_at = s + interval '45 minutes'"
                                + " from (select ?::timestamptz as s) begun where id = ?",
                        Timestamp.from(Instant.now().minus(Duration.ofMinutes(1))),
                        id);
        assertThat(tom.get("/staff/").text()).contains("Leg vast wie er was");
        Page noted = tom.get("/staff/lead/" + lead).form("Kwam niet").submit();
        assertThat(noted.text()).contains("Kwam niet opdagen.");
        assertThat(system.database()
                        .number(
                                "select count(*) from audit_entry where object_id = ? and action in ('APPOINTMENT_PROPOSED',"
                                        + " 'APPOINTMENT_PICKED', 'APPOINTMENT_MISSED')",
                                id))
                .isEqualTo(3);
    }

    @Test
    void whoLooksAfterAColleaguesWorkDoesItAndWhoGetsTheLeadProposesAnew() {
        Residents.LoggedIn kim = residents.newcomer();
        cases.sendPlan(kim.visitor());
        UUID lead = cases.leadsOf(kim.address()).get(0);
        String path = "/staff/lead/" + lead;
        String away = staff.newAccount("ADVISOR");
        String cover = staff.newAccount("ADVISOR");
        staff.visitor(away).get(path).form("pak").submit();
        system.database()
                .change(
                        "insert into staff_absence (id, staff_id, from_on, until_on, entered_by, entered_at, cover_id)"
                                + " values (?, ?, current_date - 1, current_date + 1, ?, current_timestamp, ?)",
                        UUID.randomUUID(),
                        memberOf(away),
                        memberOf(away),
                        memberOf(cover));
        Visitor colleague = staff.visitor(cover);

        assertThat(proposed(colleague, path)).contains("De tijden zijn verstuurd.");
        Page written = colleague
                .get(path + "?sjabloon=CALL&via=EMAIL")
                .form("verstuur")
                .submit();
        assertThat(written.text()).contains("Je bericht wordt verstuurd");
        assertThat(written.form("bespreek").submit().text()).contains("Het plan staat op besproken.");
        kim.visitor()
                .get("/mijn/afspraak")
                .form("geen")
                .set("wens", "Liever later")
                .submit();
        assertThat(colleague.get("/staff/").text()).contains("geen van de tijden paste, voor Toets " + away);
        assertThat(colleague.get(path).form("Trek in").submit().text()).contains("De afspraak is ingetrokken.");

        assertThat(proposed(colleague, path)).contains("De tijden zijn verstuurd.");
        Page late = kim.visitor().get("/mijn/afspraak");
        String next = staff.newAccount("ADVISOR");
        system.database()
                .change("update lead set advisor_id = ?, version = version + 1 where id = ?", memberOf(next), lead);
        late.form("kies")
                .choose(
                        "tijd",
                        late.document().select("input[name=tijd]").get(0).val())
                .submit();
        assertThat(system.database()
                        .number("select count(*) from appointment where lead_id = ? and state = 'CANCELLED'", lead))
                .isEqualTo(2);
        assertThat(proposed(staff.visitor(next), path)).contains("De tijden zijn verstuurd.");
    }

    private static String proposed(Visitor advisor, String path) {
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(9);
        return advisor.get(path)
                .form("stelvoor")
                .set("waar", "Tiem, Lingenstraat")
                .set("tijd1", day + "T10:00")
                .set("tijd2", day + "T13:30")
                .submit()
                .text();
    }

    private Object memberOf(String account) {
        return system.database()
                .rows("select staff_id from demo_account where username = ?", account)
                .get(0)
                .get("staff_id");
    }

    @Test
    void whenNoTimeFitsTheAdvisorSeesItAndThePagesPassTheChecks() {
        Residents.LoggedIn kim = residents.newcomer();
        cases.sendPlan(kim.visitor());
        UUID lead = cases.leadsOf(kim.address()).get(0);
        String account = staff.newAccount("ADVISOR");
        Visitor tom = staff.visitor(account);
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(8);
        tom.get("/staff/lead/" + lead)
                .form("pak")
                .submit()
                .form("stelvoor")
                .set("waar", "0612345678")
                .set("manier", "PHONE")
                .set("tijd1", day + "T10:00")
                .set("tijd2", day + "T11:00")
                .submit();

        try (Phone phone = new Tour.Leg(kim.visitor(), java.util.List.of()).on(system.phone(), system)) {
            phone.open("/mijn/afspraak").check().screenshot("afspraak-kiezen");
            phone.page().fill("#wens", "Liever na vier uur");
            phone.page().click("#geen");
            phone.page().waitForSelector("text=Je adviseur zoekt een andere tijd");
            phone.check().screenshot("afspraak-geen");
        }
        try (Phone desk = staff.desk(account, "/staff/lead/" + lead)) {
            assertThat(desk.page().innerText("main")).contains("Geen tijd past", "Liever na vier uur");
            desk.page().click("summary:has-text('Stel tijden voor')");
            desk.check().screenshot("staff-lead-afspraak");
            desk.open("/staff/").check().screenshot("staff-dag-afspraken");
            assertThat(desk.page().innerText("main")).contains("Stel andere tijden voor");
        }
    }
}
