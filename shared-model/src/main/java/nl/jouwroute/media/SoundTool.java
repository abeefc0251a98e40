package nl.jouwroute.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/**
 * Looks into sound recordings and re-encodes them, in the same {@link Cage} as videos. Only what phones and browsers
 * make is let in: one track of sound, no pictures.
 */
@ApplicationScoped
public class SoundTool {

    /** Longest recording that is taken. */
    public static final Duration LONGEST = Duration.ofMinutes(2);

    /** Shortest recording that says something. */
    public static final Duration SHORTEST = Duration.ofMillis(500);

    /** Bytes of the largest recording that is taken: 5 MiB. */
    public static final long LARGEST = 5L << 20;

    private static final Duration WORK_TIME = Duration.ofMinutes(1);
    private static final Duration SLACK = Duration.ofSeconds(1);

    private static final Set<String> KINDS = Set.of(
            "audio/mp4",
            "audio/x-m4a",
            "video/mp4",
            "application/mp4",
            "video/quicktime",
            "video/3gpp",
            "video/3gpp2",
            "video/webm",
            "audio/webm",
            "video/x-matroska",
            "application/x-matroska",
            "application/ogg",
            "audio/ogg",
            "audio/opus",
            "audio/vorbis",
            "audio/mpeg",
            "audio/vnd.wave",
            "audio/x-wav",
            "audio/x-aac",
            "audio/amr");

    private MediaPrograms programs;

    /** For CDI. */
    protected SoundTool() {}

    @Inject
    public SoundTool(Settings settings) {
        this(
                MediaPrograms.find(settings.text(Setting.FFMPEG)).orElse(null),
                MediaPrograms.find(settings.text(Setting.FFPROBE)).orElse(null));
    }

    SoundTool(Path ffmpeg, Path ffprobe) {
        programs = new MediaPrograms(ffmpeg, ffprobe, KINDS, "mov,mp4,matroska,webm,ogg,mp3,wav,aac,amr,amrnb,amrwb");
    }

    /** Whether this node can handle recordings. */
    public boolean isPresent() {
        return programs.arePresent();
    }

    /**
     * Looks whether this is a recording that we take, whole, and of a fitting length; answers its length.
     *
     * @param work a folder for this piece of work alone
     * @throws UnusableVideo it is not
     * @throws ToolFailed that could not be found out
     */
    public Duration examine(Path file, Path work) throws IOException, UnusableVideo {
        programs.sniff(file);
        programs.probe(file, work).requireSoundAlone();
        Duration measured = programs.readThrough(file, work, List.of("0:a:0"));
        if (measured.compareTo(LONGEST.plus(SLACK)) > 0) {
            throw new UnusableVideo(VideoRefusal.TOO_LONG, measured.toString());
        }
        if (measured.compareTo(SHORTEST) < 0) {
            throw new UnusableVideo(VideoRefusal.TOO_SHORT, measured.toString());
        }
        return measured;
    }

    /**
     * Makes the recording that is played: AAC mono in an MP4, and nothing in it about where or with what it was made.
     *
     * @param signOfLife called now and then while it takes; what it throws ends the work
     * @throws UnusableVideo the file cannot be read after all
     * @throws ToolFailed it could not be done now
     */
    public void encode(Path file, Path work, Path target, Runnable signOfLife) throws IOException, UnusableVideo {
        programs.convert(
                List.of("-t", "121"),
                file,
                List.of(
                        "-map",
                        "0:a:0",
                        "-vn",
                        "-sn",
                        "-dn",
                        "-map_metadata",
                        "-1",
                        "-map_chapters",
                        "-1",
                        "-c:a",
                        "aac",
                        "-ac",
                        "1",
                        "-ar",
                        "48000",
                        "-b:a",
                        "64k",
                        "-fflags",
                        "+bitexact",
                        "-flags:a",
                        "+bitexact",
                        "-movflags",
                        "+faststart",
                        "-f",
                        "mp4",
                        target.toString()),
                work,
                WORK_TIME,
                signOfLife,
                "encoding");
    }

    /** How long a finished recording plays. */
    public Duration measure(Path recording, Path work) throws IOException, UnusableVideo {
        return programs.probe(recording, work)
                .duration()
                .orElseThrow(() -> new UnusableVideo(VideoRefusal.BROKEN_FILE, "no time in the result"));
    }
}
