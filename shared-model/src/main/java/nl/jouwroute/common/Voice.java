package nl.jouwroute.common;

import java.util.Map;

/**
 * The words of the portal in one language.
 *
 * @param wording to which it belongs, for the other languages
 * @param words by key; all keys of the release
 */
public record Voice(Wording wording, Language language, Map<String, String> words) {

    /** The same in another language. */
    public Voice in(Language other) {
        return other == language ? this : wording.in(other);
    }
}
