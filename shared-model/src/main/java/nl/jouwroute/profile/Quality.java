package nl.jouwroute.profile;

import java.util.Map;

/**
 * Something that a resident can say of themselves.
 *
 * @param key what it is called in the database
 * @param group the key of the group that it is listed under
 * @param texts the sentence per language; Dutch is always there
 */
public record Quality(String key, String group, Map<String, String> texts) {

    public Quality {
        texts = Map.copyOf(texts);
    }

    /** The sentence in this language, else in Dutch. */
    public String in(String language) {
        return texts.getOrDefault(language, texts.get("nl"));
    }
}
