package nl.jouwroute.media;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.jouwroute.media.CaptionsRefused.Why;

/** Finds the lines in what was typed, in WebVTT or in SubRip. */
final class CaptionReader {

    private static final Pattern TYPED = Pattern.compile(
            "(" + CaptionTimes.MOMENT + ")(?:\\s*[-\u2013]\\s*(" + CaptionTimes.MOMENT + "))?\\s+(\\S.*)");
    private static final Pattern TIMES =
            Pattern.compile("(" + CaptionTimes.MOMENT + ")\\s+-->\\s+(" + CaptionTimes.MOMENT + ")(?:\\s.*)?");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>|<[0-9:.]+>|\\{\\\\[^{}]*}");
    /** Where SubRip would have words stand; not words that somebody says, also not in a line that was typed. */
    private static final Pattern PLACE = Pattern.compile("\\{\\\\[^{}]*}");

    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cntrl}\\s\u2028\u2029]+");

    private final String[] lines;
    private final List<Read> found = new ArrayList<>();

    private CaptionReader(String text) {
        lines = text.replace("\uFEFF", "").split("\r\n|\r|\n", -1);
    }

    /** Whose file it is. */
    private enum Kind {
        SUBRIP,
        WEBVTT,
        /** WebVTT of our own: it has no markup, and what cannot be read in it is passed over. */
        KEPT
    }

    /**
     * A line as it was read.
     *
     * @param number of the line in the text, from 1
     * @param to null when nothing was said of its end
     */
    record Read(int number, long from, Long to, String words) {}

    /**
     * @throws CaptionsRefused NO_TIME
     */
    static List<Read> of(String text) {
        CaptionReader reader = new CaptionReader(text);
        if (reader.lines[0].startsWith("WEBVTT")) {
            reader.readFile(Kind.WEBVTT);
        } else if (TIMES.matcher(reader.firstWithArrow()).matches()) {
            reader.readFile(Kind.SUBRIP);
        } else {
            reader.readTyped();
        }
        return reader.found;
    }

    /** What we wrote ourselves: whatever was kept is found, also what would not be kept now. */
    static List<Read> ofKept(String vtt) {
        CaptionReader reader = new CaptionReader(vtt);
        reader.readFile(Kind.KEPT);
        return reader.found;
    }

    private String firstWithArrow() {
        for (String line : lines) {
            if (line.contains("-->")) {
                return line.strip();
            }
        }
        return "";
    }

    private void readTyped() {
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            Matcher line = TYPED.matcher(shown(PLACE.matcher(lines[i]).replaceAll("")));
            if (!line.matches()) {
                throw new CaptionsRefused(Why.NO_TIME, i + 1);
            }
            Long to = line.group(2) == null ? null : (Long) CaptionTimes.millis(line.group(2));
            found.add(new Read(i + 1, CaptionTimes.millis(line.group(1)), to, line.group(3)));
        }
    }

    /** Blocks with an empty line between; what has no times is a note, a style or the head. */
    private void readFile(Kind kind) {
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].contains("-->")) {
                continue;
            }
            Matcher times = TIMES.matcher(lines[i].strip());
            if (!times.matches() && kind == Kind.KEPT) {
                continue;
            }
            if (!times.matches()) {
                throw new CaptionsRefused(Why.NO_TIME, i + 1);
            }
            int number = i + 1;
            StringBuilder words = new StringBuilder();
            while (i + 1 < lines.length && !lines[i + 1].isBlank()) {
                i++;
                words.append(lines[i]).append(' ');
            }
            String bare =
                    kind == Kind.KEPT ? words.toString() : TAG.matcher(words).replaceAll("");
            String plain = shown(kind == Kind.SUBRIP ? bare : unescaped(bare));
            if (!plain.isEmpty()) {
                found.add(new Read(
                        number, CaptionTimes.millis(times.group(1)), CaptionTimes.millis(times.group(2)), plain));
            }
        }
    }

    private static String shown(String words) {
        return NOT_SHOWN.matcher(words).replaceAll(" ").strip();
    }

    private static String unescaped(String words) {
        return words.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&lrm;", "\u200E")
                .replace("&rlm;", "\u200F")
                .replace("&amp;", "&");
    }
}
