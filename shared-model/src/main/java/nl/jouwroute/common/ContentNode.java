package nl.jouwroute.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A mapping in one of the content files, read strictly: what is missing is named. */
public final class ContentNode {

    private final Map<?, ?> map;

    private ContentNode(Map<?, ?> map) {
        this.map = map;
    }

    /**
     * Reads a file from {@code nl/jouwroute/content}.
     *
     * @param name the file's name, such as {@code plan.yaml}
     * @throws IllegalStateException when there is no such file
     */
    public static ContentNode load(String name) {
        try (InputStream in = ContentNode.class.getResourceAsStream("/nl/jouwroute/content/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no content file " + name);
            }
            LoadSettings settings = LoadSettings.builder().setLabel(name).build();
            return new ContentNode((Map<?, ?>) new Load(settings).loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String key) {
        return map.get(key) != null;
    }

    /** The keys in the order of the file. */
    public List<String> keys() {
        return map.keySet().stream().map(Object::toString).toList();
    }

    /** A text or a number, as text. */
    public String text(String key) {
        return get(key).toString();
    }

    public ContentNode node(String key) {
        return new ContentNode((Map<?, ?>) get(key));
    }

    /** The list of maps at this key. */
    public List<ContentNode> nodes(String key) {
        List<ContentNode> result = new ArrayList<>();
        for (Object item : (List<?>) get(key)) {
            result.add(new ContentNode((Map<?, ?>) item));
        }
        return result;
    }

    public List<String> texts(String key) {
        return ((List<?>) get(key)).stream().map(Object::toString).toList();
    }

    private Object get(String key) {
        Object value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("content without '" + key + "', only " + map.keySet());
        }
        return value;
    }
}
