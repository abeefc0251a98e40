package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A visit at the door: planned, on the route of the day, its outcome in three taps; and the toolkit that goes along. */
@SystemTest
class HomeVisitTest {

    private final TestSystem system;
    private final Staff staff;
    private final LeadCase cases;

    HomeVisitTest(TestSystem system) {
        this.system = system;
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
    }

    private UUID plannedToday(Visitor advisor) {
        UUID lead = cases.lead(TestSystem.newAddress());
        Page planned = advisor.get("/staff/lead/" + lead)
                .form("plan-bezoek")
                .set("bezoekdag", today())
                .set("bezoektijd", "14:30")
                .set("samenmet", "A. Bos van RMC")
                .set("adres", "Voorbeeldstraat 1, Zwolle")
                .submit();
        assertThat(planned.text()).contains("Het bezoek is gepland.");
        return lead;
    }

    /** Both have looked before either planned it: the second waits for the lead, and finds what the first made. */
    @Test
    void twoTapsAtOncePlanOneVisit() throws SQLException {
        UUID lead = cases.lead(TestSystem.newAddress());
        String address = "/staff/lead/" + lead;
        List<Visitor> taps = List.of(staff.visitor(Staff.ADVISOR), staff.visitor(Staff.ADVISOR));
        Map<String, String> fields = taps.get(0)
                .get(address)
                .form("plan-bezoek")
                .set("bezoekdag", today())
                .fieldsNow();
        List<CompletableFuture<Page>> answers;
        try (Connection held = system.database().hold("select from lead where id = ? for update", lead)) {
            answers = taps.stream()
                    .map(visitor -> CompletableFuture.supplyAsync(() -> visitor.post(address, fields)))
                    .toList();
            Waiting.patiently().until(() -> system.database().waiting() == taps.size());
            held.rollback();
        }
        assertThat(answers.stream().map(answer -> answer.join().text()))
                .allSatisfy(text -> assertThat(text).contains("Het bezoek is gepland."));
        assertThat(system.database().number("select count(*) from home_visit where lead_id = ?", lead))
                .isEqualTo(1);
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString();
    }

    @Test
    void isPlannedOnceShownOnTheRouteAndItsOutcomeStandsOnTheLead() {
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        UUID lead = cases.lead(TestSystem.newAddress());
        Page page = marieke.get("/staff/lead/" + lead);
        Page noDay = page.form("plan-bezoek").submit();
        assertThat(noDay.document().selectFirst(".ui-message-error").text()).contains("Kies een dag");
        Form form = page.form("plan-bezoek")
                .set("bezoekdag", today())
                .set("bezoektijd", "14:30")
                .set("samenmet", "A. Bos van RMC")
                .set("adres", "Voorbeeldstraat 1, Zwolle");
        Map<String, String> fields = form.fieldsNow();
        form.submit();
        marieke.post("/staff/lead/" + lead, fields);
        assertThat(system.database().number("select count(*) from home_visit where lead_id = ?", lead))
                .isEqualTo(1);

        Page route = marieke.get("/staff/bezoeken");
        assertThat(route.text()).contains("14.30", "met A. Bos van RMC", "Voorbeeldstraat 1, Zwolle");
        UUID visit = (UUID) system.database()
                .rows("select id from home_visit where lead_id = ?", lead)
                .get(0)
                .get("id");
        system.database()
                .change("update lead set next_step = 'Plan bespreken', next_step_on = '2026-12-24' where id = ?", lead);
        Page asked = marieke.get("/staff/bezoeken?bezoek=" + visit);
        Page done = asked.form("Niet thuis, kaart achtergelaten").submit();
        assertThat(done.text()).contains("De uitkomst staat op de lead.");
        assertThat(cases.of(lead, "next_step")).isEqualTo("Plan bespreken");
        assertThat(cases.of(lead, "next_step_on")).hasToString("2026-12-24");
        assertThat(system.database()
                        .rows("select state, outcome, address from home_visit where id = ?", visit)
                        .toString())
                .contains("DONE", "CARD_LEFT", "address=null");
        assertThat(system.database().rows("select channel, reached, note from contact_attempt where lead_id = ?", lead))
                .containsExactly(Map.of(
                        "channel",
                        "VISIT",
                        "reached",
                        false,
                        "note",
                        "Huisbezoek: niet thuis of het kwam niet uit, kaart achtergelaten."));
        assertThat(
                        system
                                .database()
                                .rows("select action from audit_entry where object_id = ? order by id", visit)
                                .stream()
                                .map(row -> row.get("action")))
                .containsSubsequence(List.of("VISIT_PLANNED", "VISIT_VIEWED", "VISIT_DONE"));
    }

