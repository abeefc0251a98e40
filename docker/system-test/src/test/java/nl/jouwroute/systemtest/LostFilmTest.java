package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A log-in that runs out while a film or a recording is sent: it goes on, or is asked for once more (decision 0019). */
@SystemTest
class LostFilmTest extends LogInThatEnds {

    LostFilmTest(TestSystem system) {
        super(system);
    }

    @Test
    void aFileIsNotReadWithoutALogInAndItsOwnPageAsksForItOnceMore() {
        logInEnds();
        for (String[] form : new String[][] {
            {"/mijn/video/versturen", "/mijn/video", "Kies je video nog een keer"},
            {"/mijn/opname/versturen", "/mijn/plan/praten/nu-dag", "Kies je opname nog een keer"}
        }) {
            var answer =
                    browser.send(withFile(browser, form[0]).header("Referer", system.origin() + form[1] + "?geen"));
            assertThat(answer.statusCode()).isEqualTo(303);
            Page logIn = browser.get(answer.headers().firstValue("Location").orElseThrow());
            assertThat(logIn.text()).contains("Je video of opname is niet verstuurd");
            Page back = logInAgain(logIn);
            assertThat(back.path()).isEqualTo(form[1]);
            assertThat(back.text()).contains(form[2]);
            logInEnds();
        }
    }

    /** Nothing is sent but what stands before the film; a server that wanted to read it would wait here. */
    @Test
    void aLargeFilmIsRefusedBeforeItIsSent() throws IOException {
        URI portal = URI.create(system.origin());
        try (Socket line = new Socket(portal.getHost(), portal.getPort())) {
            line.setSoTimeout(10_000);
            line.getOutputStream()
                    .write(("POST /mijn/video/versturen HTTP/1.1\r\nHost: " + portal.getAuthority()
                                    + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=x"
                                    + "\r\nContent-Length: 524288000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).isEqualTo("HTTP/1.1 303 See Other");
            assertThat(answer.lines()
                            .takeWhile(header -> !header.isEmpty())
                            .filter(header -> header.startsWith("Location: ")))
                    .singleElement()
                    .asString()
                    .contains("/inloggen?naar=", "bestand=ja");
        }
    }

    @Test
    void aFilmFromAnEarlierAccountGoesToNobodyElse() {
        String kims = mark();
        Visitor noor = residents.newcomer().visitor();
        assertThat(noor.send(withFile(noor, "/mijn/video/versturen?voor=" + kims))
                        .statusCode())
                .isEqualTo(409);
        TusClient tus = new TusClient(noor);
        assertThat(tus.announceFor(kims).statusCode()).isEqualTo(403);
        assertThat(new TusClient(browser).announceFor(kims).statusCode()).isEqualTo(201);
    }

    private static HttpRequest.Builder withFile(Visitor visitor, String address) {
        return visitor.request(address)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("--x--\r\n"));
    }

    @Test
    void aFilmThatIsBeingSentGoesOnAfterTheLogInInAnotherTab() throws IOException {
        try (Phone phone = system.phone()) {
            residents.logIn(phone, kim.address());
            com.microsoft.playwright.Page page = phone.open("/mijn/video").page();
            AtomicInteger pieces = new AtomicInteger();
            page.route("**/mijn/video/upload/*", route -> {
                if (route.request().method().equals("PATCH") && pieces.incrementAndGet() == 1) {
                    logInEnds();
                }
                route.resume();
            });
            page.setInputFiles("#bestand", Films.webm());
            page.check("#review-ja");
            page.click("text=Verstuur mijn video");
            page.waitForSelector("#fout-log-in");
            assertThat(page.innerText("#fout-log-in")).contains("Je video staat nog hier");
            phone.check().screenshot("video-uitgelogd");

            com.microsoft.playwright.Page tab = page.waitForPopup(() -> page.click("#fout-log-in a"));
            logInOn(tab);
            tab.waitForURL("**/mijn");
            tab.close();
            page.evaluate("document.getElementById('ingelogd').click()");
            page.waitForSelector("text=Wij hebben je video gekregen");
            assertThat(pieces).hasValue(2);
        }
        assertThat(system.database()
                        .number(
                                "select count(*) from video_cv where received_at is not null and resident_id ="
                                        + " (select resident_id from login_address where address = ?)",
                                kim.address()))
                .isEqualTo(1);
    }

    @Test
    void withoutScriptALargeFilmIsAskedForOnceMoreAfterTheLogIn() throws IOException {
        Path large = Films.folder().resolve("groot.mp4");
        Files.write(large, new byte[20 << 20]);
        try (Phone phone = system.phoneWithoutScript()) {
            residents.logIn(phone, kim.address());
            phone.open("/mijn/video").page().setInputFiles("#bestand", large);
            phone.page().check("#review-nee");
            logInEnds();
            phone.page().click("text=Verstuur mijn video");
            phone.page().waitForURL("**/inloggen?naar**");
            phone.screenshot("video-niet-verstuurd-inloggen");
            logInOn(phone.page());
            phone.page().waitForURL("**/mijn/video**");
            assertThat(phone.page().innerText("main")).contains("Kies je video nog een keer");
            phone.screenshot("video-nog-een-keer");
        }
    }
}
