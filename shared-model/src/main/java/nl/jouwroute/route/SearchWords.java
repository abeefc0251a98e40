package nl.jouwroute.route;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a search, ready for the database: letters and digits only, in small letters.
 *
 * @param words each once, at most {@value #MOST}
 */
public record SearchWords(List<String> words) {

    static final int MOST = 8;

    private static final int LONGEST = 40;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    public SearchWords {
        words = List.copyOf(words);
    }

    /** Reads what was typed; what is no word is left out. */
    public static SearchWords of(String typed) {
        if (typed == null) {
            return new SearchWords(List.of());
        }
        return new SearchWords(Arrays.stream(BETWEEN.split(typed.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST)
                .distinct()
                .limit(MOST)
                .toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** As PostgreSQL writes an array; nothing in a word needs quoting. */
    String asArray() {
        return "{" + String.join(",", words) + "}";
    }
}
