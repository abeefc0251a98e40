package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.jouwroute.common.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page in every language, in one pass of one browser: what is asked of all of them. */
@SystemTest
class EveryPageTest {

    private static final int KILOBYTE = 1024;

    /** Taller than any page, so that nothing is outside the window, where axe-core judges no contrast. */
    private static final int TALL = 12_000;

    /** The same for letters of one and a half times the size. */
    private static final int TALL_AND_LARGE = 16_000;

    /** Narrow enough for the smallest phone. */
    private static final int NARROW = 320;

    /** What an answer weighs beside its body, as browsers count it; also of one that comes from the browser's cache this time. */
    private static final int HEADERS = 300;

    /** Forms that are sent with nothing in them, by the button's selector. */
    private static final Map<String, String> MISTAKES = Map.of(
            "/inloggen",
            "#stuur",
            "/uitnodiging",
            "#verder",
            "/aanmelden/jongere",
            "#verder",
            "/mijn/plan/mijn-stap",
            "#verder");

    /** In this one, with long words, every page is seen by a reader with the largest letters, those for dyslexia, and contrast. */
    private static final Language READ_LARGE = Language.TURKISH;

    private static final String BLACK = "rgb(0, 0, 0)";

    /** Of which people may want to see a picture. */
    private static final List<String> SHOWN = List.of("/", "/route", "/mijn/plan/straks-werk", "/mijn/gegevens");

    /** All that one look at a page tells: its language, its width with letters as they are and twice as large, its weight. */
    private static final String MEASURES = "() => { const root = document.documentElement;"
            + " const width = size => { root.style.fontSize = size; return root.scrollWidth; };"
            + " return {language: root.lang + ' ' + root.dir, height: root.scrollHeight,"
            + " wide: [width(''), width('200%'), width('')],"
            + " loaded: performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))"
            + ".map(e => ({name: e.name, bytes: e.encodedBodySize + " + HEADERS + "})),"
            + " small: " + Fingers.TOO_SMALL + "}; }";

    private final TestSystem system;

    EveryPageTest(TestSystem system) {
        this.system = system;
    }

    /** Made once, for all languages. */
    private static Tour tour;

    private Tour tour() {
        if (tour == null) {
            tour = new Tour(system);
        }
        return tour;
    }

    @Test
    void noPageIsLeftOut() {
        assertThat(PortalAddresses.pages())
                .allSatisfy(page -> assertThat(tour().all()).anyMatch(path -> isOf(page, path)));
    }

