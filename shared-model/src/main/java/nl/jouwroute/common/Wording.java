package nl.jouwroute.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The words of the portal in every language: those of the release ({@code content/messages_nl.properties} and so on), of
 * which an installation may say some in its own way. It never changes: other words are another wording.
 */
public final class Wording {

    private static final Map<Language, Map<String, String>> OF_RELEASE = read();

    /** As the release has them. */
    public static final Wording RELEASE = new Wording(Map.of());

    private final Map<Language, Voice> voices = new EnumMap<>(Language.class);

    private Wording(Map<Language, Map<String, String>> own) {
        OF_RELEASE.forEach((language, words) -> {
            Map<String, String> others = own.getOrDefault(language, Map.of());
            Map<String, String> all = words;
            if (!others.isEmpty()) {
                all = new HashMap<>(words);
                all.putAll(others);
            }
            voices.put(language, new Voice(this, language, all));
        });
    }

    /**
     * The words of the release, some of them said in another way.
     *
     * @param own by language and key
     */
    public static Wording with(Map<Language, Map<String, String>> own) {
        return own.isEmpty() ? RELEASE : new Wording(own);
    }

    /** The words of the release by key, in the order of the file. */
    public static Map<String, String> ofRelease(Language language) {
        return OF_RELEASE.get(language);
    }

    public Voice in(Language language) {
        return voices.get(language);
    }

    private static Map<Language, Map<String, String>> read() {
        Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, Collections.unmodifiableMap(read("messages_" + language.tag() + ".properties")));
        }
        return all;
    }

    private static Map<String, String> read(String name) {
        InOrder words = new InOrder();
        try (InputStream in = Wording.class.getResourceAsStream("/nl/jouwroute/content/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no content file " + name);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.lines;
    }

    /** Properties forget their order. */
    private static final class InOrder extends Properties {
        private static final long serialVersionUID = 1L;

        private final transient Map<String, String> lines = new LinkedHashMap<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            return lines.put(key.toString(), value.toString());
        }
    }
}
