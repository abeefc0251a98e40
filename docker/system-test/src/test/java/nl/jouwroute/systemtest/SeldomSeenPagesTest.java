package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.jouwroute.common.Language;
import org.junit.jupiter.api.Test;

/** Pages beside the path: what went wrong, what is over, what is refused. People meet these too, and on a phone. */
@SystemTest
class SeldomSeenPagesTest {

    /** What may be tried again. */
    private static final Set<Integer> GOES_OVER = Set.of(429, 500, 503);

    private final TestSystem system;
    private final Residents residents;
    private final Schools schools;
    private final Staff staff;
    private final LeadCase cases;
    private final Trouble trouble;

    SeldomSeenPagesTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
        this.schools = new Schools(system);
        this.staff = new Staff(system);
        this.cases = new LeadCase(system);
        this.trouble = new Trouble(system);
    }

    @Test
    void everyErrorOfThePortalIsAPageInPlainWords() {
        try (Phone phone = system.phone()) {
            phone.open("/inloggen?naar=%00");
            shows(phone, "Dit kunnen wij niet lezen", "fout-400");

            phone.open("about:blank")
                    .page()
                    .setContent(
                            "<form method='post' action='" + system.origin() + "/inloggen'><button>x</button></form>");
            phone.page().click("button");
            shows(phone, "Dit mag hier niet", "fout-403");

            phone.open("/is-er-niet");
            shows(phone, "Deze pagina is er niet", "fout-404");

            phone.open("/inloggen");
            phone.page()
                    .evaluate("() => { const field = document.querySelector('#adres');"
                            + " field.value = 'k'.repeat(300000); field.form.submit(); }");
            shows(phone, "Dit is te groot", "fout-413");

            residents.logIn(phone, TestSystem.newAddress());
            tooManyFormsWithoutALogIn(phone);
            trouble.whileBroken(() -> phone.open("/mijn/profiel"));
            shows(phone, "Er ging iets mis", "fout-500");
            trouble.whileUnavailable(() -> phone.open("/mijn/profiel"));
            shows(phone, "Even geduld", "fout-503");
        }
    }

    /** From one network address more forms wait for a log-in than are held. */
    private void tooManyFormsWithoutALogIn(Phone phone) {
        phone.open("/mijn/profiel").page().fill("#zin", "Ik ben er altijd");
        List<Cookie> cookies = phone.page().context().cookies();
        phone.page()
                .context()
                .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("jr_resident"));
        whileNothingIsHeld(() -> {
            phone.page().click("#bewaar");
            shows(phone, "Even wachten", "fout-429");
        });
        phone.page().context().addCookies(cookies);
    }

    private void whileNothingIsHeld(Runnable deed) {
        String network = "hold 127.0.0.1";
        system.database()
                .change(
                        "insert into rate_count (subject, window_start, hits) select ?,"
                                + " date_trunc('hour', current_timestamp) + n * interval '1 hour', 1000000"
                                + " from generate_series(0, 1) n"
                                + " on conflict (subject, window_start) do update set hits = excluded.hits",
                        network);
        try {
            deed.run();
        } finally {
            system.database().change("delete from rate_count where subject = ?", network);
        }
    }

    /** They bring what the page brings that says "not there", which is weighed and judged with all others. */
    @Test
    void theErrorsOfThePortalAreAccessibleValidAndAsLightAsTheOtherPagesInEveryLanguage() {
        Visitor kim = residents.newcomer().visitor();
        String whose =
                kim.get("/mijn/profiel").document().select("input[name=voor]").val();
        Map<String, String> typed =
                Map.of("jakarta.faces.ViewState", "stateless", "voor", whose, "houd", "ja", "zin", "Ik ben er");
        Map<Language, Map<Integer, Page>> errors = new EnumMap<>(Language.class);
        whileNothingIsHeld(() -> trouble.whileBroken(() -> {
            for (Language language : Language.values()) {
                kim.get("/contact?taal=" + language.tag());
                Visitor stranger = system.visitor().withCookie("jr_taal", language.tag());
                errors.put(
                        language,
                        new TreeMap<>(Map.of(
                                403, stranger.postFromElsewhere("/inloggen"),
                                404, stranger.get("/is-er-niet"),
                                413, stranger.postOnly("/inloggen", Map.of("adres", "k".repeat(300_000))),
                                429, stranger.postOnly("/mijn/profiel", typed),
                                500, kim.get("/mijn/profiel"))));
            }
            return errors;
        }));
        for (Language language : Language.values()) {
            kim.get("/contact?taal=" + language.tag());
            errors.get(language).put(503, trouble.whileUnavailable(() -> kim.get("/mijn/profiel")));
        }
        List<String> wrong = new ArrayList<>();
        try (HtmlDesk html = new HtmlDesk();
                Phone phone = system.phone()) {
            errors.forEach((language, pages) -> pages.forEach((status, page) -> {
                String name = language.tag() + " " + status;
                html.check(name, page.text());
                if (!isRight(page, status, language)) {
                    wrong.add(name + ": " + page.status() + page.document().select("main, aside"));
                }
                if (!brought(page).equals(brought(pages.get(404))) || page.bytes().length > 10 * 1024) {
                    wrong.add(name + " is heavy: " + page.bytes().length + " bytes, " + brought(page));
                }
                violations(phone, page).forEach(what -> wrong.add(name + ": " + what));
            }));
            wrong.addAll(html.errors());
        }
        assertThat(wrong).isEmpty();
    }

    /** Of an answer that was given before, in a browser that is given it again. */
    private static List<String> violations(Phone phone, Page given) {
        String anywhere = "**/fout";
        phone.page()
                .route(
                        anywhere,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html; charset=UTF-8")
                                .setBody(given.text())));
        phone.open("/fout");
        phone.page().unroute(anywhere);
        return Axe.violations(phone.page());
    }

    private static boolean isRight(Page page, int status, Language language) {
        boolean again = page.document().selectFirst("main a[href='']") != null;
        return page.status() == status
                && page.document().selectFirst("html").attr("lang").equals(language.tag())
                && again == GOES_OVER.contains(status)
                && page.document().select("aside a[href='tel:0381234567']").size() == 1;
    }

    private static List<String> brought(Page page) {
        return page.document().select("link[href], script, img, iframe, style").eachAttr("href");
    }

    private static void shows(Phone phone, String heading, String picture) {
        phone.page().waitForSelector("h1:has-text('" + heading + "')");
        phone.check().screenshot(picture);
    }

    @Test
    void theErrorsOfTheBackEndToo() {
        UUID lead = cases.lead(TestSystem.newAddress());
        try (Phone desk = staff.desk(Staff.PLANNER, "/staff/")) {
            desk.open("/staff/leads");
            shows(desk, "Dit kun je niet openen", "staff-fout-403");
            desk.open("/staff/nix");
            shows(desk, "Deze pagina is er niet", "staff-fout-404");
            desk.open("/staff/bijeenkomsten?van=%00");
            shows(desk, "Dit konden we niet lezen", "staff-fout-400");
        }
        try (Phone desk = staff.desk(Staff.ADVISOR, "/staff/")) {
            trouble.whileBroken(() -> desk.open("/staff/lead/" + lead));
            shows(desk, "Er ging iets mis", "staff-fout-500");
            trouble.whileUnavailable(() -> desk.open("/staff/lead/" + lead));
            shows(desk, "Jouw Route is even niet bereikbaar", "staff-fout-503");
        }
    }

    @Test
    void aLeadThatAColleagueChangedAndOneThatIsClosed() {
        UUID lead = cases.lead(TestSystem.newAddress());
        try (Phone desk = staff.desk(Staff.ADVISOR, "/staff/lead/" + lead)) {
            Visitor youssef = staff.visitor(Staff.OTHER_ADVISOR);
            youssef.get("/staff/lead/" + lead)
                    .form("bewaar")
                    .choose("bereikt", "nee")
                    .set("notitie", "De tekst van Youssef.")
                    .submit();
            desk.page().click("label[for=bereikt-ja]");
            desk.page().fill("#notitie", "Mijn eigen tekst.");
            desk.page().click("#bewaar");
            desk.page().waitForSelector(".ui-message-error:has-text('Een collega heeft deze lead veranderd')");
            desk.check().screenshot("staff-conflict");

            youssef.get("/staff/lead/" + lead)
                    .form("sluiten")
                    .set("reden", "OTHER")
                    .set("toelichting", "Reist een jaar")
                    .submit();
            desk.open("/staff/lead/" + lead);
            assertThat(desk.page().innerText("main")).contains("Gesloten", "Reist een jaar");
            desk.check().screenshot("staff-gesloten");
        }
    }

    @Test
    void anInvitationThatIsOverInThreeWays() {
        String joined = invited();
        schools.join(system.visitor(), schools.invitation(joined), joined);
        String declined = invited();
        system.visitor().get(schools.invitation(declined)).form("geen-contact").submit();
        String expired = invited();
        system.database()
                .change(
                        "update invitation set expires_at = created_at where person_id ="
                                + " (select person_id from contact_point where address = ?)",
                        expired);
        try (Phone phone = system.phone()) {
            phone.open(schools.invitation(joined)).check().screenshot("uitnodiging-gebruikt");
            assertThat(phone.page().isVisible("a[href='/mijn']")).isTrue();
            phone.open(schools.invitation(declined)).check().screenshot("uitnodiging-nee");
            assertThat(phone.page().textContent("h1")).isEqualTo("Goed, wij benaderen je niet meer");
            phone.open(schools.invitation(expired)).check().screenshot("uitnodiging-verlopen");
            assertThat(phone.page().textContent("h1")).isEqualTo("Deze uitnodiging werkt niet meer");
        }
    }

    private String invited() {
        String address = TestSystem.newAddress();
        schools.refer(schools.logIn(schools.newMentor()), "Noor", address);
        schools.invitation(address);
        return address;
    }

    @Test
    void aCodeThatIsWrongOrOver() {
        Schools.Mentor mentor = schools.newMentor();
        try (Phone phone = system.phone()) {
            phone.open("/aanmelden");
            phone.page().fill("#adres", mentor.address());
            phone.page().click("#stuur");
            phone.page().waitForURL("**/aanmelden/code");
            String right = system.mailbox().awaitCode(mentor.address());
            phone.page().fill("#code", right.equals("123456") ? "123457" : "123456");
            phone.page().click("#verder");
            phone.page().waitForSelector("#code-fout");
            phone.check().screenshot("aanmelden-code-fout");
        }
        try (Phone phone = system.phone()) {
            phone.open("/inloggen/code").check().screenshot("inloggen-code-zonder-vraag");
            phone.page().click("#verder");
            phone.page().waitForSelector("#code-fout, h1");
            phone.check();
        }
    }

    @Test
    void theMessagesOfTheDemonstration() {
        UUID[] ids = {UUID.randomUUID(), UUID.randomUUID()};
        system.database()
                .change(
                        "insert into demo_message (id, at, channel, address, subject, body, attachment_name)"
                                + " values (?, current_timestamp, 'EMAIL', 'kim-van-een-heel-lang-adres@voorbeeld.example',"
                                + " 'Je bent ingeschreven', ?, 'bijeenkomst.ics'),"
                                + " (?, current_timestamp, 'SMS', '+31612345678', null, 'Je code is 123 456.', null)",
                        ids[0],
                        "Dag Kim,\n\nKijk op " + system.origin() + "/mijn/bijeenkomst/" + ids[0] + " voor meer.",
                        ids[1]);
        try (Phone phone = system.phone()) {
            phone.open("/demo/berichten").check().screenshot("demo-berichten");
            assertThat(phone.page().innerText("main"))
                    .contains("Je bent ingeschreven", "bijeenkomst.ics", "Je code is 123 456.");
        }
    }

    @Test
    void aVideoThatNeedsAnotherTakeWithAndWithoutScript() throws IOException {
        Residents.LoggedIn kim = residents.newcomer();
        UUID video = cases.sendVideo(kim.visitor(), Films.webm());
        staff.visitor(Staff.ADVISOR)
                .get("/staff/videos?video=" + video)
                .form("anders")
                .set("bericht", "Ga bij een raam staan.")
                .submit();
        try (Phone phone = system.phone()) {
            residents.logIn(phone, kim.address());
            showsTheTipAndTheForm(phone, "met");
            // axe-core needs script itself: so the page's own does not come
            phone.page().route("**/*.js", route -> route.abort());
            showsTheTipAndTheForm(phone, "zonder");
            assertThat(phone.page().isVisible("text=Verstuur mijn video")).isTrue();
        }
        try (Phone phone = system.phoneWithoutScript()) {
            residents.logIn(phone, kim.address());
            phone.open("/mijn/video").checkWidth(320);
            assertThat(phone.page().innerText("main")).contains("Ga bij een raam staan.");
        }
    }

    private static void showsTheTipAndTheForm(Phone phone, String script) {
        phone.open("/mijn/video").check().screenshot("video-aanpassing-" + script + "-script");
        assertThat(phone.page().innerText("main")).contains("Ga bij een raam staan.");
        phone.open("/mijn/video?nieuw=ja").check().screenshot("video-formulier-" + script + "-script");
    }
}
