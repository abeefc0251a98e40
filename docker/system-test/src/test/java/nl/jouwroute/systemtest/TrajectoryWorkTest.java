package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.jouwroute.common.SystemClock;
import org.junit.jupiter.api.Test;

/** Agreements, a pause, an outcome that should last, and facts that the person asks to read. */
@SystemTest
class TrajectoryWorkTest {

    private final String today = LocalDate.now(SystemClock.AMSTERDAM).toString();
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
        file = beginsOnTheLadder(advisor, file);
        file = agrees(advisor, file);
        file = measuresLanguage(advisor, file);
        file = pauses(advisor, file);
        factsAreReadOnceOpened(kim.visitor(), file);
        ends(advisor, path);
        isAskedAfterMonths(advisor, path);
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

    private static Page beginsOnTheLadder(Visitor advisor, Page file) {
        assertThat(advisor.get("/staff/").text()).contains("Leg vast op welke trede dit traject begon");
        Page now = file.form("klim")
                .set("trede", "UNPAID_WORK")
                .set("feit", "Start, na de intake")
                .submit();
        assertThat(advisor.get("/staff/").text()).doesNotContain("Leg vast op welke trede");
        return now;
    }

    private Page agrees(Visitor advisor, Page file) {
        Page now =
                file.form("zetdoel").set("doelwoorden", "Werk in een magazijn").submit();
        now = now.form("spreekaf")
                .set("afspraak", "Vraagt het certificaat aan")
                .set("wie", "ADVISOR")
                .set("voor", today)
                .submit();
        assertThat(advisor.get("/staff/").text()).contains("Afgesproken: Vraagt het certificaat aan");
        now = now.form("Niet gedaan: Vraagt het certificaat aan").submit();
        assertThat(now.text()).contains("Het is bijgewerkt");
        assertThat(advisor.get("/staff/").text()).doesNotContain("Vraagt het certificaat aan");
        return now;
    }

    private Page measuresLanguage(Visitor advisor, Page file) {
        Page now = file.form("meet")
                .set("feitdag", today)
                .set("taalresultaat", "READING")
                .set("feit", "Taalpunt in de Stadkamer")
                .set("opnieuw", today)
                .submit();
        assertThat(advisor.get("/staff/").text()).contains("Doe de Taalmeter opnieuw. Taalpunt in de Stadkamer");
        return now;
    }

    private Page pauses(Visitor advisor, Page file) {
        Page now = file.form("pauzeer").set("pauzetot", "2030-01-01").submit();
        assertThat(now.document().select(".ui-message-error").text()).contains("waarom het traject pauzeert");
        now = now.form("pauzeer")
                .set("pauzereden", "Is op reis")
                .set("pauzetot", LocalDate.parse(today).plusDays(20).toString())
                .submit();
        assertThat(now.text()).contains("Gepauzeerd tot en met", "Is op reis");
        assertThat(advisor.get("/staff/leads?adviseur=mij&status=ACCEPTED").text())
                .contains("Gepauzeerd");
        now = now.form("pauzeweg").submit();
        assertThat(now.document().select("main").text()).doesNotContain("Gepauzeerd tot en met");
        return now;
    }

    private static void ends(Visitor advisor, String path) {
        Form end = advisor.get(path).form("sluit").choose("uitkomst", "WORK");
        assertThat(end.fieldsNow()).containsEntry("eindtrede", "UNPAID_WORK");
        assertThat(end.set("eindtrede", "PAID_WORK")
                        .submit()
                        .document()
                        .select(".ui-steps-item")
                        .eachText())
                .anyMatch(step -> step.startsWith("4") && step.endsWith("start"))
                .anyMatch(step -> step.startsWith("6") && step.contains("eind, "));
    }

    private void isAskedAfterMonths(Visitor advisor, String path) {
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
