package nl.jouwroute.reply;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * When an answer means: do not approach me. The one word, alone, is as clear as the link in our messages and holds at
 * once and for good. In a sentence it may mean something else ("ik stop met mijn werk"): then a person decides.
 */
public final class NoContactWords {

    private static final Set<String> SAID = Set.of("stop", "benader mij niet", "benader me niet");

    private static final Pattern SOUNDS = Pattern.compile(
            "\\bstop\\b|\\bafmelden\\b|\\buitschrijven\\b|\\bgeen contact\\b|\\bmet rust\\b|\\bbenader (mij|me) niet\\b"
                    + "|\\bniet meer (bellen|mailen|appen|sms|schrijven|benaderen|contact)"
                    + "|\\bunsubscribe\\b|\\bleave me alone\\b|\\bno contact\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private NoContactWords() {}

    /** Whether these words say it and nothing else. */
    public static boolean said(String words) {
        String bare = words.replaceAll("[\\p{Punct}\\s]+", " ").strip().toLowerCase(Locale.ROOT);
        return SAID.contains(bare);
    }

    /** Whether it may be meant, so that a person should look. */
    public static boolean sounds(String words) {
        return SOUNDS.matcher(words).find();
    }
}
