package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The frame's pages on a phone: nothing for axe-core to find, no sideways scroll, light enough for a bad line. */
@SystemTest
class PortalPagesTest {

    private static final int MOST_BYTES = 100 * 1024;
    private static final int MOST_REQUESTS = 8;

    private final TestSystem system;

    PortalPagesTest(TestSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/inloggen",
                "/inloggen/code",
                "/privacy",
                "/toegankelijkheid",
                "/contact",
                "/route",
                "/route/resultaat",
                "/vindplaatsen",
                "/zoeken",
                "/zoeken?q=geld",
                "/stap/rmc"
            })
    void aPageForEverybodyIsForEverybody(String path) {
        try (Phone phone = system.phone()) {
            phone.open(path).check();
            assertThat(phone.complaints()).isEmpty();
            phone.screenshot("portaal" + path.replaceAll("[^a-z]", "-"));
        }
    }

    @Test
    void anErrorPageHelpsOn() {
        try (Phone phone = system.phone()) {
            phone.open("/is-er-niet").check();
            assertThat(phone.page().textContent("h1")).isEqualTo("Deze pagina is er niet");
            assertThat(phone.page().isVisible("text=Liever praten?")).isTrue();
        }
    }

    @Test
    void logInWithMistakesOnAPhone() {
        String address = TestSystem.newAddress();
        try (Phone phone = system.phone()) {
            phone.open("/inloggen");
            phone.page().fill("#adres", "kim");
            phone.page().click("#stuur");
            phone.page().waitForSelector(".utrecht-alert--error");
            assertThat(phone.page().evaluate("document.activeElement.getAttribute('aria-labelledby')"))
                    .isEqualTo("fouten");
            phone.check();
            phone.screenshot("portaal-inloggen-fout");

            phone.page().fill("#adres", address);
            phone.page().click("#stuur");
            phone.page().waitForURL("**/inloggen/code**");
            String code = system.mailbox().awaitCode(address);
            phone.page().fill("#code", "12");
            phone.page().click("#verder");
            phone.page().waitForSelector("#code-fout");
            phone.check();

            phone.page().fill("#code", code);
            phone.page().click("#verder");
            phone.page().waitForURL("**/mijn/naam**");
            phone.check();
            phone.page().fill("#naam", "Kim");
            phone.page().click("#verder");
            phone.page().waitForURL("**/mijn");
            phone.check();
            phone.screenshot("portaal-mijn");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/inloggen", "/route", "/route/resultaat", "/vindplaatsen"})
    void aFirstVisitIsLight(String path) {
        try (Phone phone = system.phone()) {
            phone.open(path);
            phone.page().waitForLoadState();
            Object seen = phone.page()
                    .evaluate(
                            "performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))"
                                    + ".map(e => ({name: e.name, bytes: e.transferSize}))");
            @SuppressWarnings("unchecked")
            List<Map<String, Object>> entries = (List<Map<String, Object>>) seen;
            int bytes = entries.stream()
                    .mapToInt(entry -> ((Number) entry.get("bytes")).intValue())
                    .sum();
            assertThat(entries).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
            assertThat(bytes).as("bytes of " + entries).isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    @Test
    void thePathWorksWithoutJavaScript() {
        try (Phone phone = system.phoneWithoutScript()) {
            new Residents(system).logIn(phone, TestSystem.newAddress());
            phone.open("/mijn");
            assertThat(phone.page().textContent("h1")).isEqualTo("Mijn route");
        }
    }
}
