package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Goals and steps: written down, ticked off, reminded of, sent in, and what an advisor does with them. */
@SystemTest
class PlanStepsTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final String STEPS = "/mijn/plan/stappen";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.forLanguageTag("nl"));

    private final TestSystem system;
    private final Residents residents;
    private final Staff staff;
    private final LeadCase cases;

    PlanStepsTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
    }

    @Test
    void aResidentChoosesAGoalAndStepsAndTicksOneOffWithoutTypingAWord() {
        Visitor kim = residents.newcomer().visitor();
        nl.jouwroute.systemtest.Page empty = kim.get("/mijn/plan").follow(STEPS);
        assertThat(empty.heading()).isEqualTo("Je doelen en stappen");

        nl.jouwroute.systemtest.Page goal = empty.follow("Schrijf een doel op");
        choose(goal.form("verder"), goal, "Ik heb werk dat bij me past.").submit();
        nl.jouwroute.systemtest.Page step = kim.get(STEPS).follow("Zet er een stap bij dit doel");
        nl.jouwroute.systemtest.Page listed = choose(
                        step.form("verder"), step, "Ik bewaar drie banen die me leuk lijken.")
                .submit();
        assertThat(listed.path()).isEqualTo(STEPS);
        assertThat(listed.document().select("section h2").first().text()).isEqualTo("Ik heb werk dat bij me past.");
        assertThat(listed.document().select("section .jr-planstep").first().text())
                .contains("Ik bewaar drie banen");

        nl.jouwroute.systemtest.Page mine = kim.get("/mijn");
        assertThat(mine.text()).contains("Je volgende stappen");
        nl.jouwroute.systemtest.Page ticked = mine.form("klaar").submit();
        assertThat(ticked.path()).isEqualTo("/mijn");
        assertThat(ticked.text()).contains("Goed gedaan. Deze stap is klaar.").doesNotContain("Je volgende stappen");
        assertThat(kim.get(STEPS).form("open").submit().text()).doesNotContain("Toch niet klaar");
        assertThat(kim.get("/mijn").text()).contains("Je volgende stappen");
    }

    @Test
    void overdueStepsComeFirstAndSayItInWords() {
        Residents.LoggedIn kim = residents.newcomer();
        addStep(kim.visitor(), "Later", today().plusDays(9));
        addStep(kim.visitor(), "Gisteren", today().plusDays(1));
        addStep(kim.visitor(), "Ooit", null);
        system.database()
                .change(
                        "update plan_step set due_on = ? where words = 'Gisteren' and resident_id = ("
                                + "select resident_id from login_address where address = ?)",
                        today().minusDays(1),
                        kim.address());
        nl.jouwroute.systemtest.Page mine = kim.visitor().get("/mijn");
        List<String> rows = mine.document().select(".jr-planstep").eachText();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).contains("Gisteren", "Dit stond voor", "Lukt het nog?");
        assertThat(rows.get(1)).contains("Later", "Voor ");
        assertThat(rows.get(2)).contains("Ooit");
        assertThat(mine.document().select("main h2").eachAttr("id").get(0))
                .as("before all else there is to do")
                .isEqualTo("stappen");
        mine.form("klaar").submit();
        assertThat(kim.visitor().get("/mijn").document().select(".jr-planstep").text())
                .as("what is done is no step to take")
                .contains("Later", "Ooit")
                .doesNotContain("Gisteren");
    }

    @Test
    void mistakesAreSaidInPlainWordsAndNothingTypedIsLost() {
        Visitor kim = residents.newcomer().visitor();
        nl.jouwroute.systemtest.Page nothing =
                kim.get("/mijn/plan/mijn-stap").form("verder").submit();
        assertThat(nothing.document().select(".jr-errors").text()).contains("Kies een stap of schrijf er zelf een");
        nl.jouwroute.systemtest.Page wrong = kim.get("/mijn/plan/mijn-stap")
                .form("verder")
                .set("tekst", "Ik bel mijn zus")
                .set("dag", "31")
                .set("maand", "2")
                .set("jaar", "2099")
                .submit();
        assertThat(wrong.document().select(".jr-errors").text()).contains("Deze dag bestaat niet");
        assertThat(wrong.document().select("#tekst").val()).isEqualTo("Ik bel mijn zus");
        assertThat(wrong.document().select("#dag").val()).isEqualTo("31");
        nl.jouwroute.systemtest.Page number = kim.get("/mijn/plan/doel")
                .form("verder")
                .set("tekst", "Mijn nummer is 123456782")
                .submit();
        assertThat(number.document().select(".jr-errors").text()).contains("burgerservicenummer");
        assertThat(kim.get("/mijn/plan/doel")
                        .form("verder")
                        .set("tekst", "x".repeat(203))
                        .submit()
                        .document()
                        .select(".jr-errors")
                        .text())
                .contains("Maak het 3 tekens korter");
    }

    @Test
    void theSameFormTwiceMakesOneStepAndTwoScreensNeverOverwriteEachOther() {
        Residents.LoggedIn kim = residents.newcomer();
        Form form = kim.visitor().get("/mijn/plan/mijn-stap").form("verder").set("tekst", "Ik bel Tiem");
        Map<String, String> fields = form.fieldsNow();
        form.submit();
        kim.visitor().post(form.action(), fields);
        assertThat(steps(kim.address())).isEqualTo(1);

        String address = kim.visitor()
                .get(STEPS)
                .document()
                .select("a[href^=/mijn/plan/mijn-stap/]")
                .attr("href");
        Form older = kim.visitor().get(address).form("verder").set("tekst", "Ik mail Tiem");
        kim.visitor().get(address).form("verder").set("tekst", "Ik ga langs").submit();
        nl.jouwroute.systemtest.Page both = older.submit();
        assertThat(both.text()).contains("Ik ga langs", "ook op een ander scherm");
        both.form("Bewaar wat ik net schreef").submit();
        assertThat(kim.visitor().get(STEPS).text()).contains("Ik mail Tiem").doesNotContain("Ik ga langs");
        kim.visitor().get(address).form("weg").submit();
        assertThat(steps(kim.address())).isZero();
    }

    @Test
    void nobodyReachesASomebodyElsesStep() {
        Visitor kim = residents.newcomer().visitor();
        addStep(kim, "geheim van Kim", null);
        String address = kim.get(STEPS)
                .document()
                .select("a[href^=/mijn/plan/mijn-stap/]")
                .attr("href");
        String id = address.substring(address.lastIndexOf('/') + 1);
        Residents.LoggedIn other = residents.newcomer();
        addStep(other.visitor(), "van een ander", null);
        assertThat(other.visitor().get(address).status()).isEqualTo(404);
        assertThat(other.visitor().get(address + "/extra").status()).isEqualTo(404);
        Map<String, String> fields = other.visitor().get(STEPS).form("klaar").fieldsNow();
        fields.put("klaar", id);
        assertThat(other.visitor().post(STEPS, fields).status()).isEqualTo(404);
        assertThat(system.database()
                        .number(
                                "select count(*) from audit_entry where action = 'STEP_ASKED' and result = 'REFUSED'"
                                        + " and object_id = ?",
                                UUID.fromString(id)))
                .as("the look and the tick")
                .isEqualTo(2);
        assertThat(kim.get(STEPS).text()).doesNotContain("Toch niet klaar");
        assertThat(system.visitor().get(STEPS).path()).isEqualTo("/inloggen");
    }

    @Test
    void aStepForTomorrowIsRemindedOfOnceAndOnlyIfWanted() {
        Residents.LoggedIn kim = residents.newcomer();
        Residents.LoggedIn quiet = residents.newcomer();
        for (Residents.LoggedIn one : List.of(kim, quiet)) {
            addStep(one.visitor(), "Ik bel Tiem", today().plusDays(1));
        }
        assertThat(quiet.visitor()
                        .get(STEPS)
                        .form("Stuur mij geen bericht")
                        .submit()
                        .text())
                .contains("Je krijgt geen bericht over je stappen.");
        for (Residents.LoggedIn one : List.of(kim, quiet)) {
            system.database()
                    .change(
                            "update plan_step set dated_at = dated_at - interval '2 days' where resident_id ="
                                    + " (select resident_id from login_address where address = ?)",
                            one.address());
        }
        Mailbox.Mail mail =
                system.mailbox().awaitMail(kim.address(), m -> m.subject().startsWith("Je stap voor"));
        assertThat(mail.body()).contains(system.origin() + STEPS).doesNotContain("Ik bel Tiem");
        assertThat(system.database()
                        .number("select count(*) from notification where kind = 'STEP_REMINDER'" + " and address in ('"
                                + kim.address() + "', '" + quiet.address() + "')"))
                .isEqualTo(1);
    }

    @Test
    void whatWasSentAndWhatAnAdvisorAddsIsSeenByBothAndADraftByNobody() {
        Residents.LoggedIn kim = residents.newcomer();
        answer(kim.visitor(), "nu-gedaan", "Twee jaar magazijn");
        cases.sendPlan(kim.visitor());
        addStep(kim.visitor(), "Ik bel mijn oude baas", today().plusDays(3));
        answer(kim.visitor(), "nu-dag", "Ik werk op de markt.");
        answer(kim.visitor(), "nu-gedaan", "");
        answer(kim.visitor(), "nu-kan", "Rekenen");
        kim.visitor().get("/mijn/plan/controleren").form("stuur").submit();
        addStep(kim.visitor(), "nog niemand weet dit", null);
        UUID lead = cases.leadsOf(kim.address()).get(0);
        try (Phone desk = staff.desk(Staff.ADVISOR, "/staff/lead/" + lead)) {
            Page page = desk.page();
            assertThat(page.innerText("main"))
                    .contains("Toekomstplan, versie 2", "Doelen en stappen", "Ik bel mijn oude baas")
                    .contains("verandert het plan nu")
                    .doesNotContain("nog niemand weet dit");
            assertThat(page.innerText("main").replaceAll("\\s+", " "))
                    .contains(
                            "Ik werk op de markt. Anders Eerst:",
                            "Ik werk in een winkel.",
                            "Rekenen Nieuw",
                            "Staat er niet meer in")
                    .containsPattern("Ik bel mijn oude baas \\(voor [^)]*\\) Nieuw")
                    .containsSubsequence("Staat er niet meer in", "Twee jaar magazijn");
            page.click("#pak");
            page.waitForURL("**gedaan=TAKEN");
            page.fill("#planstap", "Kom donderdag langs");
            page.click("#stapbij");
            page.waitForURL("**gedaan=PLAN_STEP_ADDED");
            page.fill("#planbericht", "Mooi plan <b>Kim</b>");
            page.click("#schrijf");
            page.waitForURL("**gedaan=PLAN_COMMENTED");
            desk.check();
            desk.screenshot("staff-lead-plan");
            assertThat(page.innerText("main")).contains("Kom donderdag langs", "Mooi plan <b>Kim</b>");
            assertThat(desk.complaints()).isEmpty();
        }
        nl.jouwroute.systemtest.Page steps = kim.visitor().get(STEPS);
        assertThat(steps.document().select("main").text())
                .contains("Kom donderdag langs", "Van Marieke", "Mooi plan <b>Kim</b>")
                .as("who, and when")
                .contains(
                        "Van Marieke Voorbeeld, je adviseur, op " + DAY.format(today()),
                        "Marieke Voorbeeld, " + DAY.format(today()));
        system.mailbox().awaitMail(kim.address(), m -> m.subject().equals("Er staat iets nieuws bij je plan"));
        assertThat(cases.staffActions(kim.address())).contains("PLAN_STEP_ADDED", "PLAN_COMMENTED");
    }

    @Test
    void anAdvisorSaysThatAPlanWasTalkedThroughAndTheResidentGoesOn() {
        Residents.LoggedIn kim = residents.newcomer();
        cases.sendPlan(kim.visitor());
        UUID lead = cases.leadsOf(kim.address()).get(0);
        String path = "/staff/lead/" + lead;
        Visitor advisor = staff.visitor(Staff.ADVISOR);
        assertThat(advisor.get(path).document().select("#bespreek"))
                .as("not one's own lead")
                .isEmpty();
        advisor.get(path).form("pak").submit();
        Form discussed = advisor.get(path).form("bespreek");
        assertThat(discussed.submit().text()).contains("Het plan staat op besproken.");
        assertThat(kim.visitor().get("/mijn/plan").text()).contains("met je adviseur besproken op");

        kim.visitor()
                .get("/mijn/plan/nu-gedaan")
                .form("verder")
                .set("antwoord", "Iets heel anders")
                .submit();
        kim.visitor().get("/mijn/plan/controleren").form("stuur").submit();
        assertThat(discussed.submit().text()).contains("Lees eerst de nieuwste versie");

        nl.jouwroute.systemtest.Page versions = kim.visitor().get("/mijn/plan").follow("/mijn/plan/versies");
        assertThat(versions.document().select("section").get(0).text())
                .contains("Versie 2", "Dit is veranderd", "Wat heb je al gedaan?", "Nieuw:", "Iets heel anders");
        assertThat(versions.document().select("section").get(0).select("ins").text())
                .isEqualTo("Iets heel anders");
        assertThat(kim.visitor()
                        .get("/mijn/plan/versies?taal=ar")
                        .document()
                        .select("section")
                        .get(0)
                        .text())
                .as("the question is translated, what was written is not")
                .contains("ماذا فعلت حتى الآن؟", "Iets heel anders")
                .doesNotContain("Wat heb je al gedaan?");
    }

    @Test
    void thePagesAreFitForAPhone() {
        try (Phone phone = system.phone()) {
            residents.logIn(phone, TestSystem.newAddress());
            phone.open(STEPS).check();
            phone.open("/mijn/plan/doel").check();
            phone.screenshot("plan-doel");
            Page page = phone.page();
            page.locator("input[name=keuze]").first().check();
            page.click("#verder");
            page.waitForURL("**/stappen**");
            phone.open("/mijn/plan/mijn-stap").check();
            phone.screenshot("plan-stap");
            page.fill("#tekst", "Ik bel dinsdag mijn oude stage.");
            LocalDate day = today().plusDays(4);
            page.fill("#dag", String.valueOf(day.getDayOfMonth()));
            page.fill("#dag-maand", String.valueOf(day.getMonthValue()));
            page.fill("#dag-jaar", String.valueOf(day.getYear()));
            page.click("#verder");
            page.waitForURL("**/stappen**");
            phone.check();
            phone.screenshot("plan-stappen");
            phone.open("/mijn").check();
            phone.screenshot("mijn-stappen");
            phone.open("/mijn/plan").check();
            phone.screenshot("plan-hoofdstukken");
            phone.open("/mijn/plan/controleren").check();
            page.click("#stuur");
            page.waitForURL("**/insturen");
            phone.open("/mijn/plan/versies").check();
            phone.screenshot("plan-versies");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    private static void answer(Visitor visitor, String question, String words) {
        visitor.get("/mijn/plan/" + question)
                .form("verder")
                .set("antwoord", words)
                .submit();
    }

    private static Form choose(Form form, nl.jouwroute.systemtest.Page page, String words) {
        String value = page.document().select("label.jr-choice").stream()
                .filter(label -> label.text().equals(words))
                .map(label -> label.select("input").val())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no choice " + words));
        return form.choose("keuze", value);
    }

    private static void addStep(Visitor visitor, String words, LocalDate day) {
        Form form = visitor.get("/mijn/plan/mijn-stap").form("verder").set("tekst", words);
        if (day != null) {
            form.set("dag", String.valueOf(day.getDayOfMonth()))
                    .set("maand", String.valueOf(day.getMonthValue()))
                    .set("jaar", String.valueOf(day.getYear()));
        }
        assertThat(form.submit().path()).isEqualTo(STEPS);
    }

    private static LocalDate today() {
        return LocalDate.now(AMSTERDAM);
    }

    private long steps(String address) {
        return system.database()
                .number(
                        "select count(*) from plan_step where resident_id = (select resident_id from login_address"
                                + " where address = ?)",
                        address);
    }
}
