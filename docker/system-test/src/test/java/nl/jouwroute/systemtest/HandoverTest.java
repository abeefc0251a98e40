package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A lead goes to a partner: looked over, offered, refused with a reason, offered again and taken. */
@SystemTest
class HandoverTest {

    private static final String TEAM = "00000000-0000-4000-8000-0000000000a1";

    private final TestSystem system;
    private final Staff staff;
    private final LeadCase cases;

    HandoverTest(TestSystem system) {
        this.system = system;
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
    }

    @Test
    void aPartnerReadsWhatWasSentRefusesItAndTakesItLater() {
        String address = TestSystem.newAddress();
        UUID lead = cases.lead(address);
        Visitor advisor = staff.visitor(staff.newAccount("ADVISOR"));
        advisor.get("/staff/lead/" + lead).form("pak").submit();
        Visitor partner = staff.visitor(Staff.PARTNER);

        Page form = advisor.get("/staff/overdragen/" + lead);
        Page unsaid = form.form("bekijk").set("partner", TEAM).submit();
        assertThat(unsaid.document().select(".ui-message-error").text()).contains("wat deze persoon zei");
        Page seen = unsaid.form("bekijk")
                .choose("zei", "YES")
                .choose("deel", "CONTACTS")
                .set("brief", "Noor zoekt hulp bij schulden.")
                .submit();
        assertThat(seen.text()).contains("Dit gaat weg", "Noor zoekt hulp bij schulden.", address);
        Page sent = seen.form("verstuur").submit();
        assertThat(sent.text()).contains("Wacht op antwoord", "Sociaal Wijkteam");
        assertThat(cases.of(lead, "state")).isEqualTo("ASSIGNED");

        String received = "/staff/overdracht/"
                + system.database()
                        .rows("select id from handover where lead_id = ?", lead)
                        .get(0)
                        .get("id");
        assertThat(partner.get("/staff/overdrachten").text()).contains("Noor Toets");
        Page file = partner.get(received);
        assertThat(file.text()).contains("Noor zoekt hulp bij schulden.", address);
        Visitor other = staff.visitor(staff.newAccount("PARTNER"));
        assertThat(other.get(received).status()).isEqualTo(404);
        assertThat(advisor.getOnly(received).status()).isEqualTo(403);
        for (String closed :
                new String[] {"lead/" + lead, "leads", "overdragen/" + lead, "videos", "team", "partners"}) {
            assertThat(partner.getOnly("/staff/" + closed).status()).as(closed).isEqualTo(403);
        }

        Page silent = file.form("weiger").submit();
        assertThat(silent.document().select(".ui-message-error").text()).contains("Schrijf kort waarom");
        silent.form("weiger").set("waarom", "Woont niet in onze wijk.").submit();
        assertThat(partner.get(received).status()).isEqualTo(404);
        assertThat(advisor.get("/staff/lead/" + lead).text()).contains("Niet overgenomen", "Woont niet in onze wijk.");
        assertThat(advisor.get("/staff/").text()).contains("neemt het niet over");

        takenTheSecondTime(advisor, partner, lead);
        assertThat(cases.staffActions(address))
                .contains("HANDOVER_OFFERED", "HANDOVER_VIEWED", "HANDOVER_REFUSED", "HANDOVER_ACCEPTED");
        assertThat(system.database()
                        .number("select count(*) from notification where kind = 'HANDOVER_OFFERED'"
                                + " and address = 'wim@wijkteam.example'"))
                .isGreaterThanOrEqualTo(2);
    }

    private void takenTheSecondTime(Visitor advisor, Visitor partner, UUID lead) {
        advisor.get("/staff/overdragen/" + lead)
                .form("bekijk")
                .set("partner", TEAM)
                .choose("zei", "NO_ANSWER")
                .submit()
                .form("verstuur")
                .submit();
        Page taken = partner.get("/staff/overdrachten")
                .follow("Noor Toets")
                .form("neemover")
                .submit();
        assertThat(taken.text()).contains("Door jullie overgenomen");
        assertThat(cases.of(lead, "state")).isEqualTo("HANDED_OVER");
        assertThat(advisor.get("/staff/lead/" + lead).text()).contains("Overgedragen aan een partner");
    }

