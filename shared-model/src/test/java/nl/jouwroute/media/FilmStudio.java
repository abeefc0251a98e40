package nl.jouwroute.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes the films that phones and browsers make, with the real ffmpeg, at test time. The left third of the picture is
 * red while it stands upright, so that a test can see whether it was turned well.
 */
public final class FilmStudio {

    private static final int MINUTES = 3;
    private static final int MATRIX_IN_TRACK_HEAD = 44;

    private final Path folder;

    public FilmStudio(Path folder) {
        this.folder = folder;
    }

    /** As an iPhone films upright: stored lying down with a note to turn it, HEVC, index at the end, a place in it. */
    public Path iPhonePortrait(int seconds) throws IOException {
        return portrait("iphone.mov", seconds, "libx265", List.of("-tag:v", "hvc1", "-x265-params", "log-level=error"));
    }

    /** As an older phone does: the same in H.264. */
    public Path portraitH264(int seconds) throws IOException {
        return portrait("portrait.mov", seconds, "libx264", List.of("-preset", "ultrafast"));
    }

    private Path portrait(String name, int seconds, String codec, List<String> options) throws IOException {
        Path lying = folder.resolve("lying-" + name);
        // filmed upright 360 wide and 640 high, stored turned to the left
        List<String> first = new ArrayList<>(picture("360x640", seconds));
        first.addAll(List.of("-vf", marked() + ",transpose=cclock", "-c:v", codec, "-pix_fmt", "yuv420p"));
        first.addAll(options);
        first.addAll(List.of("-c:a", "aac", "-shortest"));
        first.add(lying.toString());
        run(first);
        Path film = folder.resolve(name);
        List<String> second = new ArrayList<>(List.of("-i", lying.toString(), "-c", "copy"));
        second.addAll(List.of("-metadata", "com.apple.quicktime.location.ISO6709=+52.5168+006.0830+001.0/"));
        second.addAll(List.of("-metadata", "com.apple.quicktime.make=Apple"));
        second.addAll(List.of("-movflags", "use_metadata_tags", film.toString()));
        run(second);
        turnClockwise(film, 360);
        return film;
    }

    /** Writes the note "turn a quarter to the right" in the head of the first track, as phones do. */
    private static void turnClockwise(Path film, int storedHeight) throws IOException {
        byte[] bytes = Files.readAllBytes(film);
        int track = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("tkhd");
        ByteBuffer matrix = ByteBuffer.wrap(bytes, track + MATRIX_IN_TRACK_HEAD, 36);
        matrix.putInt(0).putInt(1 << 16).putInt(0);
        matrix.putInt(-1 << 16).putInt(0).putInt(0);
        matrix.putInt(storedHeight << 16).putInt(0).putInt(1 << 30);
        Files.write(film, bytes);
    }

    /** As a browser records: VP8 and Opus. */
    public Path webm(int seconds) throws IOException {
        Path film = folder.resolve("browser.webm");
        List<String> line = new ArrayList<>(picture("640x360", seconds));
        line.addAll(List.of("-vf", marked(), "-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8"));
        line.addAll(List.of("-b:v", "600k", "-c:a", "libopus", "-shortest", film.toString()));
        run(line);
        return film;
    }

    /** As a browser streams it while recording: without a duration in its head. */
    public Path liveWebm(int seconds) throws IOException {
        Path film = folder.resolve("live.webm");
        run(List.of("-i", webm(seconds).toString(), "-c", "copy", "-f", "webm", "-live", "1", film.toString()));
        return film;
    }

    /** As a laptop or an Android phone held sideways does: H.264, index in front. */
    public Path landscape(int seconds) throws IOException {
        Path film = folder.resolve("landscape.mp4");
        List<String> line = new ArrayList<>(picture("1920x1080", seconds));
        line.addAll(List.of("-vf", marked(), "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"));
        line.addAll(List.of("-c:a", "aac", "-shortest", "-movflags", "+faststart", film.toString()));
        run(line);
        return film;
    }

    /** A small one without sound, of any length. */
    public Path silent(int seconds) throws IOException {
        Path film = folder.resolve("silent-" + seconds + ".mp4");
        run(List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=160x120:rate=5:duration=" + seconds,
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                film.toString()));
        return film;
    }

    /**
     * A recording of a voice, without pictures, that says where and with what it was made.
     *
     * @param name of the file; its extension says which kind
     * @param codec of ffmpeg, such as {@code libopus}
     */
    public Path voice(String name, String codec, int seconds) throws IOException {
        Path sound = folder.resolve(name);
        run(List.of(
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=220:duration=" + seconds,
                "-metadata",
                "comment=Lingenstraat 2",
                "-c:a",
                codec,
                sound.toString()));
        return sound;
    }

    /** The first part of a film, as when a connection broke. */
    public Path truncated(Path film, double part) throws IOException {
        byte[] all = Files.readAllBytes(film);
        Path cut = folder.resolve("cut-" + film.getFileName());
        Files.write(cut, java.util.Arrays.copyOf(all, (int) (all.length * part)));
        return cut;
    }

    /** A text that calls itself a film. */
    public Path textNamedMp4() throws IOException {
        return Files.writeString(folder.resolve("verslag.mp4"), "Dit is geen film maar een verslag.\n".repeat(500));
    }

    /** What the picture of a film shows at one second, as raw red-green-blue bytes of this size. */
    public byte[] picture(Path film, int width, int height) throws IOException {
        Path raw = folder.resolve(film.getFileName() + ".rgb");
        run(List.of(
                "-ss",
                "1",
                "-noautorotate",
                "-i",
                film.toString(),
                "-frames:v",
                "1",
                "-vf",
                "scale=" + width + ":" + height,
                "-pix_fmt",
                "rgb24",
                "-f",
                "rawvideo",
                raw.toString()));
        return Files.readAllBytes(raw);
    }

    private static List<String> picture(String size, int seconds) {
        return List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=" + size + ":rate=30:duration=" + seconds,
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=440:duration=" + seconds);
    }

    private static String marked() {
        return "drawbox=x=0:y=0:w=iw/3:h=ih:color=red:t=fill";
    }

    private void run(List<String> arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-nostdin", "-y"));
        line.addAll(arguments);
        Path log = folder.resolve("studio.log");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", line) + "\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
