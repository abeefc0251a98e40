package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A coordinator says which organisations, and who there, may put young people forward. */
@SystemTest
class OrganisationsTest {

    private final TestSystem system;
    private final Schools schools;
    private final Staff staff;

    OrganisationsTest(TestSystem system) {
        this.system = system;
        this.schools = new Schools(system);
        this.staff = new Staff(system);
    }

    @Test
    void aCoordinatorRegistersASchoolAndItsMentorWhoLogsInUntilSwitchedOff() {
        String domain = "mbo-" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        Visitor carla = staff.visitor(Staff.COORDINATOR);
        Page wrong = carla.get("/staff/organisaties")
                .form("maak")
                .set("naam", "MBO Toets")
                .set("domein", "geen domein")
                .submit();
        assertThat(wrong.document().selectFirst(".ui-message-error").text()).contains("Dit is geen domein");
        Page made = wrong.form("maak")
                .set("naam", "MBO " + domain)
                .set("domein", domain)
                .submit();
        assertThat(made.text()).contains("De organisatie staat erbij.");
        String mark = (String) system.database()
                .rows("select id::text as id from referring_organisation where domain = ?", domain)
                .get(0)
                .get("id");

        Page elsewhere = carla.post("/staff/organisaties", addMentor(made, mark, "Mees", "mees@ergens-anders.example"));
        assertThat(elsewhere.document().selectFirst(".ui-message-error").text()).contains("hoort niet bij het domein");
        Page added = carla.post("/staff/organisaties", addMentor(made, mark, "Mees", "Mees@" + domain));
        assertThat(added.text()).contains("Deze mentor kan nu aanmelden");
        Schools.Mentor mentor = new Schools.Mentor(null, "mees@" + domain, "MBO " + domain);
        Visitor browser = schools.logIn(mentor);
        assertThat(browser.get("/aanmelden/overzicht").text()).contains("MBO " + domain);

        carla.get("/staff/organisaties").form("Zet uit: MBO " + domain).submit();
        assertThat(browser.getOnly("/aanmelden/overzicht").status()).isEqualTo(303);
        long before = schools.codesAsked();
        Page refused = system.visitor()
                .get("/aanmelden")
                .form("stuur")
                .set("adres", mentor.address())
                .submit();
        assertThat(refused.path()).isEqualTo("/aanmelden/code");
        assertThat(schools.codesAsked()).as("no code for who is switched off").isEqualTo(before);
    }

    @Test
    void anOrganisationWithoutADomainGetsOneAndThenMentors() {
        UUID organisation = UUID.randomUUID();
        String domain = "oud-" + organisation.toString().substring(0, 8) + ".example";
        system.database()
                .change(
                        "insert into referring_organisation (id, name, kind) values (?, ?, 'SCHOOL')",
                        organisation,
                        "School " + domain);
        String mark = organisation.toString();
        Visitor carla = staff.visitor(Staff.COORDINATOR);
        Page page = carla.get("/staff/organisaties");
        Page taken = carla.post(
                "/staff/organisaties",
                formWith(page, mark, "domein").set("domein", "geen domein").fieldsNow());
        assertThat(taken.document().selectFirst(".ui-message-error").text()).contains("Dit is geen domein");
        Page given = carla.post(
                "/staff/organisaties",
                formWith(taken, mark, "domein").set("domein", domain).fieldsNow());
        assertThat(given.text()).contains("Het domein staat erbij.");
        Page added = carla.post("/staff/organisaties", addMentor(given, mark, "Mees", "mees@" + domain));
        assertThat(added.text()).contains("Deze mentor kan nu aanmelden");
    }

    private static Map<String, String> addMentor(Page page, String organisation, String name, String mail) {
        return formWith(page, organisation, "mail")
                .set("mentornaam", name)
                .set("mail", mail)
                .fieldsNow();
    }

    /** The form of this organisation with this field. */
    private static Form formWith(Page page, String organisation, String field) {
        return page.forms().stream()
                .filter(one -> organisation.equals(one.fieldsNow().get("organisatie"))
                        && one.fieldsNow().containsKey(field))
                .findFirst()
                .orElseThrow();
    }
}
