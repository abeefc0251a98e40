package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the portal lets through and what it says with every answer. */
@SystemTest
class PortalGuardTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String ASK = "form=form&adres=kim%40voorbeeld.example&stuur=&jakarta.faces.ViewState=";

    private final TestSystem system;
    private final Visitor visitor;

    PortalGuardTest(TestSystem system) {
        this.system = system;
        this.visitor = system.visitor();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/inloggen",
                "/inloggen/code",
                "/privacy",
                "/mijn",
                "/mijn/plan",
                "/bijeenkomsten",
                "/is-er-niet",
                "/mijn/is-er-niet",
                "/inloggen/teveel",
                "/index",
                "/inloggen.xhtml",
                "/WEB-INF/web.xml",
                "/robots.txt",
                "/assets/is-er-niet.css",
                "/health",
                "/health/ready",
                "/metrics",
                "/openapi",
                "/uitloggen"
            })
    void everyAnswerCarriesTheHeadersAndMakesNoSession(String path) {
        Page answer = visitor.getOnly(path);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isIn("same-origin", "no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.status()).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready", "/metrics", "/openapi", "/WEB-INF/web.xml", "/index.xhtml"})
    void whatIsNotForThePublicIsNotThere(String path) {
        Page answer = visitor.getOnly(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.heading()).isEqualTo("Deze pagina is er niet");
    }

    @Test
    void filesMayBeKeptForEverAndPersonalPagesNever() {
        String css =
                visitor.get("/").document().selectFirst("link[rel=stylesheet]").attr("href");
        assertThat(visitor.getOnly(css).header("Cache-Control")).contains("immutable");
        assertThat(visitor.getOnly(css).header("Content-Security-Policy")).isNotNull();
        Visitor resident = new Residents(system).newcomer().visitor();
        assertThat(resident.getOnly("/mijn").header("Cache-Control")).isEqualTo("no-store");
        assertThat(resident.cookies()).doesNotContainKey("JSESSIONID");
    }

    @Test
    void aPostFromAnotherSiteIsRefused() {
        assertThat(post(ASK + "stateless", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(post(ASK + "stateless", "Sec-Fetch-Site", "same-site").statusCode())
                .isEqualTo(403);
        assertThat(post(ASK + "stateless", "Origin", "https://elders.example").statusCode())
                .isEqualTo(403);
        assertThat(post(ASK + "stateless").statusCode()).isEqualTo(403);
        assertThat(post(ASK + "stateless", "Origin", system.origin()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aPostWithAnyOtherViewStateIsRefused() {
        for (String state : List.of("", "rO0ABXNyAA", "stateless2")) {
            assertThat(post(ASK + state, "Sec-Fetch-Site", "same-origin").statusCode())
                    .isEqualTo(400);
        }
        assertThat(post("form=form", "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(400);
    }

    @Test
    void strangeInputIsRefusedOrStoredButNeverAnError() {
        assertThat(post(ASK.replace("kim", "kim%00") + "stateless", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(400);
        for (String strange : List.of("%F0%9F%98%80", "%D9%85%D8%B1", "%27%22%3E%3Cscript%3E", "%E2%80%AE", "%C0%AF")) {
            assertThat(post(ASK.replace("kim", strange) + "stateless", "Sec-Fetch-Site", "same-origin")
                            .statusCode())
                    .isIn(200, 400);
        }
        assertThat(visitor.getOnly("/inloggen?naar=%00").status()).isEqualTo(400);
        // the server itself answers this one, before any filter: so without our headers, and without a page
        assertThat(visitor.getOnly("/%00").status()).isEqualTo(400);
        HttpResponse<byte[]> large = post(ASK.replace("kim", "k".repeat(1_000_000)), "Sec-Fetch-Site", "same-origin");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(new String(large.body(), StandardCharsets.UTF_8)).contains("Dit is te groot");
    }

    @Test
    void aPostWithoutALengthIsRefused() {
        HttpResponse<byte[]> answer = visitor.send(visitor.request("/inloggen")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(ASK.getBytes(StandardCharsets.UTF_8)))));
        assertThat(answer.statusCode()).isEqualTo(411);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND"})
    void otherMethodsAreRefused(String method) {
        HttpResponse<byte[]> answer = visitor.send(visitor.request("/inloggen")
                .header("Sec-Fetch-Site", "same-origin")
                .method(method, HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Allow")).isPresent();
    }

    @Test
    void aTokenThatIsNobodysIsNobody() {
        for (String token : List.of("x", "a".repeat(4000), "%00", "' or 1=1 --")) {
            HttpResponse<byte[]> answer = visitor.send(visitor.request("/mijn")
                    .header("Cookie", "jr_resident=" + token)
                    .GET());
            assertThat(answer.statusCode()).isIn(303, 400);
        }
    }

    private HttpResponse<byte[]> post(String body, String... headers) {
        HttpRequest.Builder request = visitor.request("/inloggen")
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return visitor.send(request);
    }

    @Test
    void aPageInAFolderHasNoSecondAddress() {
        Set<String> pages = PortalAddresses.pages();
        List<String> bare = pages.stream()
                .filter(page -> page.lastIndexOf('/') > 0)
                .map(page -> page.substring(page.lastIndexOf('/')))
                .filter(name -> !pages.contains(name))
                .toList();
        assertThat(bare).contains("/doel", "/praten").allSatisfy(name -> {
            assertThat(visitor.getOnly(name).status()).as(name).isEqualTo(404);
            assertThat(visitor.getOnly(name + "/iets").status())
                    .as(name + "/iets")
                    .isEqualTo(404);
        });
    }
}
