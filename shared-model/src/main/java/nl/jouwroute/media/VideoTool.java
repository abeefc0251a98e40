package nl.jouwroute.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Stream;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;

/**
 * Looks into videos and re-encodes them, by ffmpeg and ffprobe in a {@link Cage}. Only the containers and codecs that
 * phones and browsers make are let in. Work folders and paths are ours, never named by who sent the file.
 */
@ApplicationScoped
public class VideoTool {

    private static final Logger LOG = Logger.getLogger(VideoTool.class.getName());

    private static final Duration LOOK_TIME = Duration.ofMinutes(1);
    private static final Duration WORK_TIME = Duration.ofMinutes(5);
    /** A recording of two minutes may be some frames longer. */
    private static final Duration SLACK = Duration.ofSeconds(1);

    private static final Set<String> KINDS = Set.of(
            "video/mp4",
            "application/mp4",
            "video/quicktime",
            "video/x-m4v",
            "video/3gpp",
            "video/3gpp2",
            "video/webm",
            "video/x-matroska",
            "application/x-matroska");

    private MediaPrograms programs;
    private String encoder;
    private boolean canToneMap;

    /** For CDI. */
    protected VideoTool() {}

    @Inject
    public VideoTool(Settings settings) {
        this(
                MediaPrograms.find(settings.text(Setting.FFMPEG)).orElse(null),
                MediaPrograms.find(settings.text(Setting.FFPROBE)).orElse(null));
        if (!isPresent()) {
            LOG.warning("There is no ffmpeg: videos are taken, and wait until there is one");
        }
    }

    VideoTool(Path ffmpeg, Path ffprobe) {
        programs = new MediaPrograms(ffmpeg, ffprobe, KINDS, "mov,mp4,matroska,webm");
    }

    /** Whether this node can handle videos. */
    public boolean isPresent() {
        return programs.arePresent();
    }

    /**
     * Looks whether this is a video that we take, whole, and of a fitting length.
     *
     * @param work a folder for this piece of work alone
     * @throws UnusableVideo it is not
     * @throws ToolFailed that could not be found out
     */
    public VideoFacts examine(Path file, Path work) throws IOException, UnusableVideo {
        programs.sniff(file);
        ProbeReport report = probe(file, work);
        Optional<Duration> announced = report.duration();
        if (announced.isPresent()) {
            requireFitting(announced.get());
        }
        Duration measured =
                programs.readThrough(file, work, report.hasSound() ? List.of("0:v:0", "0:a:0") : List.of("0:v:0"));
        requireFitting(measured);
        return new VideoFacts(
                measured, report.width(), report.height(), report.hasSound(), report.isHighDynamicRange());
    }

    private ProbeReport probe(Path file, Path work) throws IOException, UnusableVideo {
        ProbeReport report = programs.probe(file, work);
        report.requireUsable();
        return report;
    }

    private static void requireFitting(Duration duration) throws UnusableVideo {
        if (duration.compareTo(VideoLimits.LONGEST.plus(SLACK)) > 0) {
            throw new UnusableVideo(VideoRefusal.TOO_LONG, duration.toString());
        }
        if (duration.compareTo(VideoLimits.SHORTEST) < 0) {
            throw new UnusableVideo(VideoRefusal.TOO_SHORT, duration.toString());
        }
    }

    /**
     * Makes the video that is watched: H.264 of at most 1280×720 (or 720×1280) at 30 pictures a second, AAC mono, upright,
     * and nothing in it about where or with what it was made.
     *
     * @param signOfLife called now and then while it takes; what it throws ends the work
     * @throws UnusableVideo the file cannot be read after all
     * @throws ToolFailed it could not be done now
     */
    public void encode(Path file, VideoFacts facts, Path work, Path target, Runnable signOfLife)
            throws IOException, UnusableVideo {
        lookAround(work);
        List<String> command = new ArrayList<>(List.of("-map", "0:v:0"));
        if (facts.sound()) {
            command.addAll(List.of("-map", "0:a:0", "-c:a", "aac", "-ac", "1", "-ar", "48000", "-b:a", "96k"));
        }
        command.addAll(List.of("-sn", "-dn", "-map_metadata", "-1", "-map_chapters", "-1"));
        command.addAll(List.of("-vf", pictureFilter(facts)));
        command.addAll(List.of("-c:v", encoder, "-threads", "2"));
        if (encoder.equals("libx264")) {
            command.addAll(List.of("-preset", "veryfast", "-crf", "23", "-profile:v", "high"));
        } else {
            command.addAll(List.of("-b:v", "2M"));
        }
        command.addAll(List.of("-maxrate", "3M", "-bufsize", "6M", "-pix_fmt", "yuv420p"));
        command.addAll(List.of("-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"));
        command.addAll(List.of("-max_muxing_queue_size", "1024", "-movflags", "+faststart", "-f", "mp4"));
        command.add(target.toString());
        List<String> before = List.of("-threads", "2", "-max_pixels", "9000000", "-t", "121");
        programs.convert(before, file, command, work, WORK_TIME, signOfLife, "encoding");
    }

    private String pictureFilter(VideoFacts facts) {
        String fit = "fps=30,scale=w='if(gt(iw,ih),min(1280,iw),min(720,iw))'"
                + ":h='if(gt(iw,ih),min(720,ih),min(1280,ih))'"
                + ":force_original_aspect_ratio=decrease:force_divisible_by=2,setsar=1";
        if (facts.highDynamicRange() && canToneMap) {
            return fit + ",zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=tonemap=hable:desat=0"
                    + ",zscale=t=bt709:m=bt709:r=tv,format=yuv420p";
        }
        return fit + ",format=yuv420p";
    }

    /**
     * Makes a still of at most 640 pixels from a video that {@link #encode} made.
     *
     * @throws ToolFailed it could not be done now
     */
    public void still(Path video, Path work, Path target) throws IOException, UnusableVideo {
        List<String> after = List.of(
                "-map",
                "0:v:0",
                "-frames:v",
                "1",
                "-vf",
                "thumbnail=60,scale=640:640:force_original_aspect_ratio=decrease",
                "-map_metadata",
                "-1",
                "-q:v",
                "4",
                "-f",
                "mjpeg",
                target.toString());
        programs.convert(List.of("-ss", "1"), video, after, work, LOOK_TIME, () -> {}, "poster");
    }

    /**
     * What a finished video really is.
     *
     * @throws UnusableVideo it is no video
     */
    public VideoFacts measure(Path video, Path work) throws IOException, UnusableVideo {
        ProbeReport report = probe(video, work);
        Duration duration = report.duration()
                .orElseThrow(() -> new UnusableVideo(VideoRefusal.BROKEN_FILE, "no time in the result"));
        return new VideoFacts(duration, report.width(), report.height(), report.hasSound(), false);
    }

    /** Which encoder and filters this ffmpeg has; the system's has x264, the bundled one OpenH264. */
    private synchronized void lookAround(Path work) throws IOException {
        if (encoder != null) {
            return;
        }
        String encoders = programs.ask("-encoders", work);
        String filters = programs.ask("-filters", work);
        canToneMap = filters.contains(" zscale ") && filters.contains(" tonemap ");
        encoder = Stream.of("libx264", "libopenh264", "h264")
                .filter(name -> encoders.contains(" " + name + " "))
                .findFirst()
                .orElseThrow(() -> new ToolFailed("this ffmpeg cannot write H.264"));
    }
}
