package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Five qualities and the week, by plain form posts and on a phone. */
@SystemTest
class ProfileTest {

    private final TestSystem system;
    private final Residents residents;

    ProfileTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
    }

    @Test
    void aResidentChoosesFiveQualitiesInOrderWithoutJavaScript() {
        Visitor visitor = residents.newcomer().visitor();
        for (String quality : List.of("op-tijd", "leer-snel", "rustig", "netjes", "geduld")) {
            choose(visitor, quality);
        }
        assertThat(picks(visitor.get("/mijn/profiel")))
                .containsExactly(
                        "Ik kom op tijd",
                        "Ik leer snel",
                        "Ik blijf rustig als het druk is",
                        "Ik werk netjes",
                        "Ik heb geduld");
        assertThat(visitor.get("/mijn/profiel").document().select("select"))
                .as("five are enough")
                .isEmpty();

        visitor.get("/mijn/profiel").form("omhoog:rustig").submit();
        visitor.get("/mijn/profiel").form("weg:netjes").submit();
        assertThat(picks(visitor.get("/mijn/profiel")))
                .containsExactly("Ik kom op tijd", "Ik blijf rustig als het druk is", "Ik leer snel", "Ik heb geduld");
    }

    @Test
    void aSixthQualityFromAnOlderScreenIsRefusedInPlainWords() {
        Visitor visitor = residents.newcomer().visitor();
        Form older = visitor.get("/mijn/profiel").form("Zet erbij").set("eigenschap", "zelf");
        for (String quality : List.of("op-tijd", "leer-snel", "rustig", "netjes", "geduld")) {
            choose(visitor, quality);
        }
        assertThat(older.submit().text()).contains("Je hebt al vijf eigenschappen");
        assertThat(picks(visitor.get("/mijn/profiel"))).hasSize(5);
    }

    @Test
    void everyButtonKeepsWhatWasTickedInTheWeek() {
        Visitor visitor = residents.newcomer().visitor();
        visitor.get("/mijn/profiel")
                .form("Zet erbij")
                .choose("tijd", "MONDAY-MORNING")
                .choose("tijd", "SUNDAY-EVENING")
                .set("uren", "20")
                .choose("vanaf", "NOW")
                .set("eigenschap", "op-tijd")
                .submit();
        Page kept = visitor.get("/mijn/profiel");
        assertThat(kept.document().select("input[name=tijd][checked]").eachAttr("value"))
                .containsExactly("MONDAY-MORNING", "SUNDAY-EVENING");
        assertThat(kept.document().select("#uren").val()).isEqualTo("20");
        assertThat(picks(kept)).containsExactly("Ik kom op tijd");
        assertThat(visitor.get("/mijn").text()).contains("Je bent begonnen");
    }

    @Test
    void hoursAreChosenWithOneButtonThatKeepsTheRestToo() {
        Visitor visitor = residents.newcomer().visitor();
        Page chosen = visitor.get("/mijn/profiel")
                .form("uren:24")
                .set("uren", "9")
                .choose("tijd", "MONDAY-MORNING")
                .submit();
        assertThat(chosen.document().select("#uren").val()).isEqualTo("24");
        assertThat(chosen.document().select("#uren-keuze [aria-pressed=true]").attr("aria-label"))
                .isEqualTo("24 uur per week");
        assertThat(chosen.document().select("input[name=tijd][checked]")).hasSize(1);
    }

    @Test
    void twoScreensNeverOverwriteEachOtherUnseen() {
        Visitor visitor = residents.newcomer().visitor();
        visitor.get("/mijn/profiel").form("bewaar").set("uren", "8").submit();
        Form older = visitor.get("/mijn/profiel").form("bewaar").set("uren", "32");
        visitor.get("/mijn/profiel").form("bewaar").set("uren", "16").submit();
        Page both = older.submit();
        assertThat(both.text()).contains("16 uur per week", "ook op een ander scherm");
        assertThat(visitor.get("/mijn/profiel").document().select("#uren").val())
                .isEqualTo("16");
        both.form("Bewaar wat ik net schreef").submit();
        assertThat(visitor.get("/mijn/profiel").document().select("#uren").val())
                .isEqualTo("32");
    }

    @Test
    void nobodySeesAnythingOfSomebodyElse() {
        Residents.LoggedIn kim = residents.newcomer();
        choose(kim.visitor(), "op-tijd");
        assertThat(picks(residents.newcomer().visitor().get("/mijn/profiel"))).isEmpty();
        assertThat(system.visitor().get("/mijn/profiel").path()).isEqualTo("/inloggen");
        assertThat(system.database()
                        .number(
                                "select count(*) from audit_entry e join resident r on r.person_id = e.person_id"
                                        + " join login_address a on a.resident_id = r.id"
                                        + " where e.action = 'PROFILE_SAVED' and a.address = ?",
                                kim.address()))
                .isEqualTo(1);
    }

    @Test
    void onAPhoneWithItsMistakes() {
        try (Phone phone = system.phone()) {
            residents.logIn(phone, TestSystem.newAddress());
            phone.open("/mijn/profiel").check();
            phone.page().selectOption("#eigenschap", "op-tijd");
            phone.page().click("text=Zet erbij");
            phone.page().waitForSelector(".jr-tool");
            phone.check();
            phone.page().fill("#uren", "99");
            phone.page().press("#uren", "Enter");
            phone.page().waitForSelector("#uren-fout");
            assertThat(phone.page().locator(".jr-pick__name").first().innerText())
                    .isEqualTo("Ik kom op tijd");
            phone.check();
            phone.page().fill("#uren", "20");
            phone.page().check("#MONDAY-MORNING");
            phone.page().click("#bewaar");
            phone.page().waitForURL("**bewaard**");
            phone.check();
            phone.screenshot("profiel");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    private static void choose(Visitor visitor, String quality) {
        Page page = visitor.get("/mijn/profiel")
                .form("Zet erbij")
                .set("eigenschap", quality)
                .submit();
        assertThat(page.path()).isEqualTo("/mijn/profiel");
    }

    private static List<String> picks(Page page) {
        return page.document()
                .select(".jr-pick:not(.jr-pick--empty) .jr-pick__name")
                .eachText();
    }
}
