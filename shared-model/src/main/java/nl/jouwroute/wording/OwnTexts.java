package nl.jouwroute.wording;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.jouwroute.common.JsonText;
import nl.jouwroute.route.EditionContent;
import nl.jouwroute.route.Texts;

/**
 * What an installation says in its own way: a document without any state, that is edited as a draft. It holds only what
 * differs from the release; also texts that a later release has no more, which nobody sees.
 *
 * @param texts by path, such as {@code words/start.lead/text} or {@code messages/login_code/subject}
 */
public record OwnTexts(Map<String, Texts> texts) implements EditionContent {

    /** All as in the release. */
    public static final OwnTexts NONE = new OwnTexts(Map.of());

    private static final int DEPTH = 3;

    public OwnTexts {
        Map<String, Texts> kept = new LinkedHashMap<>();
        texts.forEach((path, text) -> {
            if (!text.isEmpty()) {
                kept.put(path, text);
            }
        });
        texts = Collections.unmodifiableMap(kept);
    }

    /** The own words at this path; none when all are as in the release. */
    public Texts at(String path) {
        return texts.getOrDefault(path, Texts.NONE);
    }

    /** The own words of the thing at this path, by part. */
    public Map<String, Texts> of(String item) {
        return texts.entrySet().stream()
                .filter(entry -> itemOf(entry.getKey()).equals(item))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(item.length() + 1), Map.Entry::getValue));
    }

    /** The things that are said in another way. */
    public Set<String> items() {
        return texts.keySet().stream().map(OwnTexts::itemOf).collect(Collectors.toCollection(TreeSet::new));
    }

    static String itemOf(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /**
     * Says a thing of the release as somebody wrote it; where that is what the release says, or nothing, it goes on
     * following the release.
     *
     * @param typed by part; parts that the release has not are left out
     */
    public OwnTexts say(ShippedTexts.Item item, Map<String, Texts> typed) {
        Map<String, Texts> changed = new LinkedHashMap<>(texts);
        item.parts().forEach((part, shipped) -> {
            Map<String, String> own = new LinkedHashMap<>();
            typed.getOrDefault(part, Texts.NONE).byLanguage().forEach((language, text) -> {
                if (!text.equals(shipped.byLanguage().get(language))) {
                    own.put(language, text);
                }
            });
            changed.put(item.path() + "/" + part, new Texts(own));
        });
        return new OwnTexts(changed);
    }

    /** Lets the thing at this path follow the release again. */
    public OwnTexts drop(String item) {
        Map<String, Texts> changed = new LinkedHashMap<>(texts);
        changed.keySet().removeIf(path -> itemOf(path).equals(item));
        return new OwnTexts(changed);
    }

    @Override
    public String toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        texts.forEach((path, text) -> {
            String[] names = path.split("/", DEPTH);
            below(below(json, names[0]), names[1]).put(names[2], text.byLanguage());
        });
        return JsonText.of(json);
    }

    @SuppressWarnings("unchecked") // made here
    private static Map<String, Object> below(Map<String, Object> json, String name) {
        return (Map<String, Object>) json.computeIfAbsent(name, any -> new LinkedHashMap<String, Object>());
    }

    /**
     * Reads a stored document.
     *
     * @throws IllegalArgumentException when it is no such document
     */
    public static OwnTexts fromJson(String json) {
        Map<String, Texts> texts = new LinkedHashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            reader.readObject()
                    .forEach((area, things) -> things.asJsonObject().forEach((key, parts) -> parts.asJsonObject()
                            .forEach((part, text) ->
                                    texts.put(area + "/" + key + "/" + part, texts(text.asJsonObject())))));
        } catch (JsonException | ClassCastException e) {
            throw new IllegalArgumentException("these are no own texts: " + e.getMessage(), e);
        }
        return new OwnTexts(texts);
    }

    private static Texts texts(JsonObject byLanguage) {
        Map<String, String> texts = new LinkedHashMap<>();
        byLanguage.forEach((language, text) -> texts.put(language, ((JsonString) text).getString()));
        return new Texts(texts);
    }
}