    @Test
    void anAddressIsShownToWhoGoesThereAndNotToAColleague() {
        String account = staff.newAccount("ADVISOR");
        Visitor marieke = staff.visitor(account);
        UUID lead = plannedToday(marieke);
        marieke.get("/staff/lead/" + lead).form("pak").submit();
        Object visit = system.database()
                .rows("select id from home_visit where lead_id = ?", lead)
                .get(0)
                .get("id");
        system.database()
                .change(
                        "insert into contact_point (id, person_id, kind, address) values (gen_random_uuid(), ?, 'MOBILE',"
                                + " '+31612345678')",
                        cases.of(lead, "person_id"));
        Element stop = marieke.get("/staff/bezoeken").document().selectFirst("#b-" + visit);
        assertThat(stop.text()).contains("Voorbeeldstraat 1, Zwolle");
        assertThat(stop.select("a[href='tel:+31612345678']").text()).startsWith("Bel");
        assertThat(staff.visitor(staff.newAccount("ADVISOR"))
                        .get("/staff/bezoeken")
                        .document()
                        .selectFirst("#b-" + visit)
                        .text())
                .contains("14.30", "Toets " + account)
                .doesNotContain("Voorbeeldstraat", "Bel");
        String cover = staff.newAccount("ADVISOR");
        Visitor colleague = staff.visitor(cover);
        system.database()
                .change(
                        "update lead set advisor_id = (select staff_id from demo_account where username = ?) where id = ?",
                        Staff.OTHER_ADVISOR,
                        lead);
        system.database()
                .change(
                        "insert into staff_absence (id, staff_id, from_on, until_on, entered_by, entered_at, cover_id)"
                                + " select gen_random_uuid(), v.staff_id, v.day, v.day, v.staff_id, v.planned_at, c.staff_id"
                                + " from home_visit v, demo_account c where v.id = ? and c.username = ?",
                        visit,
                        cover);
        assertThat(colleague
                        .get("/staff/bezoeken")
                        .document()
                        .selectFirst("#b-" + visit)
                        .text())
                .as("who looks after the work of who would go there")
                .contains("Voorbeeldstraat 1, Zwolle");
    }

    @Test
    void whoSaysNoAtTheDoorOrBeforeIsNotVisitedAgain() {
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        UUID lead = plannedToday(marieke);
        staff.visitor(Staff.OTHER_ADVISOR)
                .get("/staff/lead/" + lead)
                .form("geen-contact")
                .submit();
        UUID visit = (UUID) system.database()
                .rows("select id from home_visit where lead_id = ?", lead)
                .get(0)
                .get("id");
        assertThat(marieke.get("/staff/bezoeken").document().select("#b-" + visit))
                .isEmpty();
        assertThat(marieke.get("/staff/lead/" + lead).document().select("#plan-bezoek"))
                .isEmpty();
        assertThat(system.database()
                        .rows("select state, address from home_visit where id = ?", visit)
                        .toString())
                .contains("CANCELLED", "address=null");

        UUID atTheDoor = plannedToday(marieke);
        UUID made = (UUID) system.database()
                .rows("select id from home_visit where lead_id = ?", atTheDoor)
                .get(0)
                .get("id");
        Page atDoor = marieke.get("/staff/bezoeken?bezoek=" + made);
        system.database()
                .change(
                        "update home_visit set state = 'CANCELLED', ended_at = planned_at, address = null where id = ?",
                        made);
        assertThat(atDoor.form("Wil geen contact").submit().text())
                .as("a colleague called it off meanwhile")
                .contains("De uitkomst staat op de lead.");
        assertThat(system.database()
                        .rows("select state, outcome, address from home_visit where id = ?", made)
                        .toString())
                .contains("DONE", "REFUSED", "address=null");
        assertThat(cases.of(atTheDoor, "end_reason")).isEqualTo("OBJECTION");
        assertThat(cases.attempts(atTheDoor)).isEqualTo(1);
    }

