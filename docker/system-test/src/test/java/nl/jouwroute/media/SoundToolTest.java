package nl.jouwroute.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.jouwroute.systemtest.Machine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the machine's real ffmpeg. */
class SoundToolTest {

    private static final int SECONDS = 3;

    @TempDir
    Path folder;

    private FilmStudio studio;
    private SoundTool tool;
    private Path work;

    @BeforeEach
    void setUp() throws IOException {
        tool = new SoundTool(Machine.program("ffmpeg"), Machine.program("ffprobe"));
        studio = new FilmStudio(Files.createDirectory(folder.resolve("studio")));
        work = Files.createDirectory(folder.resolve("work"));
    }

    @ParameterizedTest
    @CsvSource({
        "telefoon.m4a, aac",
        "chrome.webm, libopus",
        "firefox.ogg, libopus",
        "oud.mp3, libmp3lame",
        "recorder.wav, pcm_s16le"
    })
    void whatPhonesAndBrowsersRecordComesOutAsOneKindWithoutItsPlace(String name, String codec) throws Exception {
        Path voice = studio.voice(name, codec, SECONDS);
        assertThat(tool.examine(voice, work)).isBetween(Duration.ofMillis(2800), Duration.ofMillis(3300));
        Path result = work.resolve("result.m4a");
        tool.encode(voice, work, result, () -> {});
        assertThat(tool.measure(result, work)).isBetween(Duration.ofMillis(2800), Duration.ofMillis(3300));
        String bytes = Files.readString(result, StandardCharsets.ISO_8859_1);
        assertThat(bytes).startsWith("\0\0\0").contains("ftyp", "mp4a").doesNotContain("Lingenstraat");
    }

    @Test
    void aFilmOrATextIsNoRecording() throws Exception {
        refused(studio.webm(SECONDS), VideoRefusal.WRONG_KIND);
        refused(studio.textNamedMp4(), VideoRefusal.WRONG_KIND);
    }

    @Test
    void whatIsTooLongTooShortOrBrokenIsRefused() throws Exception {
        refused(studio.voice("lang.webm", "libopus", 125), VideoRefusal.TOO_LONG);
        Path cut = studio.truncated(studio.voice("half.m4a", "aac", SECONDS), 0.5);
        refused(cut, VideoRefusal.BROKEN_FILE);
    }

    private void refused(Path file, VideoRefusal why) {
        assertThatThrownBy(() -> tool.examine(file, work))
                .isInstanceOfSatisfying(
                        UnusableVideo.class, e -> assertThat(e.refusal()).isEqualTo(why));
    }
}
