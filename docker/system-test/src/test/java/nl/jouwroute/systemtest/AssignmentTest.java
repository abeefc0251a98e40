package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Leads get to advisors: taken, given by hand, divided over the team, and never too many at one. */
@SystemTest
class AssignmentTest {

    private final TestSystem system;
    private final Staff staff;
    private final LeadCase cases;

    AssignmentTest(TestSystem system) {
        this.system = system;
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
    }

    @Test
    void ofTwoAdvisorsWhoTakeTheSameLeadAtOnceOneGetsItAndTheOtherReadsWho() throws Exception {
        UUID lead = cases.lead(TestSystem.newAddress());
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        Visitor youssef = staff.visitor(Staff.OTHER_ADVISOR);
        List<Callable<Page>> both = List.of(
                () -> marieke.get("/staff/lead/" + lead).form("pak").submit(),
                () -> youssef.get("/staff/lead/" + lead).form("pak").submit());
        List<Page> answers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Page> answer : threads.invokeAll(both)) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(answers)
                .filteredOn(page -> page.text().contains("Deze lead is nu van jou."))
                .hasSize(1);
        Object winner = system.database()
                .rows("select s.name from lead l join staff_member s on s.id = l.advisor_id where l.id = ?", lead)
                .get(0)
                .get("name");
        assertThat(answers)
                .filteredOn(page -> !page.text().contains("Deze lead is nu van jou."))
                .singleElement()
                .satisfies(page -> assertThat(page.text()).contains((String) winner));
    }

    @Test
    void whoIsFullTakesMoreOnlyWithAReasonThatIsKept() {
        String account = staff.newAccount("ADVISOR");
        Visitor tom = staff.visitor(account);
        limit(account, 1);
        tom.get("/staff/lead/" + cases.lead(TestSystem.newAddress()))
                .form("pak")
                .submit();
        String address = TestSystem.newAddress();
        UUID second = cases.lead(address);

        Page refused = tom.get("/staff/lead/" + second).form("pak").submit();
        assertThat(refused.document().select(".ui-message-error").text())
                .contains("Schrijf waarom deze er nog bij kan");
        assertThat(refused.document().select("main").text()).contains("afgesproken is hooguit 1");
        assertThat(cases.of(second, "advisor_id")).isNull();

        Page taken = refused.form("pak").set("waarommeer", "Ken haar al").submit();
        assertThat(taken.text()).contains("Deze lead is nu van jou.");
        assertThat(system.database()
                        .rows("select reason, over_limit from lead_assignment where lead_id = ?", second)
                        .get(0))
                .isEqualTo(Map.of("reason", "Ken haar al", "over_limit", true));
        assertThat(cases.staffActions(address)).contains("LEAD_OVER_LIMIT");
    }

    @Test
    void aCoordinatorSeesTheProposalWithItsReasonsAndGivesByHand() {
        String account = newAdvisor("Turks", "{nl,tr}", "{PERSPECTIVE_TALK}");
        UUID lead = cases.lead(TestSystem.newAddress());
        system.database().change("update lead set track = 'PERSPECTIVE_TALK' where id = ?", lead);
        system.database()
                .change("update person set language = 'tr' where id = (select person_id from lead where id = ?)", lead);

        try (Phone desk = staff.desk(Staff.COORDINATOR, "/staff/lead/" + lead)) {
            com.microsoft.playwright.Page page = desk.page();
            page.click("summary:has-text('Waarom dit voorstel')");
            assertThat(page.innerText(".jr-why")).contains("Spreekt Turks. Is thuis in dit spoor.", "werk per uur");
            desk.check().screenshot("staff-lead-toewijzen");
            assertThat(page.inputValue("#aan")).isEqualTo(idOf(account).toString());
            page.click("#wijs");
            page.waitForURL("**gedaan=ASSIGNED");
            assertThat(desk.complaints()).isEmpty();
        }
        assertThat(cases.of(lead, "advisor_id")).isEqualTo(idOf(account));
    }

    @Test
    void fiftyLeadsAtOnceOverFiveEqualAdvisorsAreTenEach() {
        List<UUID> five = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            five.add(idOf(newAdvisor("Gelijk " + i, "{nl,uk}", "{BENEFIT_TRANSITION}")));
        }
        List<UUID> leads = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            UUID lead = cases.lead(TestSystem.newAddress());
            leads.add(lead);
            system.database().change("update lead set track = 'BENEFIT_TRANSITION' where id = ?", lead);
            system.database()
                    .change(
                            "update person set language = 'uk' where id = (select person_id from lead where id = ?)",
                            lead);
        }
        String chosen = leads.stream().map(lead -> "lead=" + lead).collect(Collectors.joining("&"));

        Page done = staff.visitor(Staff.COORDINATOR)
                .get("/staff/verdelen?" + chosen)
                .form("verdeel")
                .submit();

        assertThat(done.text()).contains("De leads zijn verdeeld.");
        for (UUID advisor : five) {
            assertThat(system.database().number("select count(*) from lead where advisor_id = ?", advisor))
                    .isEqualTo(10);
        }
    }

    @Test
    void aCaseloadIsHandedOverInBulkWithAPreviewAndAReason() {
        String leaving = staff.newAccount("ADVISOR");
        Visitor tom = staff.visitor(leaving);
        UUID lead = cases.lead(TestSystem.newAddress());
        tom.get("/staff/lead/" + lead).form("pak").submit();
        UUID youssef = UUID.fromString("00000000-0000-4000-8000-000000000002");
        Object due = cases.of(lead, "response_due_at");
        Visitor carla = staff.visitor(Staff.COORDINATOR);

        Page part = carla.get("/staff/verdelen?deel=1&van=" + idOf(leaving));
        assertThat(part.form("verdeel").submit().document().select("input[name=deel]"))
                .as("the part after a refusal")
                .hasSize(1);
        Page preview = carla.get("/staff/verdelen?lead=" + lead + "&aan=" + youssef);
        Page asked = preview.form("verdeel").submit();
        assertThat(asked.document().select(".ui-message-error").text()).contains("Schrijf waarom");
        assertThat(cases.of(lead, "advisor_id")).isEqualTo(idOf(leaving));
        asked.form("verdeel").set("waarom", "Vakantie").submit();

        assertThat(cases.of(lead, "advisor_id")).isEqualTo(youssef);
        assertThat(cases.of(lead, "response_due_at")).as("the clock").isEqualTo(due);
        assertThat(carla.get("/staff/lead/" + lead).text()).contains("Vakantie");
    }

    @Test
    void theTeamPageCountsWhatIsLateDueTodayAndWaitingAndSaysSinceWhen() {
        String account = newAdvisor("Telt " + UUID.randomUUID().toString().substring(0, 6), "{nl}", "{SHORT_ROUTE}");
        UUID advisor = idOf(account);
        String midnight = "((date_trunc('day', current_timestamp at time zone 'Europe/Amsterdam') + interval '1 day')"
                + " at time zone 'Europe/Amsterdam')";
        String[] due = {
            "- interval '1 hour'",
            "- interval '2 hours'",
            "+ interval '3 days'",
            "+ (" + midnight + " - current_timestamp) / 2"
        };
        for (int i = 0; i < due.length; i++) {
            system.database()
                    .change(
                            "update lead set state = 'ASSIGNED', advisor_id = ?, received_at = timestamptz '2026-03-0"
                                    + (2 + i)
                                    + " 11:00Z', response_due_at = current_timestamp " + due[i] + " where id = ?",
                            advisor,
                            cases.lead(TestSystem.newAddress()));
        }
        UUID answered = cases.lead(TestSystem.newAddress());
        system.database()
                .change(
                        "update lead set state = 'CONTACTED', advisor_id = ?, responded_at = current_timestamp where id = ?",
                        advisor,
                        answered);
        Visitor carla = staff.visitor(Staff.COORDINATOR);
        Page team = carla.get("/staff/team");
        List<String> row = team.document()
                .select("tr:has(a[href$=medewerker/" + advisor + "]) > *")
                .eachText();

        assertThat(row.get(2)).as("open").startsWith("5 van ");
        assertThat(row.get(5)).as("waiting").startsWith("4 ");
        assertThat(row.get(6)).as("late").startsWith("2 ");
        assertThat(row.get(7)).as("the oldest").contains("2 maart");
        for (String[] figure : new String[][] {
            {"klok=LATE", "response_due_at < current_timestamp"},
            {"klok=TODAY", "response_due_at >= current_timestamp and response_due_at < " + midnight},
            {"adviseur=niemand", "advisor_id is null"}
        }) {
            assertThat(team.document()
                            .select(".jr-figures a[href*=" + figure[0] + "] strong")
                            .text())
                    .as(figure[0])
                    .isEqualTo(String.valueOf(system.database()
                            .number("select count(*) from lead where ended_at is null and responded_at is null and "
                                    + figure[1])));
        }
        assertThat(carla.get("/staff/medewerker/" + advisor)
                        .form("vertrek")
                        .submit()
                        .text())
                .as("who has leads cannot leave")
                .contains("Draag die eerst over");
        assertThat(isActive(advisor)).isTrue();
    }

    @Test
    void theTeamPageAndTheTermsOfAnAdvisorWorkWithAKeyboardAndPassTheChecks() {
        String account = staff.newAccount("ADVISOR");
        staff.visitor(account);
        UUID id = idOf(account);
        try (Phone desk = staff.desk(Staff.COORDINATOR, "/staff/team")) {
            com.microsoft.playwright.Page page = desk.page();
            desk.check().screenshot("staff-team");
            desk.open("/staff/inzage").check().screenshot("staff-inzage");
            page.navigate("/staff/medewerker/" + id);
            desk.check().screenshot("staff-medewerker");
            page.fill("#uren", "41");
            page.press("#uren", "Enter");
            page.waitForSelector(".ui-message-error");
            assertThat(page.innerText(".ui-message-error")).contains("1 tot en met 40");
            desk.check();
            page.fill("#uren", "24");
            page.fill("#grens", "20");
            page.check("input[name=taal][value=ar]");
            page.check("input[name=spoor][value=YOUTH_PREVENTION]");
            page.click("#bewaar");
            page.waitForURL("**gedaan=TERMS_CHANGED");
            page.fill("#van", "2030-01-01");
            page.fill("#tot", "2030-01-05");
            page.click("#erbij");
            page.waitForURL("**gedaan=ABSENCE_ADDED");
            assertThat(page.innerText("main")).contains("1 jan tot en met 5 jan");
            desk.check();
            page.click("button:has-text('Haal weg')");
            page.waitForURL("**gedaan=ABSENCE_WITHDRAWN");
            page.click("summary:has-text('gaat weg')");
            desk.check();
            page.click("#vertrek");
            page.waitForURL("**gedaan=STAFF_LEFT");
            desk.check();
            assertThat(isActive(id)).isFalse();
            page.navigate("/staff/team");
            page.click("p:has-text('Werkt hier niet meer') a[href$='" + id + "']");
            page.click("#terugkomst");
            page.waitForURL("**gedaan=STAFF_CAME_BACK");
            assertThat(isActive(id)).isTrue();
            page.navigate("/staff/verdelen");
            desk.check().screenshot("staff-verdelen");
            page.navigate("/staff/leads");
            desk.check().screenshot("staff-leads-kiezen");
            assertThat(desk.complaints()).isEmpty();
        }
        assertThat(system.database()
                        .rows(
                                "select hours, most_open, array_to_string(languages, ',') l, array_to_string(tracks, ',') t"
                                        + " from advisor where staff_id = ?",
                                id)
                        .get(0))
                .containsEntry("hours", 24)
                .containsEntry("most_open", 20)
                .containsEntry("t", "YOUTH_PREVENTION")
                .satisfies(row -> assertThat((String) row.get("l")).contains("nl", "ar"));
    }

    private boolean isActive(UUID member) {
        return system.database().number("select count(*) from staff_member where active and id = ?", member) == 1;
    }

    private String newAdvisor(String name, String languages, String tracks) {
        String account = staff.newAccount("ADVISOR");
        system.database().change("update staff_member set name = ? where id = ?", name + " " + account, idOf(account));
        system.database()
                .change(
                        "insert into advisor (staff_id, languages, tracks) values (?, ?::text[], ?::text[])",
                        idOf(account),
                        languages,
                        tracks);
        return account;
    }

    private void limit(String account, int most) {
        system.database().change("update advisor set most_open = ? where staff_id = ?", most, idOf(account));
    }

    private UUID idOf(String account) {
        return (UUID) system.database()
                .rows("select staff_id from demo_account where username = ?", account)
                .get(0)
                .get("staff_id");
    }
}
