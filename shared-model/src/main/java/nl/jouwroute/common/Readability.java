package nl.jouwroute.common;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How easily Dutch is read: Flesch's formula as W.H. Douma fitted it to Dutch (De leesbaarheid van landbouwbladen, 1960):
 * 206.84 - 0.77 x syllables per hundred words - 0.93 x words per sentence. About 70 is easy, 60 is for everybody who
 * finished school. It rewards short words and says nothing about whether somebody understands.
 */
public final class Readability {

    /** Longer texts score at least this (docs/accessibility.md). */
    public static final double FLOOR = 70;

    /** Fewer words say little: one long name decides. */
    public static final int LONGER_TEXT = 15;

    /** Words that readers of level B1 stumble over, or that say "system". */
    private static final List<String> BANNED = List.of(
            "samenwerk",
            "ontvang",
            "notificatie",
            "cliënt",
            "client",
            "verwerk",
            "ongeldig",
            "submit",
            "vrijblijvend",
            "upload",
            "d.m.v.",
            "i.v.m.",
            "m.b.t.",
            "bijv.",
            "o.a.",
            "e.d.",
            "a.u.b.");

    /** The same, where longer words with these letters are plain ones: <i>een plan indienen</i>. */
    private static final Pattern BANNED_ALONE = Pattern.compile("(?<!\\p{L})indien(?!\\p{L})");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d](?:[\\p{L}\\d’'@.-]*[\\p{L}\\d])?");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;](\\s|$)|\\n");

    // ij and the digraphs are one sound; a vowel with a diaeresis begins another syllable
    private static final Pattern SYLLABLE =
            Pattern.compile("aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyäëïöüéèêáàóòúí]");

    private Readability() {}

    /** The score of a text. */
    public static double of(String text) {
        int words = words(text);
        int syllables = 0;
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            syllables += syllables(word.group());
        }
        return words == 0 ? 100 : 206.84 - 77.0 * syllables / words - 0.93 * words / sentences(text);
    }

    /** Whether it is long enough to be judged and scores under the {@link #FLOOR}. */
    public static boolean isHard(String text) {
        return words(text) >= LONGER_TEXT && of(text) < FLOOR;
    }

    /** How many words it has. */
    public static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    /** The banned words in a text. */
    public static Set<String> bannedIn(String text) {
        Set<String> found = new TreeSet<>();
        String lower = text.toLowerCase(Locale.ROOT);
        BANNED.stream().filter(lower::contains).forEach(found::add);
        BANNED_ALONE.matcher(lower).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    private static int sentences(String text) {
        String end = text.strip();
        int count = (int) SENTENCE_END.matcher(end).results().count();
        return Math.max(
                1,
                SENTENCE_END.matcher(end + " ").results().anyMatch(m -> m.end() >= end.length()) ? count : count + 1);
    }

    private static int syllables(String word) {
        return Math.max(1, (int) SYLLABLE.matcher(word).results().count());
    }
}
