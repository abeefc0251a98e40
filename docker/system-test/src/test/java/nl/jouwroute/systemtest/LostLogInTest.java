package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A log-in that runs out while somebody types: nothing typed is lost, and nobody else gets it (decision 0019). */
@SystemTest
class LostLogInTest extends LogInThatEnds {

    private static final String QUESTION = "/mijn/plan/nu-gedaan";
    private static final String TYPED = "Drie jaar in een keuken, <b>echt</b> & graag. 😀";

    LostLogInTest(TestSystem system) {
        super(system);
    }

    @Test
    void anAnswerWaitsForTheLogInIsShownOnItsOwnPageAndKeptOnlyByItsButton() {
        Form form = browser.get(QUESTION).form("verder").set("antwoord", TYPED);
        form.choose("keuze", "2");
        logInEnds();
        Page logIn = form.submit();
        assertThat(logIn.path()).isEqualTo("/inloggen");
        assertThat(logIn.document().select("main").text()).contains("Wat je net typte, is er nog");
        assertThat(answers()).isZero();

        Page back = logInAgain(logIn);
        assertThat(back.path()).isEqualTo(QUESTION);
        assertThat(back.document().select("#antwoord").val()).isEqualTo(TYPED);
        assertThat(back.document().select("#keuze-2").hasAttr("checked")).isTrue();
        assertThat(back.document().select("#getypt").text())
                .contains("Dit typte je voor je opnieuw moest inloggen", "Het is nog niet bewaard");
        assertThat(back.document().select(".jr-saved")).isEmpty();
        assertThat(answers()).as("shown, not stored").isZero();
        assertThat(browser.get(QUESTION).document().select("#antwoord").val())
                .as("a page that is loaded again shows it again")
                .isEqualTo(TYPED);

        assertThat(back.form("verder").submit().path()).isEqualTo("/mijn/plan/nu-kan");
        assertThat(words()).isEqualTo(TYPED);
        assertThat(held()).isZero();
        assertThat(browser.get(QUESTION).document().select("#getypt")).isEmpty();
    }

    @Test
    void theBrowserThatLostItsCookieLosesNothingEither() {
        Form form = browser.get(QUESTION).form("verder").set("antwoord", TYPED);
        browser.withCookie("jr_resident", "");
        assertThat(logInAgain(form.submit()).document().select("#antwoord").val())
                .isEqualTo(TYPED);
    }

    @Test
    void theLinkInTheMailLeadsBackToItToo() {
        Form form = browser.get(QUESTION).form("verder").set("antwoord", TYPED);
        logInEnds();
        form.submit().form("stuur").set("adres", kim.address()).submit();
        String code = system.mailbox().awaitCode(kim.address());
        Page back = browser.get("/inloggen/code?code=" + code).form("verder").submit();
        assertThat(back.path()).isEqualTo(QUESTION);
        assertThat(back.document().select("#antwoord").val()).isEqualTo(TYPED);
    }

    @Test
    void theDatabaseCannotReadItAndAfterAnHourItIsGone() {
        Form form = browser.get(QUESTION).form("verder").set("antwoord", "een heel herkenbaar antwoord");
        logInEnds();
        Page logIn = form.submit();
        assertThat(system.database()
                        .number("select count(*) from held_form where position('herkenbaar'::bytea in sealed) > 0"
                                + " or holder || path like '%herkenbaar%'"))
                .isZero();
        assertThat(system.database()
                        .number("select count(*) from audit_entry where action = 'FORM_HELD' and object_id in"
                                + " (select id from held_form)"))
                .isPositive();
        system.database()
                .change("update held_form set held_at = held_at - interval '2 hours',"
                        + " expires_at = expires_at - interval '2 hours'");
        Page back = logInAgain(logIn);
        assertThat(back.document().select("#antwoord").val()).isEmpty();
        assertThat(back.document().select("#getypt")).isEmpty();
    }