    /** The sender and the coordinator at a desk, the partner with a phone. */
    @Test
    void thePagesReadWell() {
        UUID lead = cases.lead(TestSystem.newAddress());
        String account = staff.newAccount("ADVISOR");
        staff.visitor(account).get("/staff/lead/" + lead).form("pak").submit();
        try (Phone desk = staff.desk(account, "/staff/overdragen/" + lead)) {
            com.microsoft.playwright.Page page = desk.page();
            page.selectOption("#partner", TEAM);
            page.check("#zei-YES");
            page.check("input[name=deel][value=PLAN]");
            page.fill("#brief", "Noor zoekt hulp bij schulden.");
            page.click("#bekijk");
            page.waitForSelector("#verstuur");
            desk.check().screenshot("staff-overdragen");
            page.click("#verstuur");
            page.waitForURL("**gedaan=HANDOVER_OFFERED");
            desk.check().screenshot("staff-lead-overdracht");
            assertThat(desk.complaints()).isEmpty();
        }
        try (Phone phone = staff.phone(Staff.PARTNER, "/staff/overdrachten")) {
            phone.check().screenshot("staff-360-overdrachten");
            phone.page().click("a:has-text('Noor Toets')");
            phone.page().waitForSelector("#weiger");
            phone.check().screenshot("staff-360-overdracht");
            phone.page().fill("#waarom", "Woont elders.");
            phone.page().click("#weiger");
            phone.page().waitForURL("**gedaan=HANDOVER_REFUSED");
            assertThat(phone.complaints()).isEmpty();
        }
        try (Phone desk = staff.desk(Staff.COORDINATOR, "/staff/partners")) {
            desk.check().screenshot("staff-partners");
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void aColleagueSeesTheWorkOfWhoIsAwayAndACaseloadGoesOverWithItsTrajectories() {
        String away = staff.newAccount("ADVISOR");
        String cover = staff.newAccount("ADVISOR");
        Visitor owner = staff.visitor(away);
        Visitor colleague = staff.visitor(cover);
        UUID waiting = cases.lead(TestSystem.newAddress());
        owner.get("/staff/lead/" + waiting).form("pak").submit();
        Object due = cases.of(waiting, "response_due_at");
        UUID accepted = cases.lead(TestSystem.newAddress());
        String trajectory = owner.get("/staff/lead/" + accepted)
                .form("accepteer")
                .choose("bereikt", "ja")
                .submit()
                .path();
        Visitor carla = staff.visitor(Staff.COORDINATOR);
        String member = "/staff/medewerker/" + idOf(away);
        assertThat(colleague.get(trajectory).document().select("#pauzeer")).isEmpty();

        carla.get(member)
                .form("erbij")
                .set("van", today())
                .set("tot", today())
                .set("waarnemer", idOf(cover).toString())
                .submit();
        Page day = colleague.get("/staff/");
        assertThat(day.text()).contains("Je neemt waar voor Toets " + away, waiting.toString());
        assertThat(colleague.get(trajectory).document().select("#pauzeer")).isNotEmpty();
        assertThat(cases.of(waiting, "advisor_id")).isEqualTo(idOf(away));
        Page both = carla.get("/staff/medewerker/" + idOf(cover))
                .form("erbij")
                .set("van", today())
                .set("tot", today())
                .submit();
        assertThat(both.document().select(".ui-message-error").text()).contains("neemt dan waar voor Toets " + away);
        assertThat(system.database().number("select count(*) from staff_absence where staff_id = ?", idOf(cover)))
                .isZero();

        Page preview = carla.get("/staff/verdelen?van=" + idOf(away));
        assertThat(preview.document().select("#voorstel").text()).contains("Traject", "Noor Toets");
        Page divided = preview.form("verdeel")
                .set("aan-" + waiting, idOf(cover).toString())
                .set("aan-" + accepted, idOf(cover).toString())
                .set("waarom", "Lang afwezig")
                .submit();
        assertThat(divided.address().toString()).endsWith("gedaan=DIVIDED");
        assertThat(cases.of(waiting, "advisor_id")).isEqualTo(idOf(cover));
        assertThat(cases.of(waiting, "response_due_at")).as("the clock runs on").isEqualTo(due);
        assertThat(system.database()
                        .rows("select advisor_id from trajectory where lead_id = ?", accepted)
                        .get(0)
                        .get("advisor_id"))
                .isEqualTo(idOf(cover));
    }

    @Test
    void anAdvisorWritesDownTheOwnAbsenceWithWhoLooksAfterTheWork() {
        String away = staff.newAccount("ADVISOR");
        String cover = staff.newAccount("ADVISOR");
        Visitor owner = staff.visitor(away);
        staff.visitor(cover);
        Page looked = owner.get("/staff/afwezig")
                .form("kijk")
                .set("van", "2031-03-03")
                .set("tot", "2031-03-07")
                .submit();
        assertThat(looked.document().select("#waarnemer option[selected]"))
                .as("a proposal")
                .isNotEmpty();
        assertThat(looked.document().select("#waarnemer").text())
                .contains("Toets " + cover)
                .doesNotContain("Toets " + away);
        Page kept =
                looked.form("erbij").set("waarnemer", idOf(cover).toString()).submit();
        assertThat(kept.text()).contains("De afwezigheid staat erbij.", "Toets " + cover + " neemt waar");
        assertThat(system.database()
                        .number(
                                "select count(*) from staff_absence where staff_id = ? and entered_by = ?",
                                idOf(away),
                                idOf(away)))
                .isEqualTo(1);
        assertThat(kept.form(kept.document().select("button:contains(Haal weg)").text())
                        .submit()
                        .text())
                .contains("Er staat geen afwezigheid.");
    }

    private UUID idOf(String account) {
        return (UUID) system.database()
                .rows("select staff_id from demo_account where username = ?", account)
                .get(0)
                .get("staff_id");
    }

    private static String today() {
        return java.time.LocalDate.now(nl.jouwroute.common.SystemClock.AMSTERDAM)
                .toString();
    }
}
