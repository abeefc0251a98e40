package nl.jouwroute.route;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The same words in several languages. A draft may lack some, even the Dutch; what is published has the Dutch at least.
 *
 * @param byLanguage by ISO 639-1 code, such as {@code nl}; no blank texts
 */
public record Texts(Map<String, String> byLanguage) {

    /** The language that every text has, and that stands in for the others. */
    public static final String DUTCH = "nl";

    public static final Texts NONE = new Texts(Map.of());

    public Texts {
        Map<String, String> filled = new LinkedHashMap<>();
        byLanguage.forEach((language, text) -> {
            if (text != null && !text.isBlank()) {
                filled.put(language, text.strip());
            }
        });
        byLanguage = Collections.unmodifiableMap(filled);
    }

    public static Texts dutch(String text) {
        return new Texts(Map.of(DUTCH, text));
    }

    /** The words in this language, else in Dutch, else nothing. */
    public String in(String language) {
        String text = byLanguage.get(language);
        return text != null ? text : byLanguage.getOrDefault(DUTCH, "");
    }

    public boolean hasDutch() {
        return byLanguage.containsKey(DUTCH);
    }

    /** Whether it says something to readers of another language, and nothing to those of Dutch; no words at all is no lack. */
    public boolean lacksDutch() {
        return !isEmpty() && !hasDutch();
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }
}
