package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.jouwroute.common.Setting;
import nl.jouwroute.launcher.Artifacts;
import nl.jouwroute.launcher.JouwRouteSystem;
import nl.jouwroute.launcher.LaunchFailed;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The real WARs in production mode: each on its own refuses what the local start makes, both start on the same without
 * any of it. Every refusal by itself is tested beside the rules, in the shared model.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductionTest {

    private static final String ORIGIN = "https://jouwroute.example";

    private Clamd clamd;
    private JouwRouteSystem system;
    private Visitor visitor;

    @BeforeAll
    void refusedUntilNothingOfTheDemonstrationIsLeft() {
        Machine.prepare();
        Artifacts both = Artifacts.fromSystemProperties();
        Artifacts portal = both.only(both.wars().get(0));
        Artifacts backEnd = both.only(both.wars().get(1));
        clamd = Clamd.start(Machine.target("clamd-production"));
        system = new JouwRouteSystem(
                JouwRouteSystem.Options.on(TestSystem.emptied(Machine.target("production")))
                        .with(portal)
                        .with(Setting.MODE, "PRODUCTION")
                        .with(Setting.ORIGIN, ORIGIN)
                        .with(Setting.SMTP_HOST, "127.0.0.1")
                        .with(Setting.CLAMD_HOST, "127.0.0.1")
                        .with(Setting.CLAMD_PORT, Integer.toString(clamd.port()))
                        .with(Setting.FFMPEG, Machine.program("ffmpeg").toString())
                        .with(Setting.FFPROBE, Machine.program("ffprobe").toString())
                        .with(Setting.OIDC_ISSUER, "https://log-in.example"),
                line -> System.out.println("[production] " + line));
        assertRefused(system::open, "the database of the local start");

        Database database = new Database(system.asOwner());
        database.change("alter database postgres reset jouwroute.local");
        assertRefused(() -> system.restartServer(backEnd), "sample data");

        database.change("update installation set sample_data = false");
        database.change("drop table demo_account");
        database.change("drop table demo_message");
        system.restartServer(both);
        visitor = new Visitor(system.origin());
    }

    /** What is left of the server is killed: asked to stop, it would take the database along. */
    private void assertRefused(ThrowingCallable start, String reason) {
        assertThatThrownBy(start).isInstanceOf(LaunchFailed.class).hasMessageContaining(reason);
        system.killServer();
    }

    @AfterAll
    void stop() {
        try (Clamd scanner = clamd;
                JouwRouteSystem server = system) {
            assertThat(List.of(scanner, server)).doesNotContainNull();
        }
    }

    @Test
    void nobodyReadsMessages() {
        assertThat(visitor.get("/demo/berichten").status()).isEqualTo(404);
        assertThat(visitor.get("/").document().select("a[href*=demo]")).isEmpty();
    }

    @Test
    void nobodyLogsInWithADemoAccount() {
        Page door = visitor.get("/staff/inloggen");
        assertThat(door.status()).isEqualTo(200);
        assertThat(door.document().select("input[type=password], select, [id^=demo]"))
                .isEmpty();
        HttpResponse<byte[]> answer = post(
                "/staff/inloggen",
                "jakarta.faces.ViewState=stateless&demo=demo&demo%3Anaam=marieke&demo%3Awachtwoord=voorbeeld-2026"
                        + "&demo%3Ain=Log+in");
        assertThat(answer.headers().allValues("Location")).isEmpty();
        assertThat(visitor.getOnly("/staff/").status()).isEqualTo(303);
    }

    @Test
    void theLineStaysEncryptedWhateverIsAnswered() {
        for (String path : List.of(
                "/",
                "/mijn",
                "/is-er-niet",
                "/health",
                "/assets/nix.css",
                "/mijn/video/upload/x",
                "/inloggen?naar=%00",
                "/staff/",
                "/staff/inloggen",
                "/staff/nix",
                "/staff/assets/staff.css")) {
            assertThat(visitor.getOnly(path).header("Strict-Transport-Security"))
                    .as(path)
                    .isEqualTo("max-age=63072000");
        }
    }

    @Test
    void cookiesTravelEncryptedOnlyAndPostsComeFromThePublicAddress() {
        String form = "jakarta.faces.ViewState=stateless&form=form&adres=kim%40voorbeeld.example&stuur=";
        HttpResponse<byte[]> asked = visitor.send(visitor.request("/inloggen")
                .header("Origin", ORIGIN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("; Secure"))
                .allMatch(cookie -> cookie.contains("; HttpOnly"));
        HttpResponse<byte[]> elsewhere = visitor.send(visitor.request("/inloggen")
                .header("Origin", system.origin())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(elsewhere.statusCode()).isEqualTo(403);
        assertThat(new String(elsewhere.body(), StandardCharsets.UTF_8)).contains("Dit mag hier niet");
    }

    private HttpResponse<byte[]> post(String path, String body) {
        return visitor.send(visitor.request(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }
}
