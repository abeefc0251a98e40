package nl.jouwroute.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the resumable upload takes, what it refuses, and that nothing of it gets lost. */
@SystemTest
class VideoUploadRulesTest {

    private static final long LIMIT = 500L << 20;

    private final TestSystem system;
    private final Residents residents;

    VideoUploadRulesTest(TestSystem system) {
        this.system = system;
        this.residents = new Residents(system);
    }

    private TusClient client() {
        return new TusClient(residents.newcomer().visitor());
    }

    @Test
    void aFilmOverTheLimitIsRefusedBeforeItIsSent() {
        TusClient tus = client();
        assertThat(tus.announce(LIMIT + 1, "ja").statusCode()).isEqualTo(413);
        assertThat(tus.announce(LIMIT, "ja").statusCode()).isEqualTo(201);
        assertThat(tus.announce(0, "ja").statusCode()).isEqualTo(400);
        assertThat(tus.announce(10, "misschien").statusCode()).isEqualTo(400);
    }

    @Test
    void whatDoesNotFitTheOffsetTakesNothing() {
        TusClient tus = client();
        String address = tus.begin(1_000, "ja");
        assertThat(tus.patch(address, 0, new byte[400]).statusCode()).isEqualTo(204);

        HttpResponse<byte[]> ahead = tus.patch(address, 500, new byte[100]);
        assertThat(ahead.statusCode()).isEqualTo(409);
        assertThat(ahead.headers().firstValue("Upload-Offset")).hasValue("400");
        assertThat(tus.patch(address, 400, new byte[601]).statusCode()).isEqualTo(413);
        assertThat(tus.offset(address)).isEqualTo(400);
        assertThat(tus.patch(address, 400, new byte[600]).statusCode()).isEqualTo(204);
        assertThat(tus.offset(address)).isEqualTo(1_000);
    }

