package nl.jouwroute.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tika.Tika;

/**
 * ffmpeg and ffprobe in a {@link Cage}, for what films and sound recordings have in common: what is it, is it whole,
 * how long does it play. Work folders and paths are ours, never named by who sent the file.
 */
final class MediaPrograms {

    private static final Duration LOOK_TIME = Duration.ofMinutes(1);

    private final Cage cage = new Cage();
    private final Tika tika = new Tika();
    private final Path ffmpeg;
    private final Path ffprobe;
    private final Set<String> kinds;
    private final String formats;

    /**
     * @param ffmpeg null when there is none
     * @param ffprobe null when there is none
     * @param kinds media types that are let in
     * @param formats names of ffmpeg's demuxers that are let in, separated by commas
     */
    MediaPrograms(Path ffmpeg, Path ffprobe, Set<String> kinds, String formats) {
        this.ffmpeg = ffmpeg;
        this.ffprobe = ffprobe;
        this.kinds = Set.copyOf(kinds);
        this.formats = formats;
    }

    /** The program at that path, or of that name where the system keeps its programs. */
    static Optional<Path> find(String program) {
        return Stream.of(Path.of(program), Path.of("/usr/bin", program), Path.of("/usr/local/bin", program))
                .filter(Path::isAbsolute)
                .filter(Files::isExecutable)
                .findFirst();
    }

    boolean arePresent() {
        return ffmpeg != null && ffprobe != null;
    }

    /**
     * @throws UnusableVideo the file is of a kind that is not let in
     */
    void sniff(Path file) throws IOException, UnusableVideo {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            String kind = tika.detect(in);
            if (!kinds.contains(kind)) {
                throw new UnusableVideo(VideoRefusal.WRONG_KIND, kind);
            }
        }
    }

    ProbeReport probe(Path file, Path work) throws IOException, UnusableVideo {
        List<String> command = new ArrayList<>(List.of(ffprobe.toString(), "-v", "error"));
        command.addAll(guarded());
        command.addAll(List.of("-of", "flat=s=_", "-show_entries", ProbeReport.ENTRIES, file.toString()));
        Cage.Result result = cage.run(command, file, work, LOOK_TIME);
        requireWorked(result, "ffprobe");
        return ProbeReport.parse(result.out());
    }

    /** Every packet of these streams is read; a file that ends too early or makes no sense fails. Answers how long it plays. */
    Duration readThrough(Path file, Path work, List<String> streams) throws IOException, UnusableVideo {
        List<String> command = new ArrayList<>(List.of(ffmpeg.toString(), "-v", "error", "-nostdin", "-xerror"));
        command.addAll(guarded());
        command.addAll(List.of("-i", file.toString()));
        streams.forEach(stream -> command.addAll(List.of("-map", stream)));
        command.addAll(List.of("-c", "copy", "-progress", "pipe:1", "-f", "null", "-"));
        Cage.Result result = cage.run(command, file, work, LOOK_TIME);
        requireWorked(result, "reading through");
        if (result.err().contains("ended prematurely") || result.err().contains("partial file")) {
            throw new UnusableVideo(VideoRefusal.BROKEN_FILE, "ends too early");
        }
        return ProbeReport.lastTime(result.out())
                .orElseThrow(() -> new UnusableVideo(VideoRefusal.BROKEN_FILE, "no time in it"));
    }

    /**
     * Runs ffmpeg on one file.
     *
     * @param before arguments before the input
     * @param after arguments after it
     * @throws UnusableVideo it does not like the file
     * @throws ToolFailed it could not be done now
     */
    void convert(
            List<String> before,
            Path file,
            List<String> after,
            Path work,
            Duration time,
            Runnable signOfLife,
            String step)
            throws IOException, UnusableVideo {
        List<String> command = new ArrayList<>(List.of(ffmpeg.toString(), "-v", "error", "-nostdin", "-y"));
        command.addAll(guarded());
        command.addAll(before);
        command.addAll(List.of("-i", file.toString()));
        command.addAll(after);
        requireWorked(cage.run(command, file, work, time, signOfLife), step);
    }

    /** What ffmpeg says of itself, such as its {@code -encoders}. */
    String ask(String what, Path work) throws IOException {
        Cage.Result result = cage.run(List.of(ffmpeg.toString(), "-hide_banner", what), ffmpeg, work, LOOK_TIME);
        if (!result.isFine()) {
            throw new ToolFailed(ffmpeg + " does not say its " + what);
        }
        return result.out();
    }

    private List<String> guarded() {
        return List.of("-protocol_whitelist", "file,pipe", "-format_whitelist", formats);
    }

    private static void requireWorked(Cage.Result result, String step) throws ToolFailed, UnusableVideo {
        if (result.isBreakdown()) {
            throw new ToolFailed(step + " ended with " + result.exit());
        }
        if (!result.isFine()) {
            throw new UnusableVideo(VideoRefusal.BROKEN_FILE, step + " ended with " + result.exit());
        }
    }
}
