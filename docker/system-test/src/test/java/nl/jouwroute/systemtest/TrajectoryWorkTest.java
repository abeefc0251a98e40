package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.jouwroute.common.SystemClock;
import org.junit.jupiter.api.Test;

/** Agreements, a pause, an outcome that should last, and facts that the person asks to read. */
@SystemTest
class TrajectoryWorkTest {

    private final TestSystem system;
    private final Staff staff;
    private final LeadCase cases;

    TrajectoryWorkTest(TestSystem system) {
        this.system = system;
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
    }

    @Test
    void whatIsAgreedComesBackInMyDayAndAnOutcomeIsAskedAfter() {
        Residents.LoggedIn kim = new Residents(system).newcomer();
        cases.sendPlan(kim.visitor());
        UUID lead = cases.leadsOf(kim.address()).get(0);
        String account = staff.newAccount("ADVISOR");
        Visitor advisor = staff.visitor(account);
        Page file = advisor.get("/staff/lead/" + lead)
                .form("accepteer")
                .choose("bereikt", "ja")
                .submit();
        String path = file.path();
        String today = LocalDate.now(SystemClock.AMSTERDAM).toString();

        assertThat(advisor.get("/staff/").text()).contains("Leg vast op welke trede dit traject begon");
        file = file.form("klim")
                .set("trede", "UNPAID_WORK")
                .set("feit", "Start, na de intake")
                .submit();
        assertThat(advisor.get("/staff/").text()).doesNotContain("Leg vast op welke trede");
        file = file.form("zetdoel").set("doelwoorden", "Werk in een magazijn").submit();
        file = file.form("spreekaf")
                .set("afspraak", "Vraagt het certificaat aan")
                .set("wie", "ADVISOR")
                .set("voor", today)
                .submit();
        assertThat(advisor.get("/staff/").text()).contains("Afgesproken: Vraagt het certificaat aan");
        file = file.form("Niet gedaan: Vraagt het certificaat aan").submit();
        assertThat(file.text()).contains("Het is bijgewerkt");
        assertThat(advisor.get("/staff/").text()).doesNotContain("Vraagt het certificaat aan");

        file = file.form("meet")
                .set("feitdag", today)
                .set("taalresultaat", "READING")
                .set("feit", "Taalpunt in de Stadkamer")
                .set("opnieuw", today)
                .submit();
        assertThat(advisor.get("/staff/").text()).contains("Doe de Taalmeter opnieuw. Taalpunt in de Stadkamer");

        file = file.form("pauzeer").set("pauzetot", "2030-01-01").submit();
        assertThat(file.document().select(".ui-message-error").text()).contains("waarom het traject pauzeert");
        file = file.form("pauzeer")
                .set("pauzereden", "Is op reis")
                .set("pauzetot", LocalDate.parse(today).plusDays(20).toString())
                .submit();
        assertThat(file.text()).contains("Gepauzeerd tot en met", "Is op reis");
        assertThat(advisor.get("/staff/leads?adviseur=mij&status=ACCEPTED").text())
                .contains("Gepauzeerd");
        file = file.form("pauzeweg").submit();
        assertThat(file.document().select("main").text()).doesNotContain("Gepauzeerd tot en met");

        factsAreReadOnceOpened(kim.visitor(), file);
        Form end = advisor.get(path).form("sluit").choose("uitkomst", "WORK");
        assertThat(end.fieldsNow()).containsEntry("eindtrede", "UNPAID_WORK");
        assertThat(end.set("eindtrede", "PAID_WORK")
                        .submit()
                        .document()
                        .select(".ui-steps-item")
                        .eachText())
                .anyMatch(step -> step.startsWith("4") && step.endsWith("start"))
                .anyMatch(step -> step.startsWith("6") && step.contains("eind, "));
        system.database()
                .change(
                        "update outcome_check set due_on = date '2026-01-01' where months = 3 and trajectory_id = ?",
                        UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        assertThat(advisor.get("/staff/").text()).contains("Is de uitkomst na 3 maanden nog zo?");
        Page asked = advisor.get(path)
                .form("Bewaar antwoord")
                .set("antwoord", "STILL_SO")
                .set("woorden-3", "Contract verlengd")
                .submit();
        assertThat(asked.text()).contains("Nog steeds zo", "Contract verlengd");
        assertThat(advisor.get("/staff/").text()).doesNotContain("na 3 maanden nog zo");
        assertThat(asked.form("open").submit().text()).contains("Traject loopt", "Traject afgesloten");
        assertThat(cases.staffActions(kim.address()))
                .contains(
                        "GOAL_SET",
                        "AGREEMENT_MADE",
                        "AGREEMENT_NOT_KEPT",
                        "TRAJECTORY_PAUSED",
                        "TRAJECTORY_RESUMED",
                        "AVOIDANCE_SHOWN",
                        "OUTCOME_CHECKED",
                        "TRAJECTORY_REOPENED");
    }

    private static void factsAreReadOnceOpened(Visitor resident, Page file) {
        String fact = "Kwam niet op de afspraak.";
        Page noted =
                file.form("zie").set("feitdag", "2026-11-09").set("feit", fact).submit();
        assertThat(resident.get("/mijn/gegevens/feiten").text()).doesNotContain(fact);
        Page shown = noted.form("toonfeiten").submit();
        assertThat(resident.get("/mijn/gegevens/feiten").text()).contains(fact);
        assertThat(resident.get("/mijn/gegevens.json").text()).contains(fact);
        shown.form("verbergfeiten").submit();
        assertThat(resident.get("/mijn/gegevens/feiten").text()).doesNotContain(fact);
    }
}
