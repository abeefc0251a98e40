package nl.jouwroute.media;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.jouwroute.common.CitizenServiceNumbers;
import nl.jouwroute.media.CaptionsRefused.Why;

/**
 * What is said in a video, line by line, each with when it is shown. They are given to players as WebVTT
 * (https://www.w3.org/TR/webvtt1/) that is written here, whatever they were read from.
 */
public final class Captions {

    /** What is kept is at most this long, in bytes. */
    public static final int LARGEST = 64 << 10;

    /** A line without an end is shown this long, unless the next one begins or the video ends. */
    static final long SHOWN_MILLIS = 7000;

    private static final int MOST_LINES = 300;
    private static final int LONGEST_LINE = 300;

    private final List<Line> lines;
    private final long length;

    private Captions(List<Line> lines, long length) {
        this.lines = List.copyOf(lines);
        this.length = length;
    }

    /** Words that are shown from and until then, in milliseconds of the video. */
    public record Line(long from, long to, String words) {

        /** When it begins, such as {@code 0:03}. */
        public String begin() {
            return CaptionTimes.typed(from);
        }
    }

    /**
     * Reads what was typed ({@code 0:03 Hallo}, one line each; {@code 0:03-0:05 Hallo} says when it ends), WebVTT or SubRip.
     *
     * @param video how long the video plays
     * @throws CaptionsRefused naming the first line with which something is wrong
     */
    public static Captions read(String text, Duration video) {
        long length = video.toMillis();
        List<CaptionReader.Read> read = CaptionReader.of(text);
        if (read.isEmpty()) {
            throw new CaptionsRefused(Why.NOTHING_FOUND, 0);
        }
        if (read.size() > MOST_LINES) {
            throw new CaptionsRefused(Why.TOO_MUCH, 0);
        }
        List<CaptionReader.Read> sorted = read.stream()
                .sorted(Comparator.comparingLong(CaptionReader.Read::from))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            long next = i + 1 < sorted.size() ? sorted.get(i + 1).from() : length;
            lines.add(line(sorted.get(i), next, length));
        }
        Captions captions = new Captions(lines, length);
        if (captions.vtt().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new CaptionsRefused(Why.TOO_MUCH, 0);
        }
        return captions;
    }

    /**
     * Reads back what {@link #vtt} wrote. Refuses nothing: what is kept can always be shown, mended and taken away, also
     * after the rules for what is typed became stricter.
     *
     * @param video how long the video plays
     */
    public static Captions kept(String vtt, Duration video) {
        List<Line> lines = CaptionReader.ofKept(vtt).stream()
                .map(read -> new Line(read.from(), read.to(), read.words()))
                .toList();
        return new Captions(lines, video.toMillis());
    }

    private static Line line(CaptionReader.Read read, long next, long length) {
        if (read.from() >= length) {
            throw new CaptionsRefused(Why.AFTER_THE_END, read.number());
        }
        long to = Math.min(read.to() == null ? end(read.from(), next, length) : read.to(), length);
        if (to <= read.from()) {
            throw new CaptionsRefused(Why.WRONG_ORDER, read.number());
        }
        if (read.words().length() > LONGEST_LINE) {
            throw new CaptionsRefused(Why.LINE_TOO_LONG, read.number());
        }
        if (CitizenServiceNumbers.findIn(read.words()).isPresent()) {
            throw new CaptionsRefused(Why.NUMBER, read.number());
        }
        return new Line(read.from(), to, read.words());
    }

    private static long end(long from, long next, long length) {
        return Math.min(Math.min(next, from + SHOWN_MILLIS), length);
    }

    public List<Line> lines() {
        return lines;
    }

    /** As players read them. */
    public String vtt() {
        return lines.stream()
                .map(line -> CaptionTimes.vtt(line.from()) + " --> " + CaptionTimes.vtt(line.to()) + "\n"
                        + escaped(line.words()) + "\n")
                .collect(Collectors.joining("\n", "WEBVTT\n\n", ""));
    }

    /** "--&gt;" would be read as times, "&lt;" as a tag and "&amp;" as a character's name. */
    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** As somebody would type them; {@link #read} makes the same of it. */
    public String typed() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            long next = i + 1 < lines.size() ? lines.get(i + 1).from() : length;
            text.append(line.begin());
            if (line.to() != end(line.from(), next, length)) {
                text.append('-').append(CaptionTimes.typed(line.to()));
            }
            text.append(' ').append(line.words()).append('\n');
        }
        return text.toString();
    }
}
