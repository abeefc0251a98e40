package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * One table: every kind of address of both applications, whatever it answers, with every header. That the line must be
 * encrypted is said on a public https address only; see {@link ProductionTest}.
 */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadersTest {

    private static final String NEVER = "no-store";
    private static final String FOR_EVER = "immutable";
    private static final String FOR_A_YEAR = "max-age=31536000";
    private static final String ASK_EACH_TIME = "no-cache";
    private static final Pattern SCRIPTS_OF_THE_STAFF =
            Pattern.compile("script-src 'self'( 'nonce-[A-Za-z0-9+/=_-]+')?");

    private final TestSystem system;
    private final Trouble trouble;
    private Visitor anybody;
    private Visitor kim;
    private Visitor marieke;
    private Visitor petra;
    private UUID video;
    private UUID lead;
    private String upload;
    private String booking;

    HeadersTest(TestSystem system) {
        this.system = system;
        this.trouble = new Trouble(system);
    }

    /** An address of the portal or the back-end, what it answers, and whether that may be kept. */
    private record Row(String what, int status, String cache, Supplier<HttpResponse<byte[]>> ask) {}

    @BeforeAll
    void somethingToAskFor() throws IOException {
        anybody = system.visitor();
        Residents.LoggedIn resident = new Residents(system).newcomer();
        kim = resident.visitor();
        LeadCase cases = new LeadCase(system);
        cases.sendPlan(kim);
        video = cases.sendVideo(kim, Films.webm());
        cases.caption(video);
        lead = cases.leadsOf(resident.address()).get(0);
        booking = kim.get(new Sessions(system).create(5))
                .form("inschrijf")
                .choose("contact", "nee")
                .submit()
                .path();
        upload = tus("POST", "/mijn/video/upload", "Upload-Length", "1000", "Upload-Metadata", "review bmVl")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Staff staff = new Staff(system);
        marieke = staff.visitor(Staff.ADVISOR);
        petra = staff.visitor(Staff.PLANNER);
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerOfThePortalCarriesEveryHeader() {
        return portal().stream()
                .map(row -> DynamicTest.dynamicTest(row.what, () -> {
                    HttpResponse<byte[]> answer = row.ask.get();
                    assertCommon(row, answer);
                    assertThat(header(answer, "Content-Security-Policy"))
                            .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
                                    + " img-src 'self' data:; media-src 'self' blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self';"
                                    + " base-uri 'none'; frame-ancestors 'none'");
                    assertThat(header(answer, "Permissions-Policy"))
                            .isEqualTo("camera=(self), microphone=(self), geolocation=()");
                    assertThat(answer.headers().allValues("Set-Cookie"))
                            .noneMatch(cookie -> cookie.contains("JSESSIONID"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerOfTheBackEndCarriesEveryHeader() {
        return staff().stream()
                .map(row -> DynamicTest.dynamicTest(row.what, () -> {
                    HttpResponse<byte[]> answer = row.ask.get();
                    assertCommon(row, answer);
                    List<String> policy =
                            List.of(header(answer, "Content-Security-Policy").split("; ?"));
                    assertThat(policy)
                            .contains(
                                    "default-src 'none'",
                                    "style-src 'self'",
                                    "font-src 'self'",
                                    "img-src 'self' data:",
                                    "media-src 'self'",
                                    "connect-src 'self'",
                                    "base-uri 'none'",
                                    "frame-ancestors 'none'")
                            .anyMatch(part -> part.startsWith("form-action 'self'"))
                            .filteredOn(part -> part.startsWith("script-src "))
                            .singleElement()
                            .asString()
                            .matches(SCRIPTS_OF_THE_STAFF);
                    assertThat(policy).noneMatch(part -> part.contains("unsafe"));
                    assertThat(header(answer, "Permissions-Policy"))
                            .isEqualTo("camera=(), microphone=(), geolocation=()");
                }));
    }

    private static void assertCommon(Row row, HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(row.status);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cache-Control")).contains(row.cache);
        assertThat(answer.headers().allValues("Strict-Transport-Security"))
                .as("said over https only")
                .isEmpty();
        assertThat(answer.headers().allValues("Server")).isEmpty();
        assertThat(answer.headers().allValues("X-Powered-By")).isEmpty();
    }

    /** Exactly once: two of one kind are read in different ways by different browsers. */
    private static String header(HttpResponse<byte[]> answer, String name) {
        HttpHeaders headers = answer.headers();
        assertThat(headers.allValues(name)).as(name).hasSize(1);
        return headers.allValues(name).get(0);
    }

    private List<Row> portal() {
        String css =
                anybody.get("/").document().selectFirst("link[rel=stylesheet]").attr("href");
        String film = "/mijn/video/bestand/" + video;
        return List.of(
                get("a page for everybody", 200, ASK_EACH_TIME, anybody, "/"),
                get("the log-in", 200, NEVER, anybody, "/inloggen"),
                get("an own page", 200, NEVER, kim, "/mijn"),
                get("an own page by another spelling", 200, NEVER, kim, "/%6dijn"),
                get("an own page by a parameter in the path", 200, NEVER, kim, "/mijn;x=y"),
                get("an own page with a doubled slash", 200, NEVER, kim, system.origin() + "//mijn"),
                get("a question of the plan", 200, NEVER, kim, "/mijn/plan/nu-dag"),
                get("a booking", 200, NEVER, kim, booking),
                get("the style sheet", 200, FOR_EVER, anybody, css),
                get("a file that is not there", 404, NEVER, anybody, "/assets/nix.css"),
                get("the calendar", 200, NEVER, kim, "/mijn/agenda.ics"),
                get("the plan as PDF", 200, NEVER, kim, "/mijn/plan.pdf"),
                get("the video's state", 200, NEVER, kim, "/mijn/video/stand"),
                get("the video", 200, NEVER, kim, film),
                row("a part of the video", 206, NEVER, kim, film, "Range", "bytes=0-99"),
                row("a part beyond the video", 416, NEVER, kim, film, "Range", "bytes=999999999-"),
                get("the poster", 200, NEVER, kim, "/mijn/video/plaatje/" + video),
                get("the captions", 200, NEVER, kim, "/mijn/video/tekst/" + video),
                get("a video that is not there", 404, NEVER, kim, "/mijn/video/bestand/" + UUID.randomUUID()),
                new Row("tus: what it can", 204, NEVER, () -> tus("OPTIONS", "/mijn/video/upload")),
                new Row("tus: how far", 200, NEVER, () -> tus("HEAD", upload)),
                new Row("tus: nobody's", 404, NEVER, () -> tus("HEAD", "/mijn/video/upload/" + UUID.randomUUID())),
                new Row("tus: no film", 415, NEVER, () -> tus("PATCH", upload, "Upload-Offset", "0")),
                new Row("tus: no length", 400, NEVER, () -> tus("POST", "/mijn/video/upload")),
                new Row(
                        "tus: too large",
                        413,
                        NEVER,
                        () -> tus("POST", "/mijn/video/upload", "Upload-Length", "999999999999")),
                get("on to the log-in", 303, NEVER, anybody, "/mijn"),
                get("400", 400, NEVER, anybody, "/inloggen?naar=%00"),
                new Row("403", 403, NEVER, () -> post(anybody, "/inloggen", "a=b", "cross-site")),
                get("404", 404, NEVER, anybody, "/is-er-niet"),
                get("health, not here", 404, NEVER, anybody, "/health"),
                new Row("405", 405, NEVER, () -> method(anybody, "PUT", "/inloggen")),
                new Row("411", 411, NEVER, () -> postWithoutLength(anybody, "/inloggen")),
                new Row("413", 413, NEVER, () -> post(anybody, "/inloggen", "a=" + "b".repeat(300_000), "same-origin")),
                new Row("500", 500, NEVER, () -> trouble.whileBroken(() -> answer(kim, "/mijn/profiel"))),
                new Row("503", 503, NEVER, () -> trouble.whileUnavailable(() -> answer(kim, "/mijn/profiel"))));
    }

    private List<Row> staff() {
        Page day = marieke.get("/staff/");
        String css = day.document()
                .selectFirst("link[rel=stylesheet][href*=/assets/]")
                .attr("href");
        String library =
                day.document().selectFirst("link[href*=jakarta.faces.resource]").attr("href");
        String film = "/staff/video/" + video;
        return List.of(
                get("the log-in", 200, NEVER, anybody, "/staff/inloggen"),
                get("the day", 200, NEVER, marieke, "/staff/"),
                get("the leads", 200, NEVER, marieke, "/staff/leads"),
                get("a lead", 200, NEVER, marieke, "/staff/lead/" + lead),
                get("the videos", 200, NEVER, marieke, "/staff/videos"),
                get("the sessions", 200, NEVER, petra, "/staff/bijeenkomsten"),
                get("the style sheet", 200, FOR_EVER, anybody, css),
                get("a file of the library", 200, FOR_A_YEAR, anybody, library),
                get("the video", 200, NEVER, marieke, film),
                row("a part of the video", 206, NEVER, marieke, film, "Range", "bytes=0-99"),
                row("a part beyond the video", 416, NEVER, marieke, film, "Range", "bytes=999999999-"),
                get("the poster", 200, NEVER, marieke, film + "/beeld"),
                get("the captions", 200, NEVER, marieke, film + "/tekst"),
                get("no such video", 404, NEVER, marieke, "/staff/video/" + UUID.randomUUID()),
                get("to the door", 303, NEVER, anybody, "/staff/leads"),
                get("400", 400, NEVER, marieke, "/staff/leads?naam=%00"),
                get("403 by role", 403, NEVER, petra, "/staff/leads"),
                new Row("403", 403, NEVER, () -> post(marieke, "/staff/leads", "a=b", "cross-site")),
                get("404", 404, NEVER, marieke, "/staff/nix"),
                new Row("405", 405, NEVER, () -> method(marieke, "PUT", "/staff/leads")),
                new Row("411", 411, NEVER, () -> postWithoutLength(marieke, "/staff/leads")),
                new Row(
                        "413",
                        413,
                        NEVER,
                        () -> post(marieke, "/staff/leads", "a=" + "b".repeat(2_000_000), "same-origin")),
                new Row("500", 500, NEVER, () -> trouble.whileBroken(() -> answer(marieke, "/staff/lead/" + lead))),
                new Row(
                        "503",
                        503,
                        NEVER,
                        () -> trouble.whileUnavailable(() -> answer(marieke, "/staff/lead/" + lead))));
    }

    /**
     * The one answer that is not ours: the server refuses a NUL in the path before any filter (docs/security.md). It
     * must at least be empty.
     */
    @Test
    void aNulInThePathIsRefusedByTheServerItselfWithNothingInIt() {
        for (String path : List.of("/%00", "/mijn/%00", "/staff/%00")) {
            HttpResponse<byte[]> answer = answer(anybody, path);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().map().keySet()).doesNotContain("server", "x-powered-by", "set-cookie");
        }
    }

    @TestFactory
    Stream<DynamicTest> noSpellingLeadsThePublicToHealthAndFigures() {
        return Stream.of(
                        "/health",
                        "/health/ready",
                        "/health/",
                        "/%68ealth",
                        "/health%2fready",
                        "/health;x",
                        "/health;x/ready",
                        "/%68ealth;x/ready",
                        "//health",
                        "/./health",
                        "/x/../health",
                        "/metrics",
                        "/metrics/base",
                        "//metrics",
                        "/%6Detrics",
                        "/metrics;jsessionid=1",
                        "///metrics//base",
                        "/openapi",
                        "/openapi;x",
                        "/%6fpenapi",
                        "/staff/health",
                        "/staff/metrics",
                        "/staff/openapi")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    HttpResponse<byte[]> answer = answer(anybody, system.origin() + path);
                    // an escaped slash is refused by the server itself
                    assertThat(answer.statusCode()).isIn(path.startsWith("/staff") ? List.of(303) : List.of(404, 400));
                    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                            .doesNotContain("\"checks\"", "# TYPE", "# HELP", "\"status\"", "openapi:");
                }));
    }

    private Row get(String what, int status, String cache, Visitor who, String path) {
        return new Row(what, status, cache, () -> answer(who, path));
    }

    private Row row(String what, int status, String cache, Visitor who, String path, String name, String value) {
        return new Row(
                what,
                status,
                cache,
                () -> who.send(who.request(path).header(name, value).GET()));
    }

    private static HttpResponse<byte[]> answer(Visitor who, String path) {
        return who.send(who.request(path).header("Sec-Fetch-Site", "none").GET());
    }

    private HttpResponse<byte[]> method(Visitor who, String method, String path) {
        return who.send(
                who.request(path).header("Sec-Fetch-Site", "same-origin").method(method, BodyPublishers.noBody()));
    }

    private HttpResponse<byte[]> post(Visitor who, String path, String body, String site) {
        return who.send(who.request(path)
                .header("Sec-Fetch-Site", site)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<byte[]> postWithoutLength(Visitor who, String path) {
        return who.send(who.request(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream("a=b".getBytes(StandardCharsets.UTF_8)))));
    }

    private HttpResponse<byte[]> tus(String method, String path, String... headers) {
        HttpRequest.Builder request = kim.request(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Tus-Resumable", "1.0.0")
                .method(
                        method,
                        method.equals("HEAD") || method.equals("OPTIONS")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(""));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return kim.send(request);
    }
}
