package nl.jouwroute.systemtest;

import static nl.jouwroute.systemtest.RouteWalk.WORK_AND_DEBTS;
import static nl.jouwroute.systemtest.RouteWalk.steps;
import static nl.jouwroute.systemtest.RouteWalk.walk;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody keeps of the route: by mail, in the account, in the plan. */
@SystemTest
class SavedRouteTest {

    private static final String DEBTS_FIRST = "Ik bel het Sociaal Wijkteam over mijn geld.";

    private final TestSystem system;
    private final Residents residents;

    SavedRouteTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
    }

    @Test
    void theRouteIsMailedToAnAddressThatIsNotKept() {
        Visitor visitor = system.visitor();
        String address = TestSystem.newAddress();
        Page result = walk(visitor, WORK_AND_DEBTS);
        Page wrong = result.form("mailen-knop").set("adres", "kim").submit();
        assertThat(wrong.document().title()).startsWith("Fout: ");
        assertThat(wrong.document().select("#adres-fout").text()).contains("Vul een e-mailadres in");
        assertThat(steps(wrong)).as("nothing is lost").isEqualTo(steps(result));

        Page sent = wrong.form("mailen-knop").set("adres", address).submit();
        assertThat(sent.document().select("#mailen").text()).contains("De mail is onderweg");
        Mailbox.Mail mail = system.mailbox().awaitMail(address, m -> m.subject().equals("Jouw route"));
        assertThat(mail.body()).contains("1. " + steps(result).get(0), "Praat over geld en schulden");
        assertThat(steps(system.visitor().get(mail.link("/route/resultaat")))).isEqualTo(steps(result));
        Waiting.patiently()
                .until(() -> system.database()
                                .number(
                                        "select count(*) from notification where address = ? or params like ?",
                                        address,
                                        "%" + result.address().getQuery() + "%")
                        == 0);
        for (int i = 0; i < 4; i++) {
            sent = sent.form("mailen-knop").set("adres", address).submit();
            assertThat(sent.document().title()).doesNotStartWith("Fout: ");
        }
        Page often = sent.form("mailen-knop").set("adres", address).submit();
        assertThat(often.document().select("#adres-fout").text()).contains("al een paar mails");
        assertThat(system.database()
                        .number("select count(*) from rate_count where subject like ?", "%" + address + "%"))
                .isZero();
    }

    @Test
    void whoLogsInToSaveLosesNothing() {
        Visitor visitor = system.visitor();
        Page result = walk(visitor, WORK_AND_DEBTS);
        String address = TestSystem.newAddress();
        Page asked = result.follow("Bewaar mijn route")
                .form("stuur")
                .set("adres", address)
                .submit();
        Page name = asked.form("verder")
                .set("code", system.mailbox().awaitCode(address))
                .submit();
        Page offered = name.form("verder").submit();
        assertThat(offered.path()).isEqualTo("/mijn/route");
        assertThat(steps(offered)).isEqualTo(steps(result));
        Page saved = offered.form("bewaar").submit();
        assertThat(saved.document().select(".jr-saved").text()).isEqualTo("Je route is bewaard");
        assertThat(steps(saved)).isEqualTo(steps(result));
        assertThat(saved.document().select("#bewaar")).isEmpty();

        Visitor elsewhere = residents.logIn(address).visitor();
        assertThat(steps(elsewhere.get("/mijn").follow("/mijn/route"))).isEqualTo(steps(result));
        Page other = elsewhere.get("/mijn/route?e=1&a=");
        assertThat(other.document().select("main").text()).contains("Je bewaarde eerder al een route");
        assertThat(steps(elsewhere.get("/mijn/route")))
                .as("looking saves nothing")
                .isEqualTo(steps(result));

        Page gone = elsewhere.get("/mijn/route").form("weg").submit();
        assertThat(gone.document().select("main").text()).contains("Je hebt nog geen route bewaard");
        assertThat(system
                        .database()
                        .rows(
                                "select action from audit_entry a join login_address l on l.resident_id = a.object_id"
                                        + " where l.address = ? and action like 'ROUTE%' order by a.id",
                                address)
                        .stream()
                        .map(row -> row.get("action"))
                        .toList())
                .isEqualTo(List.of("ROUTE_SAVED", "ROUTE_REMOVED"));
    }

    @Test
    void theStepsOfASavedRouteAreTheFirstToChooseInThePlan() {
        Visitor kim = residents.newcomer().visitor();
        assertThat(choices(kim.get("/mijn/plan/mijn-stap"))).doesNotContain(DEBTS_FIRST);
        walk(kim, WORK_AND_DEBTS).follow("Bewaar mijn route").form("bewaar").submit();

        Page step = kim.get("/mijn/plan/mijn-stap");
        assertThat(choices(step).subList(0, 5)).contains(DEBTS_FIRST);
        assertThat(choices(kim.get("/mijn/plan/doel")).subList(0, 5))
                .contains("Ik heb binnen 6 maanden werk dat bij me past.");
        String key = step.document().select("input[name=keuze]").stream()
                .filter(input -> input.parent().text().contains(DEBTS_FIRST))
                .findFirst()
                .orElseThrow()
                .val();
        Page kept = step.form("Bewaar").choose("keuze", key).submit();
        assertThat(kept.document().select("main").text()).contains(DEBTS_FIRST);
    }

    private static List<String> choices(Page page) {
        return page.document().select("input[name=keuze]").stream()
                .map(input -> input.parent().text())
                .toList();
    }

    @Test
    void aSavedRouteIsTheOwnersOnly() {
        Residents.LoggedIn kim = residents.newcomer();
        Page result = walk(kim.visitor(), WORK_AND_DEBTS);
        result.follow("Bewaar mijn route").form("bewaar").submit();
        Visitor sam = residents.newcomer().visitor();
        assertThat(sam.get("/mijn/route").document().select("main").text()).contains("Je hebt nog geen route bewaard");
        assertThat(system.visitor().getOnly("/mijn/route").status()).isEqualTo(303);
    }

    @Test
    void whatTheRouteKnowsStandsInThePlanVisiblyAndIsKeptOnlyWhenTheResidentSaysSo() {
        Residents.LoggedIn kim = residents.newcomer();
        walk(kim.visitor(), WORK_AND_DEBTS)
                .follow("Bewaar mijn route")
                .form("bewaar")
                .submit();
        Page question = kim.visitor().get("/mijn/plan/nu-lastig");
        assertThat(question.document().select("main").text())
                .contains("Dit koos je in Jouw route. Je mag het veranderen.");
        assertThat(question.document().select(".jr-choice:has(input[checked])").eachText())
                .as("what means the same")
                .containsExactly("Geld of schulden");
        assertThat(question.document().select("#antwoord").text()).isEmpty();
        assertThat(question.document().select(".jr-choice > svg.jr-choice__picture > path[d]"))
                .as("a drawing with each choice")
                .hasSameSizeAs(question.document().select(".jr-choice"));
        Page day = kim.visitor().get("/mijn/plan/nu-dag");
        assertThat(day.document().select(".utrecht-alert .jr-quote").text()).isEqualTo("“Ik heb geen werk”");
        assertThat(day.document().select("input[checked]"))
                .as("what no choice stands for")
                .isEmpty();
        assertThat(day.document().select("#antwoord").text())
                .as("own words are the resident's")
                .isEmpty();
        assertThat(kim.visitor()
                        .get("/mijn/plan/nu-goed")
                        .document()
                        .select("main")
                        .text())
                .as("a question of which the route knows nothing")
                .doesNotContain("Jouw route. Je mag");
        assertThat(kim.visitor()
                        .get("/mijn/plan/controleren")
                        .document()
                        .select("#nu-lastig")
                        .text())
                .contains("Niet ingevuld");
        question.form("verder").set("antwoord", "Mijn geld is snel op.").submit();
        Page again = kim.visitor().get("/mijn/plan/nu-lastig");
        assertThat(again.document().select("#antwoord").text()).isEqualTo("Mijn geld is snel op.");
        assertThat(again.document().select("main").text()).doesNotContain("Dit koos je in Jouw route");
    }
}
