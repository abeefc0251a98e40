package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The search over people, and looks outside the own caseload: asked why, kept, and seen by a coordinator. */
@SystemTest
class LooksTest {

    private final TestSystem system;
    private final Staff staff;
    private final LeadCase cases;

    LooksTest(TestSystem system) {
        this.system = system;
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
    }

    @Test
    void whoLooksAtAColleaguesLeadSaysWhyOnceADay() {
        String address = TestSystem.newAddress();
        UUID lead = cases.lead(address);
        String path = "/staff/lead/" + lead;
        String trajectory = staff.visitor(Staff.ADVISOR)
                .get(path)
                .form("accepteer")
                .choose("bereikt", "ja")
                .submit()
                .path();
        Visitor youssef = staff.visitor(Staff.OTHER_ADVISOR);

        Page asked = youssef.get(path);
        assertThat(asked.path()).isEqualTo("/staff/reden");
        assertThat(asked.text()).contains("maar bij die van Marieke Voorbeeld").doesNotContain(address);
        assertThat(youssef.getOnly(trajectory).header("Location")).contains("/staff/reden?wie=");
        String mark = lead.toString().substring(0, 8); // too short to look like a BSN
        assertThat(asked.form("open").submit().text()).contains("Kies een reden.");
        assertThat(asked.form("open").choose("reden", "OTHER").submit().text()).contains("wat je reden is.");
        assertThat(asked.form("open")
                        .choose("reden", "PERSON_ASKS")
                        .set("woorden", "Staat <b>hier</b> " + mark)
                        .submit()
                        .path())
                .isEqualTo(path);
        assertThat(youssef.get(trajectory).path()).as("holds for the day").isEqualTo(trajectory);

        assertThat(staff.visitor(Staff.COORDINATOR).get("/staff/inzage").text())
                .contains("Staat &lt;b&gt;hier&lt;/b&gt; " + mark);
        assertThat(cases.staffActions(address)).contains("LOOK_REASON_GIVEN");
        system.database().change("update file_look set on_day = on_day - 1 where words like ?", "%" + mark);
        system.database()
                .change(
                        "update audit_entry set at = at - interval '1 day' where person_id = ?",
                        cases.of(lead, "person_id"));
        assertThat(youssef.get(path).path()).as("the next day").isEqualTo("/staff/reden");
        assertThat(staff.visitor(Staff.ADVISOR).get(path).path()).isEqualTo(path);
    }

    @Test
    void peopleAreFoundByNamePhoneAndNumberAndTheSearchIsWrittenDown() {
        UUID lead = cases.lead(TestSystem.newAddress());
        UUID person = (UUID) cases.of(lead, "person_id");
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String phone = "+3169" + String.format("%07d", Math.abs(lead.hashCode() % 10_000_000));
        system.database().change("update person set called = ? where id = ?", "Zoë van der " + mark, person);
        system.database()
                .change(
                        "insert into contact_point (id, person_id, kind, address) values (?, ?, 'MOBILE', ?)",
                        UUID.randomUUID(),
                        person,
                        phone);
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        long before = system.database().number("select count(*) from audit_entry where action = 'PEOPLE_SEARCHED'");

        for (String words : new String[] {
            "VAN DER " + mark.toUpperCase(Locale.ROOT),
            "06-" + phone.substring(4, 8) + " " + phone.substring(8),
            "L-" + cases.of(lead, "number")
        }) {
            Page found =
                    marieke.get("/staff/leads?status=ALL&naam=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
            assertThat(found.document().select("a[href$=" + lead + "]"))
                    .as(words)
                    .hasSize(1);
        }
        marieke.get("/staff/leads?status=ALL&naam=" + mark + "&pagina=2&na=0.0." + lead);
        assertThat(system.database().number("select count(*) from audit_entry where action = 'PEOPLE_SEARCHED'"))
                .isEqualTo(before + 4);
        marieke.get("/staff/aanmeldingen?zoek=" + mark);
        marieke.get("/staff/aanmeldingen");
        assertThat(system.database()
                        .number("select count(*) from audit_entry where action = 'PEOPLE_SEARCHED'"
                                + " and object_kind = 'REFERRAL'"))
                .as("a search among referrals is one too, the list is none")
                .isPositive();
        assertThat(system.database().number("select count(*) from audit_entry where action = 'PEOPLE_SEARCHED'"))
                .isEqualTo(before + 5);
    }

    @Test
    void whoHasNoLeadIsFoundBelowTheLeads() {
        Residents.LoggedIn kim = new Residents(system).newcomer();
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        String query = "/staff/leads?status=ALL&naam=" + URLEncoder.encode(kim.address(), StandardCharsets.UTF_8);

        Page found = marieke.get(query);
        assertThat(found.text()).contains("Zonder lead", "Heeft een account.");
        assertThat(found.document().select("form[action=/staff/nieuw] button").text())
                .contains("Maak een lead");
        cases.sendPlan(kim.visitor());
        assertThat(marieke.get(query).text()).doesNotContain("Zonder lead");
    }
}