    @Test
    void editorsKeepTheToolkit() {
        Visitor editor = staff.visitor(staff.newAccount("EDITOR"));
        String title = "Toets " + UUID.randomUUID();
        Page wrong = editor.get("/staff/koffertje-bewerken")
                .form("bewaar")
                .set("titel", title)
                .set("link", "javascript:alert(1)")
                .submit();
        assertThat(wrong.document().selectFirst(".ui-message-error").text()).contains("https://");
        Page saved = wrong.form("bewaar")
                .set("titel", title)
                .set("link", "https://voorbeeld.example/kaarten")
                .submit();
        assertThat(saved.text()).contains("De regel is bewaard.");
        Page seen = staff.visitor(Staff.ADVISOR).get("/staff/koffertje");
        assertThat(seen.text()).contains("Aan de deur", title);
        String id = (String) system.database()
                .rows("select id::text as id from toolkit_item where title = ?", title)
                .get(0)
                .get("id");
        editor.get("/staff/koffertje-bewerken?regel=" + id).form("haalweg").submit();
        assertThat(editor.get("/staff/koffertje").text()).doesNotContain(title);
    }

    private static double right(Phone screen, String what) {
        com.microsoft.playwright.options.BoundingBox box =
                screen.page().locator(what).boundingBox();
        return box.x + box.width;
    }

    @Test
    void inThreeTapsOnAPhoneAndAtADesk() {
        UUID lead = plannedToday(staff.visitor(Staff.ADVISOR));
        UUID visit = (UUID) system.database()
                .rows("select id from home_visit where lead_id = ?", lead)
                .get(0)
                .get("id");
        try (Phone desk = staff.desk(Staff.ADVISOR, "/staff/koffertje")) {
            desk.check().screenshot("staff-koffertje-1280");
            desk.open("/staff/bezoeken").check().screenshot("staff-bezoeken-1280");
            desk.open("/staff/lead/" + lead).check().screenshot("staff-lead-bezoek-1280");
            assertThat(desk.open("/staff/").page().innerText("main")).contains("Huisbezoek vandaag");
            desk.open("/staff/lead/" + lead);
            assertThat(right(desk, "#bezoektijd"))
                    .as("the time stays within its panel")
                    .isLessThan(right(desk, "details:has(#bezoektijd)"));
            assertThat(desk.complaints()).isEmpty();
        }
        try (Phone phone = staff.phone(Staff.ADVISOR, "/staff/koffertje")) {
            phone.check().screenshot("staff-koffertje-360");
            phone.page().click("text=Bezoeken vandaag"); // one
            phone.page().waitForURL("**/bezoeken");
            phone.check().screenshot("staff-bezoeken-360");
            for (com.microsoft.playwright.Locator button :
                    phone.page().locator("main .ui-button").all()) {
                assertThat(button.boundingBox().height).as(button.innerText()).isGreaterThanOrEqualTo(44);
            }
            phone.page().click("#b-" + visit + " button"); // two
            phone.page().waitForURL("**bezoek=" + visit + "**");
            phone.check().screenshot("staff-bezoek-uitkomst-360");
            phone.page().click("#b-" + visit + " button:has-text('Gesproken')"); // three
            phone.page().waitForURL("**gedaan=VISIT_DONE");
            phone.check();
            assertThat(phone.complaints()).isEmpty();
        }
        assertThat(cases.attempts(lead)).isEqualTo(1);
    }
}
