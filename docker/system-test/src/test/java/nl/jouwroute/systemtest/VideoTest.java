package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a film on a phone to a video that can be watched, without JavaScript. */
@SystemTest
class VideoTest {

    private static final Duration ENCODING = Duration.ofMinutes(5);

    private final TestSystem system;
    private final Residents residents;

    VideoTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
    }

    @Test
    void anUprightIphoneFilmInPiecesCanBeWatchedUpright() throws IOException {
        assertWatchable(Films.portrait(), true);
    }

    @Test
    void aFilmFromABrowserInPiecesCanBeWatched() throws IOException {
        assertWatchable(Films.webm(), false);
    }

    @Test
    void aLandscapeFilmInAPlainFormCanBeWatched() throws IOException {
        Visitor resident = residents.newcomer().visitor();
        Page asked = resident.get("/mijn/video");
        assertThat(asked.document().select("#film[capture=user][accept=video/*]"))
                .as("opens the camera of a phone")
                .hasSize(1);

        Page page = asked.form("Verstuur mijn video")
                .choose("review", "ja")
                .attach("film", Films.landscape(), "video/mp4")
                .submit();

        assertThat(page.path()).isEqualTo("/mijn/video");
        assertThat(page.heading()).isEqualTo("Wij hebben je video gekregen");
        Path video = watch(resident, readyVideo(resident), "landscape");
        assertThat(leftIsRed(video)).isTrue();
        assertThat(size(newestId(resident))).isEqualTo("1280x720");
    }

    @Test
    void aFilmThatAnAdvisorMaySeeIsASignalOnOneLeadAndOneThatNobodyMaySeeIsNone() throws IOException {
        Residents.LoggedIn shows = residents.newcomer();
        UUID shown = new TusClient(shows.visitor()).send(Films.webm(), "ja");
        assertThat(signals(shown)).isEqualTo(1);
        Residents.LoggedIn hides = residents.newcomer();
        UUID hidden = new TusClient(hides.visitor()).send(Films.webm(), "nee");
        assertThat(signals(hidden)).isZero();

        assertThat(system.database()
                        .rows(
                                "select c.given, c.text_version from consent c join resident r on r.person_id = c.person_id"
                                        + " join video_cv v on v.resident_id = r.id where v.id = ?",
                                hidden))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("given", false).containsEntry("text_version", 1));

        awaitState(hidden, "READY");
        Page page = hides.visitor().get("/mijn/video");
        assertThat(page.text()).contains("Alleen jij ziet deze video");
        page.form("mag-meekijken").submit();
        assertThat(signals(hidden)).isEqualTo(1);
        Page stopped = hides.visitor().get("/mijn/video").form("stop-meekijken").submit();
        assertThat(stopped.text()).contains("Alleen jij ziet deze video");
    }

    @Test
    void aTextNamedMp4IsRefusedInPlainWordsOnThePageAndByMail() throws IOException {
        assertRefused(Films.studio().textNamedMp4(), "Dit bestand is geen video");
    }

    @Test
    void aTruncatedFilmIsRefusedInPlainWordsOnThePageAndByMail() throws IOException {
        assertRefused(Films.studio().truncated(Films.landscape(), 0.7), "De video ging stuk bij het versturen");
    }

    @Test
    void aFilmWithAVirusIsRefusedInPlainWordsOnThePageAndByMailAndIsGone() throws IOException {
        Path film = Films.folder().resolve("virus.webm");
        byte[] bytes = TusClient.bytes(Films.webm());
        Files.write(film, bytes);
        Files.writeString(film, Clamd.EICAR, StandardCharsets.US_ASCII, java.nio.file.StandardOpenOption.APPEND);
        UUID video = assertRefused(film, "Wij vonden iets in het bestand dat niet veilig is");
        assertFilesGone(video);
    }

    @Test
    void aVideoThatIsThrownAwayIsGoneWithinAMinute() throws IOException {
        Visitor resident = residents.newcomer().visitor();
        UUID video = new TusClient(resident).send(Films.webm(), "ja");
        Page page = readyVideo(resident);

        Page after = page.form("weggooien").submit();

        assertThat(after.heading()).isEqualTo("Neem je video op");
        assertThat(resident.get("/mijn/video/bestand/" + video).status()).isEqualTo(404);
        assertFilesGone(video);
    }

    private void assertFilesGone(UUID video) throws IOException {
        Waiting.patiently().untilAsserted(() -> {
            try (var files = Files.walk(system.running().folder().resolve("media"))) {
                assertThat(files.filter(file -> file.toString().contains(video.toString())))
                        .isEmpty();
            }
        });
    }

    private void assertWatchable(Path film, boolean upright) throws IOException {
        Visitor resident = residents.newcomer().visitor();
        UUID id = new TusClient(resident).send(film, "ja");

        Page page = readyVideo(resident);

        Path video = watch(resident, page, film.getFileName().toString());
        String[] size = size(id).split("x", -1);
        assertThat(Integer.parseInt(size[0]) < Integer.parseInt(size[1]))
                .as("upright")
                .isEqualTo(upright);
        assertThat(leftIsRed(video)).as("turned well").isTrue();
        assertThat(Files.readString(video, StandardCharsets.ISO_8859_1)).doesNotContain("+52.5168");
    }

    private UUID assertRefused(Path film, String words) {
        Residents.LoggedIn resident = residents.newcomer();
        UUID video = new TusClient(resident.visitor()).send(film, "ja");
        awaitState(video, "REJECTED");
        assertThat(resident.visitor().get("/mijn/video").text()).contains(words);
        Mailbox.Mail mail = system.mailbox()
                .awaitMail(resident.address(), any -> any.subject().equals("Je video kon niet mee"));
        assertThat(mail.body()).contains(words).contains(system.origin() + "/mijn/video");
        return video;
    }

    private Page sendForm(Visitor resident, Path film, String type, String review) {
        return resident.get("/mijn/video")
                .form("Verstuur mijn video")
                .choose("review", review)
                .attach("bestand", film, type)
                .submit();
    }

    /** The page once the newest video can be watched. */
    private Page readyVideo(Visitor resident) {
        return Waiting.within(ENCODING)
                .until(
                        () -> resident.get("/mijn/video"),
                        page -> page.document().selectFirst("video") != null);
    }

    private void awaitState(UUID video, String state) {
        Waiting.within(ENCODING)
                .until(
                        () -> system.database()
                                .rows("select state from video_cv where id = ?", video)
                                .get(0)
                                .get("state"),
                        state::equals);
    }

    /** Plays it in two parts as a player does; answers the whole. */
    private Path watch(Visitor resident, Page page, String name) throws IOException {
        String source = page.document().selectFirst("video").absUrl("src");
        HttpResponse<byte[]> first = part(resident, source, "bytes=0-999");
        assertThat(first.statusCode()).isEqualTo(206);
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(first.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        HttpResponse<byte[]> rest = part(resident, source, "bytes=1000-");
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(part(resident, source, "bytes=999999999-").statusCode()).isEqualTo(416);
        Path video = Films.folder().resolve("watched-" + name + ".mp4");
        Files.write(video, first.body());
        Files.write(video, rest.body(), java.nio.file.StandardOpenOption.APPEND);
        String poster = page.document().selectFirst("video").absUrl("poster");
        assertThat(resident.get(poster).header("Content-Type")).isEqualTo("image/jpeg");
        return video;
    }

    private static HttpResponse<byte[]> part(Visitor resident, String source, String range) {
        HttpRequest.Builder request = resident.request(source).header("Range", range);
        return resident.send(request.header("Sec-Fetch-Site", "same-origin").GET());
    }

    private static boolean leftIsRed(Path video) throws IOException {
        byte[] picture = Films.studio().picture(video, 9, 9);
        int left = (4 * 9 + 1) * 3;
        int middle = (4 * 9 + 4) * 3;
        return isRed(picture, left) && !isRed(picture, middle);
    }

    private static boolean isRed(byte[] picture, int at) {
        return (picture[at] & 0xff) > 180 && (picture[at + 1] & 0xff) < 90 && (picture[at + 2] & 0xff) < 90;
    }

    private UUID newestId(Visitor resident) {
        String source =
                resident.get("/mijn/video").document().selectFirst("video").attr("src");
        return UUID.fromString(source.substring(source.lastIndexOf('/') + 1));
    }

    private String size(UUID video) {
        return system.database()
                .rows("select width || 'x' || height as size from video_cv where id = ?", video)
                .get(0)
                .get("size")
                .toString();
    }

    private long signals(UUID video) {
        return system.database()
                .number("select count(*) from lead_signal where kind = 'VIDEO' and subject_id = ?", video);
    }
}