    @Test
    void somebodyElseWhoLogsInThereSeesNothingOfItAndTheWriterStillDoes() {
        Form form = browser.get(QUESTION).form("verder").set("antwoord", "geheim van Kim");
        logInEnds();
        Page logIn = form.submit();
        String noor = TestSystem.newAddress();
        logIn.form("stuur").set("adres", noor).submit();
        browser.get("/inloggen/code")
                .form("verder")
                .set("code", system.mailbox().awaitCode(noor))
                .submit();
        assertThat(browser.get(QUESTION).text()).doesNotContain("geheim van Kim", "typte je voor");
        assertThat(answers(noor)).isZero();
        browser.post("/uitloggen", Map.of());

        Page back = logInAgain(browser.get("/inloggen?naar=" + QUESTION));
        assertThat(back.document().select("#antwoord").val()).isEqualTo("geheim van Kim");
    }

    @Test
    void aFormFromAnEarlierAccountIsNeverKeptUnderTheNextOne() {
        Form form = browser.get(QUESTION).form("verder").set("antwoord", "geheim van Kim");
        String noor = TestSystem.newAddress();
        browser.post("/uitloggen", Map.of());
        browser.get("/inloggen").form("stuur").set("adres", noor).submit();
        browser.get("/inloggen/code")
                .form("verder")
                .set("code", system.mailbox().awaitCode(noor))
                .submit();
        Page refused = form.submit();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.heading()).isEqualTo("Dit hoort bij een ander account");
        assertThat(answers(noor)).isZero();
        assertThat(browser.get(QUESTION).text()).doesNotContain("geheim van Kim");
        browser.post("/uitloggen", Map.of());
        assertThat(logInAgain(browser.get("/inloggen?naar=" + QUESTION))
                        .document()
                        .select("#antwoord")
                        .val())
                .isEqualTo("geheim van Kim");
    }

    @Test
    void whatIsNotWantedAnyMoreIsThrownAway() {
        browser.get(QUESTION).form("verder").set("antwoord", "staat er al").submit();
        Form form = browser.get(QUESTION).form("verder").set("antwoord", "liever niet");
        logInEnds();
        Page back = logInAgain(form.submit());
        assertThat(back.document().select("#antwoord").val()).isEqualTo("liever niet");
        Page stored = back.form("gooi-weg").submit();
        assertThat(stored.path()).isEqualTo(QUESTION);
        assertThat(stored.document().select("#antwoord").val()).isEqualTo("staat er al");
        assertThat(held()).isZero();
    }

    @Test
    void anotherScreenIsNotOverwrittenByWhatWasHeld() {
        Form form = browser.get(QUESTION).form("verder").set("antwoord", "van de telefoon");
        logInEnds();
        Page logIn = form.submit();
        residents
                .logIn(kim.address())
                .visitor()
                .get(QUESTION)
                .form("verder")
                .set("antwoord", "van de computer")
                .submit();
        Page both = logInAgain(logIn).form("verder").submit();
        assertThat(both.document().select("#anders").text()).contains("ook op een ander scherm beantwoord");
        assertThat(both.text()).contains("van de telefoon", "van de computer");
        assertThat(words()).isEqualTo("van de computer");
    }

    @Test
    void aGoalAStepTheProfileAndANameAreNotLostEither() {
        comesBack("/mijn/plan/doel", "verder", "tekst", "Een eigen kraam op de markt");
        comesBack("/mijn/plan/mijn-stap", "verder", "tekst", "Ik bel de marktmeester");
        comesBack("/mijn/plan/mijn-stap", "verder", "dag", "17");
        comesBack("/mijn/profiel", "bewaar", "zin", "Ik ben er altijd op tijd");
        comesBack("/mijn/profiel", "bewaar", "uren", "24");
        comesBack("/mijn/naam", "verder", "naam", "Kim de Vries");
        comesBack("/mijn/gegevens/adres", "stuur", "adres", "kim-nieuw@voorbeeld.example");
    }

    private void comesBack(String page, String button, String field, String typed) {
        Form form = browser.get(page).form(button).set(field, typed);
        logInEnds();
        Page back = logInAgain(form.submit());
        assertThat(back.path()).isEqualTo(page);
        assertThat(back.document().select("#" + field).val()).as(page).isEqualTo(typed);
        back.form("gooi-weg").submit();
    }

    @Test
    void onAPhoneWithAndWithoutScript() {
        try (Phone phone = system.phone()) {
            residents.logIn(phone, kim.address());
            phone.open(QUESTION).page().fill("#antwoord", TYPED);
            phone.page().waitForSelector("#stand[data-state=saved]");
            phone.open("/mijn/profiel").page().fill("#zin", "Ik ben er altijd");
            logInEnds();
            phone.page().click("#bewaar");
            phone.page().waitForURL("**/inloggen?naar**");
            phone.check().screenshot("getypt-inloggen");
            logInOn(phone.page());
            phone.page().waitForURL("**/mijn/profiel");
            assertThat(phone.page().inputValue("#zin")).isEqualTo("Ik ben er altijd");
            phone.check().screenshot("getypt-profiel");

            phone.open(QUESTION);
            phone.page().route("**" + QUESTION, route -> {
                if ("application/json".equals(route.request().headerValue("accept"))) {
                    route.abort(); // only the button gets through
                } else {
                    route.resume();
                }
            });
            phone.page().fill("#antwoord", "nog iets erbij");
            logInEnds();
            phone.page().click("#verder");
            phone.page().waitForURL("**/inloggen?naar**");
            logInOn(phone.page());
            phone.page().waitForURL("**" + QUESTION);
            assertThat(phone.page().inputValue("#antwoord")).isEqualTo("nog iets erbij");
            assertThat(phone.page().isVisible("#getypt")).isTrue();
            phone.check().screenshot("getypt-vraag");
            phone.page().unroute("**" + QUESTION);
            phone.page().reload();
            phone.page().waitForSelector("#stand[data-state=saved]");
            assertThat(phone.page().isVisible("#getypt")).as("kept after all").isFalse();
            assertThat(words()).isEqualTo("nog iets erbij");
        }
        try (Phone desk = system.desk()) {
            residents.logIn(desk, kim.address());
            desk.open("/mijn/plan/doel").page().fill("#tekst", "Een eigen kraam");
            logInEnds();
            desk.page().click("#verder");
            desk.page().waitForURL("**/inloggen?naar**");
            logInOn(desk.page());
            desk.page().waitForURL("**/mijn/plan/doel");
            desk.check().screenshot("getypt-doel-1280");
        }
    }

    @Test
    void whatAnAdvisorTypedIsThereAgainAfterLoggingInAndGoneOnceItIsKept() {
        String lead = "/staff/lead/" + new LeadCase(system).lead(TestSystem.newAddress());
        try (Phone desk = new Staff(system).desk(Staff.ADVISOR, lead)) {
            com.microsoft.playwright.Page page = desk.page();
            page.click("label[for=bereikt-ja]");
            page.fill("#notitie", TYPED);
            page.context().clearCookies();
            page.click("#bewaar");
            page.waitForURL("**/staff/inloggen?naar**");
            page.selectOption("select", Staff.ADVISOR);
            page.fill("input[type=password]", Staff.PASSWORD);
            page.click("input[type=submit]");
            page.waitForURL("**" + lead);
            assertThat(page.inputValue("#notitie")).isEqualTo(TYPED);
            assertThat(page.innerText("main")).contains("Dit typte je eerder. Het is nog niet bewaard.");

            page.click("label[for=bereikt-ja]");
            page.click("#bewaar");
            page.waitForURL("**gedaan=CONTACT_NOTED");
            assertThat(page.innerText("main")).contains(TYPED);
            assertThat(desk.open(lead).page().inputValue("#notitie")).isEmpty();
            assertThat(desk.complaints()).isEmpty();
        }
    }

    private long held() {
        return system.database()
                .number(
                        "select count(*) from held_form where path = ? and expires_at > current_timestamp and holder = ?",
                        QUESTION,
                        nl.jouwroute.common.Tokens.hash(
                                "holder " + browser.cookies().get("jr_getypt") + " " + mark()));
    }

    private long answers() {
        return answers(kim.address());
    }

    private long answers(String address) {
        return system.database()
                .number(
                        "select count(*) from plan_answer where resident_id ="
                                + " (select resident_id from login_address where address = ?)",
                        address);
    }

    private Object words() {
        return system.database()
                .rows(
                        "select words from plan_answer where question = 'nu-gedaan' and resident_id ="
                                + " (select resident_id from login_address where address = ?)",
                        kim.address())
                .get(0)
                .get("words");
    }
}
