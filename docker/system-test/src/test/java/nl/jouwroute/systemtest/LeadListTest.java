package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The list of leads: columns that are kept, and files to take along in which nothing is calculated. */
@SystemTest
class LeadListTest {

    private final TestSystem system;
    private final Staff staff;
    private final LeadCase cases;

    LeadListTest(TestSystem system) {
        this.system = system;
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
    }

    @Test
    void aCoordinatorTakesTheFilteredListAlongAsCsvAndXlsx() {
        UUID lead = cases.lead(TestSystem.newAddress());
        cases.lead(TestSystem.newAddress());
        String mark = UUID.randomUUID().toString().substring(0, 8);
        system.database()
                .change(
                        "update person set called = ? where id = (select person_id from lead where id = ?)",
                        "=1+1 " + mark,
                        lead);
        Visitor carla = staff.visitor(Staff.COORDINATOR);
        long before = system.database().number("select count(*) from audit_entry where action = 'LEADS_EXPORTED'");

        Page csv = carla.get("/staff/lijst/leads.csv?naam=" + mark);
        Page xlsx = carla.get("/staff/lijst/leads.xlsx?naam=" + mark);

        assertThat(csv.text().strip().split("\r\n")).hasSize(2);
        assertThat(csv.text()).contains("\"'=1+1 " + mark + "\"", "Korte route naar werk");
        assertThat(csv.header("Content-Disposition")).contains("leads.csv");
        assertThat(xlsx.bytes()).startsWith('P', 'K');
        assertThat(xlsx.header("Content-Type")).contains("spreadsheetml");
        assertThat(system.database().number("select count(*) from audit_entry where action = 'LEADS_EXPORTED'"))
                .isEqualTo(before + 2);
        assertThat(staff.visitor(Staff.ADVISOR)
                        .getOnly("/staff/lijst/leads.csv")
                        .status())
                .isEqualTo(403);
        assertThat(system.visitor().getOnly("/staff/lijst/leads.csv").status()).isEqualTo(303);
    }

    @Test
    void aPageBeginsWhereTheOneBeforeEndedAndTheFilterStaysInTheAddress() {
        String account = staff.newAccount("ADVISOR", "COORDINATOR");
        Object me = system.database()
                .rows("select staff_id from demo_account where username = ?", account)
                .get(0)
                .get("staff_id");
        for (int i = 0; i < 27; i++) {
            system.database()
                    .change(
                            "update lead set state = 'ASSIGNED', advisor_id = ? where id = ?",
                            me,
                            cases.lead(TestSystem.newAddress()));
        }
        Visitor visitor = staff.visitor(account);
        Page first = visitor.get("/staff/leads?adviseur=mij&spoor=SHORT_ROUTE&klok=WAITING");
        Page second = first.follow("Volgende");

        assertThat(first.text()).contains("1 tot en met 25 van 27");
        assertThat(second.text()).contains("26 tot en met 27 van 27").doesNotContain(">Volgende<");
        assertThat(second.address().getQuery()).contains("adviseur=mij", "spoor=SHORT_ROUTE", "klok=WAITING", "na=0.");
        assertThat(links(second)).hasSize(2).doesNotContainAnyElementsOf(links(first));
        assertThat(links(second.follow("Vorige"))).isEqualTo(links(first));
        assertThat(visitor.get("/staff/leads?pagina=2&na=0.1.x").status()).isEqualTo(200);
        for (String age : new String[] {"QUIET", "LONG"}) {
            assertThat(visitor.get("/staff/").document().select("a[href*=looptijd=" + age + "]"))
                    .hasSize(1);
            assertThat(visitor.get("/staff/leads?adviseur=mij&looptijd=" + age).text())
                    .contains("Geen leads met deze filters");
        }
    }

    @Test
    void whoIsQuietOrRunsLongIsFoundByTheLinkOfMyDay() {
        String account = staff.newAccount("ADVISOR", "COORDINATOR");
        UUID lead = cases.lead(TestSystem.newAddress());
        Visitor visitor = staff.visitor(account);
        visitor.get("/staff/lead/" + lead)
                .form("accepteer")
                .choose("bereikt", "ja")
                .submit();
        assertThat(found(visitor, "QUIET")).as("spoken to just now").doesNotContain(lead.toString());
        assertThat(found(visitor, "LONG")).doesNotContain(lead.toString());
        system.database().change("update contact_attempt set at = at - interval '29 days' where lead_id = ?", lead);
        assertThat(found(visitor, "QUIET")).contains(lead.toString());
        system.database()
                .change("update trajectory set started_at = started_at - interval '4 years' where lead_id = ?", lead);
        assertThat(found(visitor, "LONG")).contains(lead.toString());
        assertThat(visitor.get("/staff/")
                        .document()
                        .select("a[href*=looptijd=QUIET]")
                        .text())
                .contains("1");
    }

    private static String found(Visitor visitor, String age) {
        return visitor.get("/staff/leads?adviseur=mij&looptijd=" + age)
                .document()
                .select("#lijst")
                .outerHtml();
    }

    private static java.util.List<String> links(Page page) {
        return page.document().select("#lijst a[href*=/lead/]").eachAttr("href");
    }

    @Test
    void theColumnsThatSomebodyChoseAreKeptWithThem() {
        cases.lead(TestSystem.newAddress());
        String account = staff.newAccount("COORDINATOR");
        try (Phone desk = staff.desk(account, "/staff/leads?spoor=SHORT_ROUTE")) {
            com.microsoft.playwright.Page page = desk.page();
            assertThat(page.locator("th:has-text('Via')").count()).isEqualTo(1);
            page.click("summary:has-text('Kolommen')");
            desk.check().screenshot("staff-leads-kolommen");
            page.uncheck("input[name=kolom][value=VIA]");
            page.uncheck("input[name=kolom][value=SIGNALS]");
            page.click("#kolommenbewaar");
            page.waitForURL("**gedaan=COLUMNS_KEPT");
            assertThat(page.url()).contains("spoor=SHORT_ROUTE");
            desk.check();
            assertThat(desk.complaints()).isEmpty();
        }
        Page again = staff.visitor(account).get("/staff/leads?status=ALL");
        assertThat(again.document().select("thead th").eachText())
                .contains("Eerste reactie", "Naam", "Status")
                .doesNotContain("Via", "Binnengekomen");
        Page team = staff.visitor(account)
                .get("/staff/team")
                .form("kolommenbewaar")
                .untick("kolom", "HOURS")
                .submit();
        assertThat(team.path()).isEqualTo("/staff/team");
        assertThat(team.text()).contains("Je kolommen zijn bewaard.");
        assertThat(team.document().select("#adviseurs thead th").eachText())
                .contains("Naam", "Trajecten")
                .doesNotContain("Uren");
        assertThat(system.database()
                        .rows(
                                "select list from staff_list s join demo_account d using (staff_id) where d.username = ?"
                                        + " order by list",
                                account))
                .containsExactly(Map.of("list", "leads"), Map.of("list", "team"));
    }
}
