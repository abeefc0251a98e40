package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Several members of staff, and forms that come twice: nothing doubles, nothing typed is lost. */
@SystemTest
class StaffTogetherTest {

    private final TestSystem system;
    private final Staff staff;
    private final LeadCase cases;

    StaffTogetherTest(TestSystem system) {
        this.system = system;
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
    }

    @Test
    void ofTwoAdvisorsWhoTakeTheSameLeadOneGetsItAndTheOtherSeesWho() {
        UUID lead = cases.lead(TestSystem.newAddress());
        Form first = staff.visitor(Staff.ADVISOR).get("/staff/lead/" + lead).form("pak");
        Form second =
                staff.visitor(Staff.OTHER_ADVISOR).get("/staff/lead/" + lead).form("pak");

        assertThat(first.submit().text()).contains("Deze lead is nu van jou.");
        Page refused = second.submit();

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.text()).contains("Marieke Voorbeeld heeft deze lead al.");
        assertThat(cases.of(lead, "state")).isEqualTo("ASSIGNED");
    }

    @Test
    void aContactFormThatComesTwiceMakesOneAttempt() {
        UUID lead = cases.lead(TestSystem.newAddress());
        Form form = staff.visitor(Staff.ADVISOR)
                .get("/staff/lead/" + lead)
                .form("bewaar")
                .choose("bereikt", "nee")
                .set("notitie", "Voicemail ingesproken.");

        assertThat(form.submit().text()).contains("Je contactpoging is bewaard.");
        assertThat(form.submit().text()).contains("Je contactpoging is bewaard.");

        assertThat(cases.attempts(lead)).isEqualTo(1);
        assertThat(cases.of(lead, "state")).isEqualTo("CONTACTED");
        assertThat(cases.of(lead, "responded_at")).isNotNull();
    }

    @Test
    void acceptingTwiceStartsOneTrajectory() {
        UUID lead = cases.lead(TestSystem.newAddress());
        Form form = staff.visitor(Staff.ADVISOR)
                .get("/staff/lead/" + lead)
                .form("accepteer")
                .choose("bereikt", "ja");

        String started = form.submit().path();

        assertThat(started).startsWith("/staff/traject/");
        assertThat(form.submit().path()).isEqualTo(started);
        assertThat(cases.attempts(lead)).isEqualTo(1);
    }

    @Test
    void whatAColleagueDidMeanwhileIsShownBesideWhatWasTyped() {
        UUID lead = cases.lead(TestSystem.newAddress());
        Form slow = staff.visitor(Staff.OTHER_ADVISOR)
                .get("/staff/lead/" + lead)
                .form("bewaar")
                .choose("bereikt", "ja")
                .set("notitie", "Mijn eigen tekst.");
        staff.visitor(Staff.ADVISOR)
                .get("/staff/lead/" + lead)
                .form("bewaar")
                .choose("bereikt", "nee")
                .set("notitie", "De tekst van Marieke.")
                .submit();

        Page conflict = slow.submit();

        assertThat(conflict.document().selectFirst(".ui-message-error").text())
                .contains("Een collega heeft deze lead veranderd", "van Marieke Voorbeeld", "De tekst van Marieke.");
        assertThat(conflict.document().selectFirst("#notitie").text()).isEqualTo("Mijn eigen tekst.");
        assertThat(cases.attempts(lead)).isEqualTo(1);
    }

    @Test
    void aCoordinatorAssignsAndToAnotherAdvisorOnlyWithAReason() {
        UUID lead = cases.lead(TestSystem.newAddress());
        Visitor carla = staff.visitor(Staff.COORDINATOR);
        String marieke = option(carla.get("/staff/lead/" + lead), "Marieke Voorbeeld");
        String youssef = option(carla.get("/staff/lead/" + lead), "Youssef Voorbeeld");

        assertThat(carla.get("/staff/lead/" + lead)
                        .form("wijs")
                        .set("aan", marieke)
                        .submit()
                        .text())
                .contains("De lead is toegewezen.");
        assertThat(carla.get("/staff/lead/" + lead)
                        .form("wijs")
                        .set("aan", youssef)
                        .submit()
                        .text())
                .contains("Schrijf er kort bij waarom.");
        Page moved = carla.get("/staff/lead/" + lead)
                .form("wijs")
                .set("aan", youssef)
                .set("waarom", "Marieke is met vakantie")
                .submit();

        assertThat(moved.text())
                .contains("Toegewezen aan Youssef Voorbeeld door Carla Voorbeeld: Marieke is met vakantie");
        assertThat(cases.of(lead, "advisor_id")).hasToString(youssef);
        assertThat(staff.visitor(Staff.OTHER_ADVISOR)
                        .get("/staff/leads?adviseur=mij")
                        .document()
                        .select("a[href$=" + lead + "]"))
                .hasSize(1);
    }

    @Test
    void closingALeadKeepsTheReason() {
        UUID lead = cases.lead(TestSystem.newAddress());
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        marieke.get("/staff/lead/" + lead).form("pak").submit();

        Page asked = marieke.get("/staff/lead/" + lead)
                .form("sluiten")
                .set("reden", "OTHER")
                .submit();
        assertThat(asked.text()).contains("Schrijf er kort bij waarom.");
        Page closed = asked.form("sluiten").set("toelichting", "Reist een jaar").submit();

        assertThat(closed.text()).contains("De lead is gesloten.", "Reist een jaar");
        assertThat(cases.of(lead, "state")).isEqualTo("CLOSED");
    }

    @Test
    void whatArrivesWhileALeadIsClosedIsReadFirst() {
        Residents.LoggedIn kim = new Residents(system).newcomer();
        cases.sendPlan(kim.visitor(), "Ik zoek werk.");
        UUID lead = cases.leadsOf(kim.address()).get(0);
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        marieke.get("/staff/lead/" + lead).form("pak").submit();
        Form form = marieke.get("/staff/lead/" + lead).form("sluiten").set("reden", "NO_WISH");
        cases.sendPlan(kim.visitor(), "Ik zoek werk in de zorg.");

        Page refused = form.submit();

        assertThat(refused.text()).contains("veranderd terwijl jij bezig was");
        assertThat(cases.of(lead, "state")).isEqualTo("ASSIGNED");
        refused.form("sluiten").submit();
        assertThat(cases.of(lead, "state")).isEqualTo("CLOSED");
        cases.sendPlan(kim.visitor(), "Ik zoek toch werk in een winkel.");
        assertThat(cases.leadsOf(kim.address()))
                .as("what arrives later opens another")
                .hasSize(2);
    }

    @Test
    void whoObjectsIsNotApproachedAgain() {
        UUID lead = cases.lead(TestSystem.newAddress());
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        marieke.get("/staff/lead/" + lead).form("pak").submit();

        Page closed = marieke.get("/staff/lead/" + lead)
                .form("sluiten")
                .set("reden", "OBJECTION")
                .submit();

        assertThat(closed.text()).contains("Wil niet benaderd worden");
        assertThat(system.database()
                        .rows("select objects from person where id = (select person_id from lead where id = ?)", lead)
                        .get(0)
                        .get("objects"))
                .isEqualTo(true);
    }

    @Test
    void aClosedLeadIsFoundByTheSearchOnEveryPage() {
        String address = TestSystem.newAddress();
        UUID lead = cases.lead(address);
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        marieke.get("/staff/lead/" + lead).form("pak").submit();
        marieke.get("/staff/lead/" + lead)
                .form("sluiten")
                .set("reden", "NO_WISH")
                .submit();

        String hidden = marieke.get("/staff/").document().select("form[role=search] input[type=hidden]").stream()
                .map(field -> "&" + field.attr("name") + "=" + field.val())
                .collect(Collectors.joining());

        assertThat(marieke.get("/staff/leads?naam=" + address + hidden)
                        .document()
                        .select("a[href$=" + lead + "]"))
                .hasSize(1);
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndStays() {
        UUID lead = cases.lead(TestSystem.newAddress());
        String text = "é\uD83D\uDE00".repeat(2100);
        Page refused = staff.visitor(Staff.ADVISOR)
                .get("/staff/lead/" + lead)
                .form("bewaar")
                .choose("bereikt", "ja")
                .set("notitie", text)
                .submit();

        assertThat(refused.document().selectFirst(".ui-message-error").text()).contains("te lang");
        assertThat(refused.document().selectFirst("#notitie").text()).isEqualTo(text);
        assertThat(cases.attempts(lead)).isZero();
    }

    @Test
    void aFormThatWasTamperedWithMakesNothing() {
        UUID lead = cases.lead(TestSystem.newAddress());
        Visitor marieke = staff.visitor(Staff.ADVISOR);
        Form form = marieke.get("/staff/lead/" + lead).form("bewaar").choose("bereikt", "ja");
        Map<String, String> fields = form.fieldsNow();
        fields.put("sleutel", "geen sleutel");

        assertThat(marieke.postOnly(form.action(), fields).status()).isEqualTo(404);
        fields.put("sleutel", UUID.randomUUID().toString());
        fields.put("notitie", "\0");
        assertThat(marieke.postOnly(form.action(), fields).status()).isEqualTo(400);
        assertThat(cases.attempts(lead)).isZero();
    }

    private static String option(Page page, String name) {
        return page.document().select("#aan option").stream()
                .filter(option -> option.text().startsWith(name))
                .findFirst()
                .orElseThrow()
                .val();
    }
}
