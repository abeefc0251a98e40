package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The video page on a phone, with and without JavaScript. */
@SystemTest
class VideoPageTest {

    private static final double ENCODING_MILLIS = 300_000;

    private final TestSystem system;
    private final Residents residents;

    VideoPageTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
    }

    @Test
    void aResidentSendsAFilmOverABadLineAndWatchesIt() throws IOException {
        try (Phone phone = system.phone()) {
            String address = TestSystem.newAddress();
            residents.logIn(phone, address);
            phone.open("/mijn/video").check();
            phone.screenshot("video");
            AtomicInteger pieces = new AtomicInteger();
            phone.page().route("**/mijn/video/upload/*", route -> {
                if (route.request().method().equals("PATCH") && pieces.incrementAndGet() <= 3) {
                    route.abort();
                } else {
                    route.resume();
                }
            });

            choose(phone.page(), Films.portrait());
            phone.screenshot("video-gekozen");
            phone.page().click("text=Verstuur mijn video");
            phone.page().waitForSelector("#verbinding");
            phone.checkAccessibility().checkWidth(320);
            phone.screenshot("video-verbinding-weg");

            phone.page().waitForSelector("text=Wij hebben je video gekregen");
            phone.check();
            phone.screenshot("video-bezig");
            phone.page().waitForSelector("video", new Page.WaitForSelectorOptions().setTimeout(ENCODING_MILLIS));
            phone.check();
            phone.screenshot("video-klaar");
            assertPlays(phone.page());

            new LeadCase(system).caption((UUID) system.database()
                    .rows(
                            "select v.id from video_cv v join login_address l on l.resident_id = v.resident_id"
                                    + " where l.address = ?",
                            address)
                    .get(0)
                    .get("id"));
            phone.open("/mijn/video");
            phone.page().click("summary:has-text('De tekst bij je video')");
            phone.check().screenshot("video-ondertitels");
            assertThat(phone.page().evaluate("document.querySelector('video').textTracks[0].language"))
                    .isEqualTo("nl");
        }
    }

    @Test
    void whoLoggedInAnewAndChoosesTheSameFilmGoesOnWhereItStopped() throws IOException {
        Path film = Films.webm();
        byte[] bytes = TusClient.bytes(film);
        Residents.LoggedIn resident = residents.newcomer();
        TusClient tus = new TusClient(resident.visitor());
        String print = bytes.length + "-" + Files.getLastModifiedTime(film).toMillis();
        String address = tus.announce(bytes.length, "ja", print)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        tus.patch(address, 0, Arrays.copyOf(bytes, bytes.length / 2));

        try (Phone phone = system.phone()) {
            residents.logIn(phone, resident.address());
            phone.open("/mijn/video").check();
            phone.screenshot("video-half");
            assertThat(phone.page()
                            .locator("text=Je video is nog niet helemaal hier")
                            .isVisible())
                    .isTrue();
            choose(phone.page(), film);
            phone.page().click("text=Verstuur mijn video");
            phone.page().waitForSelector("text=Wij hebben je video gekregen");
        }

        UUID video = TusClient.id(address);
        assertThat(system.database()
                        .number("select count(*) from video_cv where id = ? and received_at is not null", video))
                .isEqualTo(1);
    }

    @Test
    void withoutJavaScriptTheFormShowsItsFileFieldsAndAsksForWhatIsMissing() {
        try (Phone phone = system.phoneWithoutScript()) {
            residents.logIn(phone, TestSystem.newAddress());
            phone.open("/mijn/video").checkWidth(320);
            phone.screenshot("video-zonder-script");
            assertThat(phone.page().locator("#bestand").isVisible()).isTrue();
            phone.page().check("#review-ja");
            phone.page().click("text=Verstuur mijn video");
            phone.page().waitForSelector("text=Kies eerst een video");
        }
    }

    @Test
    void aRefusedFilmAndAnotherTakeAreShown() throws IOException {
        Residents.LoggedIn resident = residents.newcomer();
        new TusClient(resident.visitor()).send(Films.studio().textNamedMp4(), "ja");
        try (Phone phone = system.phone();
                Phone desk = system.desk()) {
            residents.logIn(phone, resident.address());
            phone.open("/mijn/video");
            phone.page().waitForSelector("text=Dit bestand is geen video");
            phone.check();
            phone.screenshot("video-geweigerd");
            residents.logIn(desk, resident.address());
            desk.open("/mijn/video");
            desk.screenshot("video-geweigerd-1280");
            choose(desk.page(), Films.webm());
            desk.page().waitForSelector("#voorbeeld");
            desk.screenshot("video-gekozen-1280");
        }
    }

    private static void choose(Page page, Path film) {
        page.setInputFiles("#bestand", film);
        page.check("#review-ja");
    }

    private static void assertPlays(Page page) {
        page.evaluate("document.querySelector('video').muted = true; document.querySelector('video').play()");
        page.waitForCondition(
                () -> ((Number) page.evaluate("document.querySelector('video').currentTime")).doubleValue() > 0.5);
        assertThat((Boolean) page.evaluate(
                        "document.querySelector('video').videoHeight > document.querySelector('video').videoWidth"))
                .as("upright")
                .isTrue();
    }
}
