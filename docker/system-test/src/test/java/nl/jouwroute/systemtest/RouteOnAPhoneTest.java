package nl.jouwroute.systemtest;

import static nl.jouwroute.systemtest.RouteWalk.WORK_AND_DEBTS;
import static nl.jouwroute.systemtest.RouteWalk.walk;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Jouw route in a browser: on a phone, at a desk, and without JavaScript. */
@SystemTest
class RouteOnAPhoneTest {

    private final TestSystem system;
    private final Residents residents;

    RouteOnAPhoneTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
    }

    @Test
    void onAPhone() {
        try (Phone phone = system.phone()) {
            com.microsoft.playwright.Page page = phone.page();
            phone.open("/").check().screenshot("route-start");
            page.click("text=Begin met jouw route");
            page.waitForURL("**/route");
            phone.check().screenshot("route-vraag");
            List<String> asked = new ArrayList<>();
            while (page.url().contains("/route?") || page.url().endsWith("/route")) {
                String heading = page.textContent("h1");
                assertThat(asked).doesNotContain(heading);
                asked.add(heading);
                String words = WORK_AND_DEBTS.get(heading);
                if (words != null) {
                    page.click(".jr-choice:has-text(\"" + words + "\")");
                }
                if (heading.equals("Wat maakt het lastig?")) {
                    phone.check().screenshot("route-vraag-meer");
                }
                String before = page.url();
                page.click("#verder");
                page.waitForCondition(() -> !page.url().equals(before));
            }
            assertThat(page.url()).contains("/route/resultaat?");
            assertThat(page.textContent("h1")).isEqualTo("Dit is jouw route");
            phone.check().screenshot("route-resultaat");
            page.click("#meer > summary");
            phone.check().screenshot("route-resultaat-meer");
            page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                    .setMedia(com.microsoft.playwright.options.Media.PRINT));
            assertThat(page.isVisible("#mailen, .jr-nav, .jr-footer")).isFalse();
            assertThat(page.isVisible("text=Je ziet dit, omdat je koos >> nth=0"))
                    .isTrue();
            phone.screenshot("route-resultaat-print");
            page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                    .setMedia(com.microsoft.playwright.options.Media.SCREEN));
            page.click("#mailen-knop");
            page.waitForSelector("#adres-fout");
            phone.check().screenshot("route-mail-fout");
            page.click(".jr-stop .utrecht-button-link >> nth=0");
            page.waitForURL("**/stap/**");
            phone.check().screenshot("route-stap");
            page.goBack();
            phone.open("/vindplaatsen").check().screenshot("vindplaatsen");
            phone.open("/zoeken?q=taal").check().screenshot("zoeken");
            phone.open("/zoeken?q=xyzzy").check().screenshot("zoeken-niets");
            assertThat(page.context().cookies()).isEmpty();
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void theSavedRouteOnAPhone() {
        String address = TestSystem.newAddress();
        Page result = walk(system.visitor(), WORK_AND_DEBTS);
        try (Phone phone = system.phone()) {
            residents.logIn(phone, address);
            phone.open("/mijn/route").check().screenshot("mijn-route-leeg");
            phone.open("/mijn/route?" + result.address().getQuery()).check().screenshot("mijn-route-bewaren");
            phone.page().click("#bewaar");
            phone.page().waitForURL("**/mijn/route?bewaard=ja");
            phone.check().screenshot("mijn-route");
            phone.open("/mijn").check().screenshot("mijn-met-route");
            phone.open("/mijn/plan/nu-lastig").check().screenshot("plan-uit-route");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void withoutJavaScriptAndAtADesk() {
        Page result = walk(system.visitor(), WORK_AND_DEBTS);
        try (Phone phone = system.phoneWithoutScript()) {
            phone.open("/route");
            phone.page().click(".jr-choice >> nth=0");
            phone.page().click("#verder");
            phone.page().waitForURL("**/route?**");
            assertThat(phone.page().textContent("h1")).isEqualTo("Hoe oud ben je?");
            phone.page().click("text=Terug");
            phone.page().waitForSelector("h1:has-text('Wat wil je nu het liefst?')");
            assertThat(phone.page().isChecked(".jr-choice input >> nth=0")).isTrue();
        }
        try (Phone desk = system.desk()) {
            desk.open("/").checkAccessibility().screenshot("route-start-1280");
            desk.open("/route/resultaat?" + result.address().getQuery())
                    .checkAccessibility()
                    .screenshot("route-resultaat-1280");
            desk.open("/stap/gesprek-tiem").checkAccessibility().screenshot("route-stap-1280");
            desk.open("/vindplaatsen").checkAccessibility().screenshot("vindplaatsen-1280");
        }
    }
}
