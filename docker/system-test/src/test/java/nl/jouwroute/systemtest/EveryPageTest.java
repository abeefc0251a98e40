package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.jouwroute.common.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page in every language, in one pass of one browser: what experience.md asks of all of them. */
@SystemTest
class EveryPageTest {

    private static final int KILOBYTE = 1024;

    private static final List<String> FOR_EVERYBODY = List.of(
            "/",
            "/bijeenkomsten",
            "/inloggen",
            "/inloggen/code",
            "/contact",
            "/privacy",
            "/toegankelijkheid",
            "/weergave",
            "/account-weg",
            "/aanmelden",
            "/demo/berichten",
            "/is-er-niet");

    private static final List<String> OF_A_RESIDENT = List.of(
            "/mijn",
            "/mijn/naam",
            "/mijn/plan",
            "/mijn/plan/nu-dag",
            "/mijn/plan/nu-gedaan",
            "/mijn/plan/nu-cijfer",
            "/mijn/plan/straks-wanneer",
            "/mijn/plan/controleren",
            "/mijn/profiel",
            "/mijn/video",
            "/mijn/bijeenkomsten",
            "/mijn/gegevens",
            "/mijn/gegevens/adres",
            "/mijn/gegevens/code",
            "/mijn/gegevens/weghalen");

    private final TestSystem system;
    private final HtmlChecker html = new HtmlChecker();

    EveryPageTest(TestSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isAccessibleValidLightAndFitsASmallPhone(Language language) {
        List<String> wrong = new ArrayList<>();
        try (Phone phone = system.phone()) {
            new Residents(system).logIn(phone, TestSystem.newAddress());
            phone.open("/mijn/plan/nu-dag?taal=" + language.tag());
            phone.page().check("#keuze-1");
            phone.page().click("#verder");
            phone.page().waitForURL("**/nu-goed**");
            String session = new Sessions(system).create(3);
            List<String> elsewhere = new ArrayList<>();
            phone.page().onRequest(request -> {
                if (!request.url().startsWith(system.origin()) && request.url().startsWith("http")) {
                    elsewhere.add("asks " + request.url());
                }
            });
            CDPSession browser = phone.page().context().newCDPSession(phone.page());
            browser.send("Network.enable");
            JsonObject off = new JsonObject();
            off.addProperty("cacheDisabled", true);
            browser.send("Network.setCacheDisabled", off);
            Stream.of(FOR_EVERYBODY, OF_A_RESIDENT, List.of(session))
                    .flatMap(List::stream)
                    .forEach(path -> wrong.addAll(look(phone, path, language)));
            wrong.addAll(elsewhere);
            // a 404 says so in the console as well
            assertThat(phone.complaints()).allMatch(complaint -> complaint.contains("404"));
        }
        assertThat(wrong).isEmpty();
    }

    private List<String> look(Phone phone, String path, Language language) {
        Response response = phone.page().navigate(path);
        List<String> wrong = new ArrayList<>(html.errors(response.text()));
        wrong.addAll(weight(phone, path));
        wrong.addAll(phone.violations());
        Object said = phone.page().evaluate("document.documentElement.lang + ' ' + document.documentElement.dir");
        if (!said.equals(language.tag() + " " + language.direction())) {
            wrong.add("says that it is " + said);
        }
        phone.tooWideFor(320, 100).ifPresent(wrong::add);
        phone.tooWideFor(320, 200).ifPresent(wrong::add);
        if (List.of("/", "/mijn/plan/nu-dag", "/mijn/gegevens", "/weergave").contains(path)) {
            phone.screenshot("taal-" + language.tag() + path.replace('/', '-'));
        }
        return wrong.stream()
                .map(what -> language.tag() + " " + path + ": " + what)
                .toList();
    }

    /** What a first visit to the page costs, as experience.md limits it. */
    private static List<String> weight(Phone phone, String path) {
        boolean video = path.equals("/mijn/video");
        phone.page().waitForLoadState();
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> entries = (List<Map<String, Object>>) phone.page()
                .evaluate("performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))"
                        + ".map(e => ({name: e.name, bytes: e.transferSize}))");
        List<String> wrong = new ArrayList<>();
        limit(wrong, "bytes", sum(entries, ""), (video ? 160 : 100) * KILOBYTE);
        limit(wrong, "bytes of script", sum(entries, ".js"), (video ? 60 : 15) * KILOBYTE);
        limit(wrong, "requests " + entries, entries.size(), 8);
        return wrong;
    }

    private static int sum(List<Map<String, Object>> entries, String ending) {
        return entries.stream()
                .filter(entry -> entry.get("name").toString().endsWith(ending))
                .mapToInt(entry -> ((Number) entry.get("bytes")).intValue())
                .sum();
    }

    private static void limit(List<String> wrong, String what, int actual, int most) {
        if (actual > most) {
            wrong.add(actual + " " + what + ", at most " + most);
        }
    }

    @Test
    void whatAReaderChoseHoldsOnEveryPage() {
        try (Phone phone = system.phone()) {
            phone.open("/weergave");
            phone.page().check("#grootte-grootst");
            phone.page().check("#letter-dyslexie");
            phone.page().check("#contrast-meer");
            phone.page().click("#bewaar");
            phone.page().waitForURL("**/weergave?bewaard");
            phone.check();
            phone.screenshot("weergave-bewaard");
            for (String path : List.of("/", "/bijeenkomsten", "/is-er-niet")) {
                phone.open(path).check();
                assertThat(phone.page().getAttribute("html", "class"))
                        .as(path)
                        .contains("jr-size-largest", "jr-font-dyslexia", "jr-contrast");
            }
            phone.open("/").screenshot("weergave-start");
            assertThat(phone.page().evaluate("getComputedStyle(document.querySelector('h1')).fontFamily"))
                    .asString()
                    .contains("Lexend");
            assertThat(phone.page().context().cookies().stream().map(cookie -> cookie.name + "=" + cookie.value))
                    .containsExactly("jr_weergave=grootst.dyslexie.contrast");
        }
    }

    @Test
    void theKeyboardAloneLogsInAndAnswersAQuestion() {
        String address = TestSystem.newAddress();
        try (Phone desk = system.desk()) {
            Keys keys = new Keys(desk.open("/inloggen").page());
            keys.tabTo("#adres").type(address).press("Enter");
            desk.page().waitForURL("**/inloggen/code**");
            keys.tabTo("#code").type(system.mailbox().awaitCode(address)).press("Enter");
            desk.page().waitForURL("**/mijn/naam**");
            keys.tabTo("a[href='/mijn']").press("Enter");
            desk.page().waitForURL("**/mijn");
            keys.tabTo("a[href='/mijn/plan']").press("Enter");
            desk.page().waitForURL("**/mijn/plan");
            keys.tabTo("a[href='/mijn/plan/nu-dag']").press("Enter");
            desk.page().waitForURL("**/nu-dag");
            keys.tabTo("#keuze-2").press("Space");
            keys.tabTo("#verder").press("Enter");
            desk.page().waitForURL("**/nu-goed**");
            assertThat(desk.page().innerText(".jr-saved")).contains("bewaard");
        }
    }
}
