package nl.jouwroute.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.jouwroute.systemtest.Machine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the machine's real ffmpeg. */
class VideoToolTest {

    private static final int SECONDS = 6;

    @TempDir
    Path folder;

    private FilmStudio studio;
    private VideoTool tool;
    private Path work;

    @BeforeEach
    void setUp() throws IOException {
        tool = new VideoTool(Machine.program("ffmpeg"), Machine.program("ffprobe"));
        studio = new FilmStudio(Files.createDirectory(folder.resolve("studio")));
        work = Files.createDirectory(folder.resolve("work"));
    }

    @Test
    void anUprightIphoneFilmComesOutUprightAndWithoutItsPlace() throws Exception {
        Path film = studio.iPhonePortrait(SECONDS);
        assertThat(Files.readString(film, StandardCharsets.ISO_8859_1)).contains("+52.5168");

        Path result = encoded(film);

        VideoFacts facts = tool.measure(result, work);
        assertThat(facts.width()).isLessThan(facts.height());
        assertThat(facts.sound()).isTrue();
        assertThat(facts.duration()).isCloseTo(Duration.ofSeconds(SECONDS), Duration.ofMillis(500));
        assertLeftIsRed(result);
        assertThat(Files.readString(result, StandardCharsets.ISO_8859_1))
                .doesNotContain("+52.5168")
                .doesNotContain("Apple");
    }

    @Test
    void anOlderUprightPhoneFilmComesOutUpright() throws Exception {
        Path result = encoded(studio.portraitH264(SECONDS));
        assertThat(tool.measure(result, work).height()).isEqualTo(640);
        assertLeftIsRed(result);
    }

    @Test
    void aLandscapeFilmIsMadeSmaller() throws Exception {
        Path result = encoded(studio.landscape(SECONDS));
        VideoFacts facts = tool.measure(result, work);
        assertThat(facts.width()).isEqualTo(1280);
        assertThat(facts.height()).isEqualTo(720);
        assertLeftIsRed(result);
        byte[] head = Files.readAllBytes(result);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        assertThat(text).as("H.264 and AAC").contains("avc1", "mp4a");
        assertThat(text.indexOf("moov")).as("index in front").isLessThan(text.indexOf("mdat"));
    }

    @Test
    void aFilmFromABrowserWorksAlsoWithoutADurationInItsHead() throws Exception {
        assertLeftIsRed(encoded(studio.webm(SECONDS)));
        assertThat(tool.examine(studio.liveWebm(SECONDS), work).duration().toMillis())
                .isCloseTo(SECONDS * 1000L, within(500L));
    }

    @Test
    void aFilmWithoutSoundIsFine() throws Exception {
        Path film = studio.silent(SECONDS);
        assertThat(tool.examine(film, work).sound()).isFalse();
        assertThat(Files.size(encoded(film))).isPositive();
    }

    @Test
    void aPosterIsAtMost640PixelsWide() throws Exception {
        Path result = encoded(studio.landscape(SECONDS));
        Path poster = work.resolve("poster.jpg");
        tool.still(result, work, poster);
        var image = javax.imageio.ImageIO.read(poster.toFile());
        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(image.getHeight()).isEqualTo(360);
    }

    @Test
    void aTextNamedMp4IsNoVideo() throws IOException {
        assertRefused(studio.textNamedMp4(), VideoRefusal.WRONG_KIND);
    }

    @Test
    void aTruncatedFilmIsBroken() throws IOException {
        Path landscape = studio.landscape(SECONDS);
        assertRefused(studio.truncated(landscape, 0.7), VideoRefusal.BROKEN_FILE);
        assertRefused(studio.truncated(studio.portraitH264(SECONDS), 0.7), VideoRefusal.BROKEN_FILE);
        assertRefused(studio.truncated(studio.webm(SECONDS), 0.9), VideoRefusal.BROKEN_FILE);
    }

    @Test
    void tooShortAndTooLongAreSaid() throws IOException {
        assertRefused(studio.silent(3), VideoRefusal.TOO_SHORT);
        assertRefused(studio.silent(125), VideoRefusal.TOO_LONG);
    }

    private Path encoded(Path film) throws IOException, UnusableVideo {
        Path result = work.resolve("result.mp4");
        tool.encode(film, tool.examine(film, work), work, result, () -> {});
        return result;
    }

    private void assertRefused(Path film, VideoRefusal why) {
        assertThatExceptionOfType(UnusableVideo.class)
                .as(film.getFileName().toString())
                .isThrownBy(() -> tool.examine(film, work))
                .satisfies(e -> assertThat(e.refusal()).isEqualTo(why));
    }

    /** Of a picture of 9 by 9 the middle of the left third is red and the middle is not. */
    private void assertLeftIsRed(Path film) throws IOException {
        byte[] picture = studio.picture(film, 9, 9);
        assertThat(isRed(picture, 1, 4)).as("left").isTrue();
        assertThat(isRed(picture, 4, 4)).as("middle").isFalse();
        assertThat(isRed(picture, 7, 4)).as("right").isFalse();
    }

    private static boolean isRed(byte[] picture, int x, int y) {
        int at = (y * 9 + x) * 3;
        return (picture[at] & 0xff) > 180 && (picture[at + 1] & 0xff) < 90 && (picture[at + 2] & 0xff) < 90;
    }
}