    private static boolean isOf(String page, String path) {
        String address = path.replaceFirst("\\?.*$", "");
        return page.equals("/index") ? address.equals("/") : address.equals(page) || address.startsWith(page + "/");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isAccessibleValidLightAndFitsASmallPhone(Language language) {
        List<String> wrong = new ArrayList<>();
        try (HtmlDesk html = new HtmlDesk()) {
            for (Tour.Leg leg : tour().legs()) {
                try (Phone phone = leg.on(system.phone(), system)) {
                    prepare(phone, language, wrong);
                    leg.paths().forEach(path -> wrong.addAll(look(phone, path, language, html)));
                    MISTAKES.forEach((path, button) -> {
                        if (leg.paths().contains(path)) {
                            wrong.addAll(mistake(phone, path, button, language, html));
                        }
                    });
                    // a 404 says so in the console as well
                    assertThat(phone.complaints()).allMatch(complaint -> complaint.contains("404"));
                }
            }
            wrong.addAll(html.errors());
        }
        assertThat(wrong).isEmpty();
    }

    private void prepare(Phone phone, Language language, List<String> wrong) {
        if (language == READ_LARGE) {
            phone.page()
                    .context()
                    .addCookies(
                            List.of(new Cookie("jr_weergave", "grootst.dyslexie.contrast").setUrl(system.origin())));
        }
        phone.open("/?taal=" + language.tag());
        phone.page().setViewportSize(NARROW, tall(language));
        phone.page().onRequest(request -> {
            if (!request.url().startsWith(system.origin()) && request.url().startsWith("http")) {
                wrong.add("asks " + request.url());
            }
        });
    }

    private List<String> look(Phone phone, String path, Language language, HtmlDesk html) {
        Response response = phone.page().navigate(path);
        if (!path.equals("/is-er-niet") && response.status() != 200) {
            return List.of(path + " answers " + response.status());
        }
        String arrived = phone.page().url().substring(system.origin().length());
        if (!arrived.equals(path)) {
            return List.of(path + " leads to " + arrived);
        }
        html.check(language.tag() + " " + path, response.text());
        List<String> wrong = new ArrayList<>(measure(phone, path, language));
        if (response.text().contains("nl.jouwroute.")) {
            wrong.add("shows a class and not its words");
        }
        wrong.addAll(Axe.violations(phone.page()));
        wrong.addAll(Focus.wrong(phone.page()));
        return named(wrong, path, language);
    }

    /** What a form says when it is sent without anything in it. */
    private static List<String> mistake(Phone phone, String path, String button, Language language, HtmlDesk html) {
        phone.page().navigate(path);
        Response answer = phone.page()
                .waitForResponse(response -> response.request().isNavigationRequest(), () -> phone.page()
                        .click(button));
        html.check(language.tag() + " " + path + " with a mistake", answer.text());
        phone.page().waitForSelector(".utrecht-alert--error");
        return named(Axe.violations(phone.page()), path + " with a mistake", language);
    }

    private static List<String> named(List<String> wrong, String path, Language language) {
        return wrong.stream()
                .map(what -> language.tag() + " " + path + ": " + what)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> measure(Phone phone, String path, Language language) {
        Map<String, Object> measured = (Map<String, Object>) phone.page().evaluate(MEASURES);
        List<String> wrong = new ArrayList<>();
        if (!measured.get("language").equals(language.tag() + " " + language.direction())) {
            wrong.add("says that it is " + measured.get("language"));
        }
        List<Integer> wide = (List<Integer>) measured.get("wide");
        limit(wrong, "pixels wide", wide.get(0), NARROW);
        limit(wrong, "pixels wide with text at 200%", wide.get(1), NARROW);
        ((List<String>) measured.get("small")).forEach(small -> wrong.add("too small for a finger, " + small));
        limit(wrong, "pixels tall", (Integer) measured.get("height"), tall(language));
        List<Map<String, Object>> loaded = (List<Map<String, Object>>) measured.get("loaded");
        boolean video = path.equals("/mijn/video");
        limit(wrong, "bytes", sum(loaded, ""), (video ? 160 : 100) * KILOBYTE);
        limit(wrong, "bytes of script", sum(loaded, ".js"), (video ? 60 : 15) * KILOBYTE);
        limit(wrong, "requests " + loaded, loaded.size(), 8);
        return wrong;
    }

    private static int tall(Language language) {
        return language == READ_LARGE ? TALL_AND_LARGE : TALL;
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

    /** Pictures for people to look at: small and wide, in Dutch and from right to left. */
    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"DUTCH", "ARABIC"})
    void picturesOfPagesToLookAt(Language language) {
        for (Tour.Leg leg : tour().legs()) {
            List<String> paths = leg.paths().stream().filter(SHOWN::contains).toList();
            if (!paths.isEmpty()) {
                show(leg.on(system.phone(), system), paths, language);
                show(leg.on(system.desk(), system), paths, language);
            }
        }
    }

    private static void show(Phone phone, List<String> paths, Language language) {
        try (phone) {
            phone.open("/?taal=" + language.tag());
            int width = phone.page().viewportSize().width;
            for (String path : paths) {
                phone.open(path)
                        .checkWidth(width)
                        .screenshot("taal-" + language.tag() + path.replace('/', '-') + "-" + width);
            }
        }
    }

    @Test
    void whatAReaderChoseHoldsOnEveryPage() {
        try (Phone phone = system.phone()) {
            double size = letterSize(phone.open("/bijeenkomsten"));
            assertThat(letterColour(phone)).isNotEqualTo(BLACK);
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
            assertThat(letterSize(phone.open("/bijeenkomsten"))).isEqualTo(1.5 * size, within(0.1));
            assertThat(letterColour(phone)).isEqualTo(BLACK);
            phone.open("/").screenshot("weergave-start");
            assertThat(phone.page()
                            .evaluate("document.fonts.ready.then(all => [...all].filter(one => one.status === 'loaded')"
                                    + ".some(one => one.family === 'Lexend'))"))
                    .as("the letters came along")
                    .isEqualTo(true);
            assertThat(phone.page()
                            .evaluate("[...document.querySelectorAll('.jr-frame, .jr-frame *')]"
                                    + ".filter(e => !getComputedStyle(e).fontFamily.includes('Lexend'))"
                                    + ".map(e => e.outerHTML.slice(0, 120)).slice(0, 9).join(' ')"))
                    .as("everything is in these letters")
                    .isEqualTo("");
            assertThat(phone.page().evaluate("getComputedStyle(document.querySelector('h1')).fontFamily"))
                    .asString()
                    .contains("Lexend");
            assertThat(phone.page().context().cookies().stream().map(cookie -> cookie.name + "=" + cookie.value))
                    .containsExactly("jr_weergave=grootst.dyslexie.contrast");
        }
    }

    private static double letterSize(Phone phone) {
        return ((Number) phone.page()
                        .evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"))
                .doubleValue();
    }

    private static Object letterColour(Phone phone) {
        return phone.page().evaluate("getComputedStyle(document.querySelector('main p')).color");
    }

    @Test
    void onPaperNothingStaysFolded() {
        Tour.Leg leg = tour().legs().stream()
                .filter(one -> one.paths().contains("/mijn/plan/versies"))
                .findFirst()
                .orElseThrow();
        try (Phone desk = leg.on(system.desk(), system)) {
            desk.open("/mijn/plan/versies");
            assertThat(heightOfFolded(desk)).as("on the screen").isZero();
            desk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(heightOfFolded(desk)).as("on paper").isPositive();
            assertThat(desk.page().isVisible(".jr-nav, .jr-footer")).isFalse();
        }
    }

    /** Of what stands in folds that nobody opened. */
    private static int heightOfFolded(Phone desk) {
        return ((Number) desk.page()
                        .evaluate("[...document.querySelectorAll('details:not([open]) > .jr-details__body')]"
                                + ".filter(e => e.checkVisibility()).reduce((sum, e) => sum + e.offsetHeight, 0)"))
                .intValue();
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
