package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The portal on a phone's own screen: manifest, icons, and a kind page without internet that keeps nothing else. */
@SystemTest
class InstallableTest {

    private final TestSystem system;

    InstallableTest(TestSystem system) {
        this.system = system;
    }

    @Test
    void theManifestNamesIconsThatAreThere() {
        Visitor visitor = system.visitor();
        Page manifest = visitor.get("/manifest.webmanifest");
        assertThat(manifest.header("Content-Type")).startsWith("application/manifest+json");
        assertThat(manifest.text())
                .contains("\"display\":\"standalone\"", "\"purpose\":\"maskable\"", "192x192", "512x512");
        java.util.regex.Matcher icon =
                java.util.regex.Pattern.compile("/assets/icon[^\"]+png").matcher(manifest.text());
        int icons = 0;
        while (icon.find()) {
            Page picture = visitor.get(icon.group());
            assertThat(picture.status()).isEqualTo(200);
            assertThat(picture.bytes()).startsWith(0x89, 'P', 'N', 'G');
            icons++;
        }
        assertThat(icons).isEqualTo(3);
        assertThat(visitor.get("/").document().select("link[rel=manifest]").attr("href"))
                .isEqualTo("/manifest.webmanifest");
    }

    @Test
    void withoutInternetAKindPageSaysSoAndNothingPersonalIsKept() {
        try (Phone phone = system.phoneWithWorker()) {
            new Residents(system).logIn(phone, TestSystem.newAddress());
            phone.open("/mijn");
            phone.page()
                    .waitForCondition(() ->
                            Boolean.TRUE.equals(phone.page().evaluate("navigator.serviceWorker.controller !== null")));
            phone.open("/mijn/plan");
            phone.page().context().setOffline(true);
            try {
                phone.open("/mijn/plan/nu-dag");
            } catch (PlaywrightException noInternet) {
                throw new AssertionError("the browser's own page instead of ours", noInternet);
            }
            assertThat(phone.page().textContent("h1")).isEqualTo("Je hebt geen internet");
            assertThat(phone.page().locator("[lang=ar] h2").textContent()).isEqualTo("لا يوجد إنترنت لديك");
            assertThat(phone.page().getAttribute("a:has-text('038 123 45 67')", "href"))
                    .as("calling needs no internet")
                    .isEqualTo("tel:0381234567");
            phone.screenshot("geen-internet");
            assertThat(phone.page().getAttribute("a:has-text('Probeer het nog een keer')", "href"))
                    .as("leads to the page that was asked for")
                    .isEmpty();
            Object kept = phone.page()
                    .evaluate("async () => { const names = []; for (const name of await caches.keys())"
                            + " for (const request of await (await caches.open(name)).keys())"
                            + " names.push(new URL(request.url).pathname); return names; }");
            assertThat((List<?>) kept)
                    .isNotEmpty()
                    .allMatch(path -> path.equals("/offline") || path.toString().startsWith("/assets/"));
        }
    }

    @Test
    void aFirstVisitDoesNotPayForTheWorkerButTheSecondPageBringsIt() {
        String asked = "window.asked === true";
        try (Phone phone = system.phoneWithWorker()) {
            phone.page()
                    .addInitScript(
                            "const own = navigator.serviceWorker.register.bind(navigator.serviceWorker);"
                                    + " navigator.serviceWorker.register = (...all) => { window.asked = true; return own(...all); };");
            phone.open("/?taal=tr");
            assertThat(phone.page().evaluate(asked)).as("the first page").isEqualTo(false);
            phone.page().click(".jr-nav a[href='/bijeenkomsten']");
            phone.page().waitForURL("**/bijeenkomsten");
            phone.page().waitForCondition(() -> Boolean.TRUE.equals(phone.page().evaluate(asked)));
        }
    }

    @Test
    void theOfflinePageIsForEverybody() {
        try (Phone phone = system.phone()) {
            phone.open("/offline").check();
            assertThat(new HtmlChecker().errors(system.visitor().get("/offline").text()))
                    .isEmpty();
        }
    }
}