    @Test
    void otherTypesOtherVersionsAndOtherSitesAreRefused() {
        TusClient tus = client();
        Visitor visitor = residents.newcomer().visitor();
        String address = new TusClient(visitor).begin(1_000, "ja");
        var typed = visitor.request(address)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .header("Sec-Fetch-Site", "same-origin");
        assertThat(visitor.send(typed.copy()
                                .header("Content-Type", "video/mp4")
                                .method("PATCH", BodyPublishers.ofByteArray(new byte[10])))
                        .statusCode())
                .isEqualTo(415);
        assertThat(visitor.send(visitor.request(address)
                                .header("Sec-Fetch-Site", "same-origin")
                                .header("Tus-Resumable", "0.2.2")
                                .method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(412);
        assertThat(visitor.send(visitor.request(address)
                                .header("Tus-Resumable", "1.0.0")
                                .header("Sec-Fetch-Site", "cross-site")
                                .header("Upload-Offset", "0")
                                .header("Content-Type", "application/offset+octet-stream")
                                .method("PATCH", BodyPublishers.ofByteArray(new byte[10])))
                        .statusCode())
                .isEqualTo(403);
        assertThat(tus.announce(10, "ja").statusCode()).isEqualTo(201);
        assertThat(new TusClient(visitor).offset(address)).isZero();
    }

    @Test
    void aPieceIsAtMostSixteenMebibytes() {
        TusClient tus = client();
        String address = tus.begin(20 << 20, "ja");
        assertThat(tus.patch(address, 0, new byte[(16 << 20) + 1]).statusCode()).isEqualTo(413);
        assertThat(tus.patch(address, 0, new byte[16 << 20]).statusCode()).isEqualTo(204);
        assertThat(tus.offset(address)).isEqualTo(16 << 20);
    }

    @Test
    void somebodyElsesUploadIsNotThere() {
        TusClient mine = client();
        String address = mine.begin(1_000, "ja");
        mine.patch(address, 0, new byte[100]);
        TusClient other = client();

        assertThat(other.head(address).statusCode()).isEqualTo(404);
        assertThat(other.patch(address, 100, new byte[10]).statusCode()).isEqualTo(404);
        assertThat(other.terminate(address).statusCode()).isEqualTo(404);
        assertThat(mine.offset(address)).isEqualTo(100);
        UUID video = TusClient.id(address);
        Visitor stranger = residents.newcomer().visitor();
        assertThat(stranger.get("/mijn/video/bestand/" + video).status()).isEqualTo(404);
        assertThat(stranger.get("/mijn/video/plaatje/" + video).status()).isEqualTo(404);
        assertThat(system.database()
                        .number("select count(*) from audit_entry where object_id = ? and result = 'REFUSED'", video))
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void whatTookTooLongIsGone() {
        TusClient tus = client();
        String address = tus.begin(1_000, "ja");
        tus.patch(address, 0, new byte[100]);
        system.database()
                .change("update media_upload set expires_at = started_at where video_id = ?", TusClient.id(address));
        assertThat(tus.head(address).statusCode()).isEqualTo(410);
        assertThat(tus.patch(address, 100, new byte[10]).statusCode()).isEqualTo(410);
        Waiting.patiently().untilAsserted(() -> assertThat(system.database()
                        .rows(
                                "select state, files_gone_at is not null as gone from video_cv where id = ?",
                                TusClient.id(address)))
                .singleElement()
                .isEqualTo(Map.of("state", "EXPIRED", "gone", true)));
    }

    @Test
    void aFilmThatIsNoLongerWantedCanBeStopped() {
        TusClient tus = client();
        String address = tus.begin(1_000, "ja");
        assertThat(tus.terminate(address).statusCode()).isEqualTo(204);
        assertThat(tus.head(address).statusCode()).isEqualTo(410);
    }

    @Test
    void aThirdUploadTakesThePlaceOfTheOldest() {
        TusClient tus = client();
        String first = tus.begin(1_000, "ja");
        String second = tus.begin(1_000, "ja");
        String third = tus.begin(1_000, "ja");
        assertThat(tus.head(first).statusCode()).isEqualTo(410);
        assertThat(tus.head(second).statusCode()).isEqualTo(200);
        assertThat(tus.head(third).statusCode()).isEqualTo(200);
    }

    @Test
    void aLogInThatEndedKeepsWhatWasSent() {
        Visitor visitor = residents.newcomer().visitor();
        TusClient tus = new TusClient(visitor);
        String address = tus.begin(1_000, "ja");
        tus.patch(address, 0, new byte[100]);
        TusClient loggedOut = new TusClient(system.visitor());

        HttpResponse<byte[]> head = loggedOut.head(address);
        assertThat(head.statusCode())
                .as("neither 401 nor 5xx: the client would begin anew")
                .isEqualTo(423);
        assertThat(head.headers().firstValue("Jr-Log-In")).isPresent();
        assertThat(loggedOut.patch(address, 100, new byte[10]).statusCode()).isEqualTo(401);
        assertThat(tus.offset(address)).isEqualTo(100);
    }

    @Test
    void aNewerRequestGoesOnWhereAStalledOneStopped() throws IOException {
        Visitor visitor = residents.newcomer().visitor();
        TusClient tus = new TusClient(visitor);
        String address = tus.begin(1_000, "ja");
        try (Socket stalled = stall(visitor, address, 1_000, 300)) {
            Waiting.patiently().until(() -> tus.offset(address) == 300);
            assertThat(tus.patch(address, 300, new byte[700]).statusCode()).isEqualTo(204);
            assertThat(stalled.isConnected()).isTrue();
        }
        assertThat(tus.offset(address)).isEqualTo(1_000);
    }

    @Test
    void aServerKilledHalfWayLosesNoByteAndGoesOnFromTheOffset() throws IOException {
        Visitor visitor = residents.newcomer().visitor();
        TusClient tus = new TusClient(visitor);
        byte[] film = TusClient.bytes(Films.webm());
        String address = tus.begin(film.length, "ja");
        int acknowledged = film.length / 3;
        tus.patch(address, 0, java.util.Arrays.copyOf(film, acknowledged));
        try (Socket halfWay = stall(visitor, address, film.length - acknowledged, acknowledged, film, 5_000)) {
            Waiting.patiently().until(() -> tus.offset(address) > acknowledged);
            system.running().killServer();
            assertThat(halfWay.isConnected()).isTrue();
        }
        system.running().restartServer();

        long offset = tus.offset(address);
        assertThat(offset).isGreaterThanOrEqualTo(acknowledged);
        byte[] rest = java.util.Arrays.copyOfRange(film, (int) offset, film.length);
        assertThat(tus.patch(address, offset, rest).statusCode()).isEqualTo(204);
        Waiting.within(java.time.Duration.ofMinutes(5))
                .until(
                        () -> system.database()
                                .rows("select state from video_cv where id = ?", TusClient.id(address))
                                .get(0)
                                .get("state"),
                        "READY"::equals);
    }

    @Test
    void aFilmOfWhichTheLastAnswerWasLostIsReceivedAllTheSame() throws IOException {
        Visitor visitor = residents.newcomer().visitor();
        TusClient tus = new TusClient(visitor);
        String address = tus.begin(1_000, "ja");
        tus.patch(address, 0, new byte[400]);
        UUID id = TusClient.id(address);
        java.nio.file.Files.write(
                system.running().folder().resolve("media/original/" + id),
                new byte[600],
                java.nio.file.StandardOpenOption.APPEND);
        Waiting.patiently()
                .until(
                        () -> system.database().number("select count(*) from lead_signal where subject_id = ?", id),
                        one -> one == 1);
    }

    private Socket stall(Visitor visitor, String address, int announced, int sent) throws IOException {
        return stall(visitor, address, announced, 0, new byte[sent], sent);
    }

    /** A piece of which the line breaks off: some bytes, and then silence. */
    private Socket stall(Visitor visitor, String address, int announced, int offset, byte[] film, int sent)
            throws IOException {
        URI origin = URI.create(system.origin());
        Socket socket = new Socket(origin.getHost(), origin.getPort());
        String cookies = visitor.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        OutputStream out = socket.getOutputStream();
        out.write(("PATCH " + address + " HTTP/1.1\r\nHost: " + origin.getAuthority() + "\r\nCookie: " + cookies
                        + "\r\nTus-Resumable: 1.0.0\r\nSec-Fetch-Site: same-origin\r\nUpload-Offset: " + offset
                        + "\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: " + announced
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(film, offset, sent);
        out.flush();
        return socket;
    }
}
