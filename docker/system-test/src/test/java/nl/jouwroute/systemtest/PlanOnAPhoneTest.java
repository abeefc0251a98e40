package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The future plan in a real browser of 360 by 740, each page and each mistake judged by axe-core and at 320 wide. */
@SystemTest
class PlanOnAPhoneTest {

    private final TestSystem system;
    private final Residents residents;

    PlanOnAPhoneTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
    }

    @Test
    void aResidentWritesAndSendsThePlan() {
        try (Phone phone = system.phone()) {
            String address = TestSystem.newAddress();
            residents.logIn(phone, address);
            Page page = phone.page();
            phone.open("/mijn/plan").check();
            page.click("text=Begin met je plan");
            phone.check();
            page.check("#keuze-2");
            page.fill("#antwoord", "Ik zoek werk met mensen.");
            page.click("#verder");
            page.waitForURL("**/nu-goed**");
            assertThat(page.locator(".jr-saved").innerText()).contains("bewaard");
            phone.check();
            for (String question : List.of("nu-gedaan", "nu-cijfer", "straks-wanneer", "nu-dag")) {
                phone.open("/mijn/plan/" + question).check();
                phone.screenshot("plan-" + question);
            }
            phone.open("/mijn/plan/controleren").check();
            phone.screenshot("plan-controleren");
            page.locator("#nu-dag a").click();
            page.fill("#antwoord", "Ik zoek werk in het groen.");
            page.click("#verder");
            page.waitForURL("**/controleren**");
            assertThat(page.locator("#nu-dag").innerText()).contains("groen");
            page.click("#stuur");
            page.waitForURL("**/insturen");
            assertThat(page.locator("h1").innerText()).isEqualTo("Je plan is ingestuurd");
            phone.check();
            phone.screenshot("plan-ingestuurd");
            phone.open("/mijn/plan").check();
            phone.open("/mijn/plan/controleren").check();
            phone.open("/mijn").check();
            assertThat(phone.complaints()).isEmpty();
            assertThat(system.mailbox()
                            .awaitMail(address, m -> m.subject().contains("plan"))
                            .body())
                    .contains("belt je");
        }
    }

    @Test
    void everyMistakeIsAccessibleToo() {
        try (Phone phone = system.phone()) {
            String address = TestSystem.newAddress();
            residents.logIn(phone, address);
            Page page = phone.page();
            phone.open("/mijn/plan/controleren").check();

            phone.open("/mijn/plan/nu-gedaan");
            page.fill("#antwoord", "x".repeat(2001));
            page.click("#verder");
            page.waitForSelector(".jr-errors");
            assertThat(page.evaluate("document.activeElement.querySelector('.jr-errors') != null"))
                    .as("focus is at the mistakes")
                    .isEqualTo(true);
            phone.check();
            page.fill("#antwoord", "Nummer 123456782");
            page.click("#verder");
            page.waitForSelector("#nummer-PHONE");
            phone.check();
            phone.screenshot("plan-fout");

            phone.open("/mijn/plan/straks-wanneer");
            page.fill("#dag", "31");
            page.fill("#dag-maand", "2");
            page.fill("#dag-jaar", "2099");
            page.click("#verder");
            page.waitForSelector(".jr-errors");
            phone.check();

            Visitor other = residents.logIn(address).visitor();
            phone.open("/mijn/plan/nu-kan");
            other.get("/mijn/plan/nu-kan")
                    .form("verder")
                    .set("antwoord", "elders")
                    .submit();
            page.fill("#antwoord", "hier");
            page.click("#verder");
            page.waitForSelector("#anders");
            phone.check();
            phone.screenshot("plan-twee-schermen");
            assertThat(phone.complaints()).isEmpty();
        }
    }
}
