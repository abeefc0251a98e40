package nl.jouwroute.route;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.jouwroute.common.Tokens;

/**
 * A content document as lines: to each text the path that leads to it, such as {@code questions/wens/question/nl}. Two
 * documents are compared line by line, and a part of one is recognised by its {@link #mark()}. Things in a list go by
 * their {@code key}; the order of the list is a line of its own.
 */
public final class ContentLines {

    /** Last part of the path of the line that says in which order the things of a list stand. */
    public static final String ORDER = "order";

    private final Map<String, String> lines;

    private ContentLines(Map<String, String> lines) {
        this.lines = lines;
    }

    /**
     * A line that differs.
     *
     * @param was null when it was not there
     * @param now null when it is not there any more
     */
    public record Difference(String path, String was, String now) {}

    /** Reads a JSON object. */
    public static ContentLines of(String json) {
        Map<String, String> lines = new LinkedHashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            add(lines, "", reader.readObject());
        }
        return new ContentLines(lines);
    }

    private static void add(Map<String, String> lines, String path, JsonValue value) {
        switch (value.getValueType()) {
            case OBJECT -> value.asJsonObject().forEach((name, part) -> add(lines, below(path, name), part));
            case ARRAY -> addList(lines, path, value.asJsonArray());
            case STRING -> put(lines, path, ((JsonString) value).getString());
            case FALSE, NULL -> {} // says the same as its absence
            default -> put(lines, path, value.toString());
        }
    }

    private static void addList(Map<String, String> lines, String path, JsonArray list) {
        if (list.stream().anyMatch(JsonObject.class::isInstance)) {
            List<String> keys = new ArrayList<>();
            for (JsonObject item : list.getValuesAs(JsonObject.class)) {
                String key = item.getString("key");
                keys.add(key);
                item.forEach((name, part) -> {
                    if (!name.equals("key")) {
                        add(lines, below(below(path, key), name), part);
                    }
                });
            }
            put(lines, below(path, ORDER), String.join(" ", keys));
        } else {
            put(
                    lines,
                    path,
                    list.getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .collect(Collectors.joining(" ")));
        }
    }

    private static void put(Map<String, String> lines, String path, String text) {
        if (!text.isEmpty()) {
            lines.put(path, text);
        }
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    /** The lines below this path, with what is left of theirs. */
    public ContentLines under(String path) {
        Map<String, String> part = new LinkedHashMap<>();
        lines.forEach((line, text) -> {
            if (line.startsWith(path + "/")) {
                part.put(line.substring(path.length() + 1), text);
            }
        });
        return new ContentLines(part);
    }

    /** The lines whose path begins with one of these names, as they are. */
    public ContentLines only(Collection<String> names) {
        Map<String, String> part = new LinkedHashMap<>();
        lines.forEach((line, text) -> {
            if (names.contains(line.split("/", 2)[0])) {
                part.put(line, text);
            }
        });
        return new ContentLines(part);
    }

    /** The text at this path; empty when there is none. */
    public Optional<String> find(String path) {
        return Optional.ofNullable(lines.get(path));
    }

    public Set<String> paths() {
        return Collections.unmodifiableSet(lines.keySet());
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The same for the same lines, whatever their order; tells a form whether what it showed is still so. */
    public String mark() {
        return Tokens.hash(new TreeMap<>(lines).toString());
    }

    /** What is different in the other. */
    public List<Difference> differencesTo(ContentLines after) {
        Set<String> paths = new LinkedHashSet<>(lines.keySet());
        paths.addAll(after.lines.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(lines.get(path), after.lines.get(path)))
                .map(path -> new Difference(path, lines.get(path), after.lines.get(path)))
                .toList();
    }
}
