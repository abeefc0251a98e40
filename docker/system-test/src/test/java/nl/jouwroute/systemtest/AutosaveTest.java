package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** An answer is kept while it is typed: with a line, without one, logged out, and on two devices at once. */
@SystemTest
class AutosaveTest {

    private static final String QUESTION = "/mijn/plan/nu-gedaan";
    private static final String GOAL = "/mijn/plan/doel";
    private static final String KEPT = "Object.keys(localStorage).filter(key => key.startsWith('jr-antwoord:')).length";

    private final TestSystem system;
    private final Residents residents;

    AutosaveTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
    }

    @Test
    void whatIsTypedIsStoredWithoutAButtonAndGoneFromTheDevice() {
        String address = TestSystem.newAddress();
        try (Phone phone = system.phone()) {
            residents.logIn(phone, address);
            Page page = phone.open(QUESTION).page();
            page.fill("#antwoord", "Ik werkte in een keuken.");
            awaitSaved(page);
            page.fill("#antwoord", "Ik werkte in een grote keuken.");
            awaitStored(address, "Ik werkte in een grote keuken.");
            page.waitForCondition(() -> page.evaluate(KEPT).equals(0));
            phone.check();
            phone.screenshot("plan-bewaard");
            page.check("#keuze-2");
            Waiting.patiently().until(() -> stored(address, "chosen"), "2"::equals);
            page.click("#verder");
            page.waitForURL("**/nu-kan**");
            assertThat(stored(address, "words")).isEqualTo("Ik werkte in een grote keuken.");
            assertThat(page.evaluate(KEPT)).isEqualTo(0);
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void whoTypesAndPressesAtOnceIsNotTakenForTwoScreens() {
        try (Phone phone = system.phone()) {
            residents.logIn(phone, TestSystem.newAddress());
            Page page = phone.open(QUESTION).page();
            for (int i = 0; i < 8; i++) {
                page.fill("#antwoord", "");
                page.locator("#antwoord")
                        .pressSequentially(
                                "versie " + i,
                                new com.microsoft.playwright.Locator.PressSequentiallyOptions().setDelay(i * 40.0));
                page.click("#verder");
                page.waitForURL("**/nu-kan**");
                phone.open(QUESTION);
                assertThat(page.inputValue("#antwoord")).isEqualTo("versie " + i);
            }
        }
    }

    @Test
    void withoutALineNothingIsLostAndItGoesWhenTheLineIsBack() {
        String address = TestSystem.newAddress();
        try (Phone phone = system.phone()) {
            residents.logIn(phone, address);
            Page page = phone.open(QUESTION).page();
            page.context().setOffline(true);
            page.fill("#antwoord", "In de trein geschreven.");
            page.waitForSelector("text=Geen internet. Je antwoord staat op deze telefoon");
            phone.screenshot("plan-geen-internet");
            page.click("#verder");
            assertThat(page.url()).contains(QUESTION);
            assertThat(page.evaluate(KEPT)).isEqualTo(1);
            assertThat(stored(address, "words")).isEmpty();

            page.context().setOffline(false);
            awaitSaved(page);
            awaitStored(address, "In de trein geschreven.");
            page.waitForCondition(() -> page.evaluate(KEPT).equals(0));
        }
    }

    @Test
    void whatWasTypedWithoutALineGoesFromAnyLaterPageOrComesBackOnItsOwn() {
        String address = TestSystem.newAddress();
        try (Phone phone = system.phone()) {
            residents.logIn(phone, address);
            Page page = phone.open(QUESTION).page();
            page.context().setOffline(true);
            page.fill("#antwoord", "Eerst dit.");
            page.waitForSelector("text=Geen internet");
            page.navigate("about:blank");
            page.context().setOffline(false);
            phone.open("/mijn");
            awaitStored(address, "Eerst dit.");
            page.waitForCondition(() -> page.evaluate(KEPT).equals(0));

            phone.open(QUESTION);
            page.context().setOffline(true);
            page.fill("#antwoord", "En toen dit.");
            page.waitForSelector("text=Geen internet");
            page.navigate("about:blank");
            page.context().setOffline(false);
            breakOff(page, QUESTION);
            phone.open(QUESTION);
            assertThat(page.inputValue("#antwoord")).as("back on its page").isEqualTo("En toen dit.");
        }
    }

    @Test
    void aPhoneThatIsOpenedAgainWithoutALineKeepsItTillTheLineIsBack() {
        String address = TestSystem.newAddress();
        try (Phone phone = system.phoneWithWorker()) {
            residents.logIn(phone, address);
            Page page = phone.open(QUESTION).page();
            page.waitForCondition(
                    () -> Boolean.TRUE.equals(page.evaluate("navigator.serviceWorker.controller !== null")));
            page.context().setOffline(true);
            page.fill("#antwoord", "In de tunnel geschreven.");
            page.waitForSelector("text=Geen internet. Je antwoord staat op deze telefoon");
            phone.open(QUESTION);
            assertThat(page.textContent("h1")).isEqualTo("Je hebt geen internet");
            assertThat(page.evaluate(KEPT)).isEqualTo(1);

            page.context().setOffline(false);
            phone.open(QUESTION);
            assertThat(page.inputValue("#antwoord")).isEqualTo("In de tunnel geschreven.");
            awaitStored(address, "In de tunnel geschreven.");
            page.waitForCondition(() -> page.evaluate(KEPT).equals(0));
        }
    }

    @Test
    void afterTheLogInEndedItWaitsForTheNextOne() {
        String address = TestSystem.newAddress();
        try (Phone phone = system.phone()) {
            residents.logIn(phone, address);
            Page page = phone.open(QUESTION).page();
            page.context().clearCookies();
            page.fill("#antwoord", "Net voor het uitloggen.");
            page.waitForSelector("text=Je bent uitgelogd. Je antwoord staat op deze telefoon");
            residents.logIn(phone, address);
            awaitStored(address, "Net voor het uitloggen.");
        }
    }

    @Test
    void loggingOutLeavesNothingOnTheDeviceAndNobodyElseSeesIt() {
        try (Phone phone = system.phone()) {
            String kim = TestSystem.newAddress();
            residents.logIn(phone, kim);
            Page page = phone.open(QUESTION).page();
            breakOff(page, QUESTION);
            page.fill("#antwoord", "geheim van Kim");
            page.waitForSelector("#stand[data-state=offline]");
            assertThat(page.evaluate(KEPT)).isEqualTo(1);
            page.context().clearCookies();
            residents.logIn(phone, TestSystem.newAddress());
            phone.open(QUESTION);
            assertThat(page.inputValue("#antwoord"))
                    .as("another account on this phone")
                    .isEmpty();
            page.context().clearCookies();
            residents.logIn(phone, kim);
            phone.open(QUESTION);
            assertThat(page.inputValue("#antwoord")).isEqualTo("geheim van Kim");
            page.click("text=Uitloggen");
            page.waitForURL(system.origin() + "/");
            assertThat(page.evaluate(KEPT)).isEqualTo(0);
            assertThat(phone.open("/mijn").page().url()).contains("/inloggen");
        }
    }

    @Test
    void twoDevicesNeverOverwriteEachOtherAndTheSecondChooses() {
        String address = TestSystem.newAddress();
        try (Phone phone = system.phone();
                Phone desk = system.desk()) {
            residents.logIn(phone, address);
            residents.logIn(desk, address);
            Page first = phone.open(QUESTION).page();
            Page second = desk.open(QUESTION).page();
            first.fill("#antwoord", "van de telefoon");
            awaitSaved(first);
            second.fill("#antwoord", "van de computer");
            second.waitForSelector("text=ook op een ander scherm beantwoord. Druk op Verder");
            assertThat(stored(address, "words")).isEqualTo("van de telefoon");

            second.click("#verder");
            second.waitForSelector("#anders");
            assertThat(second.innerText("main")).contains("van de telefoon");
            assertThat(second.inputValue("#antwoord")).isEqualTo("van de computer");
            desk.check();
            desk.screenshot("plan-twee-apparaten");
            desk.open(QUESTION);
            assertThat(second.inputValue("#antwoord"))
                    .as("not chosen yet, so still here")
                    .isEqualTo("van de computer");
            assertThat(stored(address, "words")).isEqualTo("van de telefoon");
            second.click("#verder");
            second.waitForSelector("#anders");
            List<String> posted = breakOff(second, QUESTION);
            second.fill("#antwoord", "van de computer");
            second.evaluate("dispatchEvent(new Event('online'))");
            second.click("text=Bewaar wat ik net schreef");
            second.waitForSelector("#stand[data-state=wait]");
            assertThat(posted).as("only the button chooses").hasSize(1);
            assertThat(second.evaluate(KEPT)).as("until the server has it").isEqualTo(1);
            second.context().unroute("**" + QUESTION);
            second.click("text=Bewaar wat ik net schreef");
            second.waitForURL("**/nu-kan**");
            assertThat(stored(address, "words")).isEqualTo("van de computer");
            assertThat(second.evaluate(KEPT)).isEqualTo(0);

            first.fill("#antwoord", "toch weer de telefoon");
            first.waitForSelector("text=ook op een ander scherm beantwoord. Druk op Verder");
            first.click("#verder");
            first.waitForSelector("#anders");
            first.click("text=Houd wat er nu staat");
            first.waitForURL("**/nu-kan**");
            assertThat(stored(address, "words")).isEqualTo("van de computer");
            assertThat(first.evaluate(KEPT)).isEqualTo(0);
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void aGoalThatDidNotArriveComesBackOnItsPageAndIsKeptOnce() {
        String address = TestSystem.newAddress();
        try (Phone phone = system.phone()) {
            residents.logIn(phone, address);
            Page page = phone.open(GOAL).page();
            page.context().setOffline(true);
            page.fill("#tekst", "Een diploma als kok");
            page.click("#verder");
            page.waitForSelector("text=Geen internet. Wat je schreef, staat op deze telefoon");
            phone.check();
            assertThat(page.url()).endsWith(GOAL);

            page.context().setOffline(false);
            breakOff(page, GOAL);
            page.click("#verder");
            page.waitForCondition(() -> page.url().startsWith("chrome-error:"));
            page.context().unroute("**" + GOAL);
            phone.open(GOAL);
            assertThat(page.inputValue("#tekst")).isEqualTo("Een diploma als kok");
            assertThat(page.innerText("#blijft")).contains("nog niet bewaard");
            page.click("#verder");
            page.waitForURL("**/stappen?**");
            assertThat(page.evaluate(KEPT)).isEqualTo(0);
            assertThat(phone.open(GOAL).page().inputValue("#tekst")).isEmpty();
            assertThat(system.database()
                            .number(
                                    "select count(*) from goal g join login_address l on l.resident_id ="
                                            + " g.resident_id where l.address = ? and g.words = 'Een diploma als kok'",
                                    address))
                    .isEqualTo(1);
        }
    }

    /** Lets no post to this address arrive; gives the ones that were tried. */
    private static List<String> breakOff(Page page, String path) {
        List<String> tried = new CopyOnWriteArrayList<>();
        page.context().route("**" + path, route -> {
            if (route.request().method().equals("POST")) {
                tried.add(route.request().url());
                route.abort();
            } else {
                route.resume();
            }
        });
        return tried;
    }

    @Test
    void whatTheServerRefusesStaysAndSaysSo() {
        String address = TestSystem.newAddress();
        try (Phone phone = system.phone()) {
            residents.logIn(phone, address);
            Page page = phone.open(QUESTION).page();
            page.fill("#antwoord", "Mijn nummer is 123456782");
            page.waitForSelector("text=Dit is nog niet bewaard. Druk op Verder");
            assertThat(stored(address, "words")).isEmpty();
            page.click("#verder");
            page.waitForSelector("#nummer-PHONE");
        }
    }

    private static void awaitSaved(Page page) {
        page.waitForSelector("#stand[data-state=saved]");
        assertThat(page.innerText("#stand")).isEqualTo("Je antwoord is bewaard");
    }

    private void awaitStored(String address, String words) {
        Waiting.patiently().until(() -> stored(address, "words"), words::equals);
    }

    private String stored(String address, String column) {
        List<java.util.Map<String, Object>> rows = system.database()
                .rows(
                        "select " + column + " as value from plan_answer where question = 'nu-gedaan' and resident_id ="
                                + " (select resident_id from login_address where address = ?)",
                        address);
        return rows.isEmpty() || rows.get(0).get("value") == null
                ? ""
                : rows.get(0).get("value").toString();
    }
}
