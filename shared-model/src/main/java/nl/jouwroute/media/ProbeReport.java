package nl.jouwroute.media;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ffprobe said about a file, read from its flat output: {@code streams_stream_0_codec_name="h264"}. */
final class ProbeReport {

    /** What to ask ffprobe for. */
    static final String ENTRIES = "stream=index,codec_type,codec_name,width,height,color_transfer"
            + ":stream_disposition=attached_pic:format=format_name,duration";

    private static final Set<String> PICTURE_CODECS = Set.of("h264", "hevc", "vp8", "vp9", "av1");
    private static final Set<String> SOUND_CODECS = Set.of("aac", "opus");
    private static final Set<String> SPEECH_CODECS =
            Set.of("aac", "opus", "vorbis", "mp3", "amr_nb", "amr_wb", "pcm_s16le", "alac");
    private static final Set<String> HIGH_DYNAMIC_RANGE = Set.of("smpte2084", "arib-std-b67");
    private static final long MOST_PIXELS = 9_000_000;

    private static final Pattern LINE = Pattern.compile("([a-z0-9_]+)=\"?([^\"]*)\"?");
    private static final Pattern STREAM = Pattern.compile("streams_stream_(\\d+)_(.+)");
    private static final Pattern TIME = Pattern.compile("out_time_us=(\\d+)");

    private final Map<String, String> format = new HashMap<>();
    private final List<Map<String, String>> pictures = new ArrayList<>();
    private final List<Map<String, String>> sounds = new ArrayList<>();

    private ProbeReport() {}

    static ProbeReport parse(String flat) {
        ProbeReport report = new ProbeReport();
        Map<Integer, Map<String, String>> streams = new HashMap<>();
        for (String text : flat.lines().toList()) {
            Matcher line = LINE.matcher(text.strip());
            if (!line.matches()) {
                continue;
            }
            Matcher stream = STREAM.matcher(line.group(1));
            if (stream.matches()) {
                streams.computeIfAbsent(Integer.valueOf(stream.group(1)), i -> new HashMap<>())
                        .put(stream.group(2), line.group(2));
            } else {
                report.format.put(line.group(1), line.group(2));
            }
        }
        streams.keySet().stream().sorted().map(streams::get).forEach(report::sort);
        return report;
    }

    private void sort(Map<String, String> stream) {
        String type = stream.getOrDefault("codec_type", "");
        if (type.equals("video") && !"1".equals(stream.get("disposition_attached_pic"))) {
            pictures.add(stream);
        }
        // newer phones add a track of surround sound that only they can read: not counted, not used
        if (type.equals("audio") && !Set.of("", "unknown").contains(stream.getOrDefault("codec_name", ""))) {
            sounds.add(stream);
        }
    }

    /**
     * @throws UnusableVideo not one picture track and at most one sound track of the kinds that we take
     */
    void requireUsable() throws UnusableVideo {
        if (pictures.size() != 1 || sounds.size() > 1) {
            throw new UnusableVideo(
                    VideoRefusal.WRONG_KIND, pictures.size() + " picture and " + sounds.size() + " sound tracks");
        }
        String picture = codec(pictures.get(0));
        if (!PICTURE_CODECS.contains(picture)) {
            throw new UnusableVideo(VideoRefusal.WRONG_KIND, "pictures in " + picture);
        }
        if (hasSound() && !SOUND_CODECS.contains(codec(sounds.get(0)))) {
            throw new UnusableVideo(VideoRefusal.WRONG_KIND, "sound in " + codec(sounds.get(0)));
        }
        long pixels = (long) width() * height();
        if (pixels < 1) {
            throw new UnusableVideo(VideoRefusal.BROKEN_FILE, "no picture size");
        }
        if (pixels > MOST_PIXELS) {
            throw new UnusableVideo(VideoRefusal.TOO_LARGE, pixels + " pixels");
        }
    }

    /**
     * @throws UnusableVideo not one track of sound of the kinds that we take, or pictures
     */
    void requireSoundAlone() throws UnusableVideo {
        if (!pictures.isEmpty() || sounds.size() != 1) {
            throw new UnusableVideo(
                    VideoRefusal.WRONG_KIND, pictures.size() + " picture and " + sounds.size() + " sound tracks");
        }
        if (!SPEECH_CODECS.contains(codec(sounds.get(0)))) {
            throw new UnusableVideo(VideoRefusal.WRONG_KIND, "sound in " + codec(sounds.get(0)));
        }
    }

    private static String codec(Map<String, String> stream) {
        return stream.getOrDefault("codec_name", "none");
    }

    boolean hasSound() {
        return !sounds.isEmpty();
    }

    int width() {
        return number(pictures.get(0).get("width"));
    }

    int height() {
        return number(pictures.get(0).get("height"));
    }

    boolean isHighDynamicRange() {
        return HIGH_DYNAMIC_RANGE.contains(pictures.get(0).getOrDefault("color_transfer", ""));
    }

    /** The duration that the file announces; what a browser records announces none. */
    Optional<Duration> duration() {
        String seconds = format.getOrDefault("format_duration", "");
        if (!seconds.matches("\\d{1,9}(\\.\\d+)?")) {
            return Optional.empty();
        }
        return Optional.of(
                Duration.ofMillis(new BigDecimal(seconds).movePointRight(3).longValue()));
    }

    /** The last time in the output of ffmpeg's {@code -progress}. */
    static Optional<Duration> lastTime(String progress) {
        Matcher times = TIME.matcher(progress);
        Optional<Duration> last = Optional.empty();
        while (times.find()) {
            last = Optional.of(Duration.ofMillis(Long.parseLong(times.group(1)) / 1000));
        }
        return last;
    }

    private static int number(String digits) {
        return digits != null && digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }
}
