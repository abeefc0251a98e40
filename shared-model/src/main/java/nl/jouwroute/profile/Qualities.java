package nl.jouwroute.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.jouwroute.common.ContentNode;
import nl.jouwroute.common.Language;

/** All qualities that can be chosen, in groups, from {@code content/qualities.yaml}. */
@ApplicationScoped
public class Qualities {

    private final Map<String, Quality> qualities = new LinkedHashMap<>();
    private final List<Group> groups = new ArrayList<>();

    /**
     * @throws IllegalStateException when the content file does not hold what it should
     */
    public Qualities() {
        for (ContentNode node : ContentNode.load("qualities.yaml").nodes("groups")) {
            Group group = new Group(node.text("key"), inAll(node::text));
            groups.add(group);
            for (ContentNode each : node.nodes("qualities")) {
                Quality quality = new Quality(each.text("key"), group.key(), inAll(tag -> each.node(tag)
                        .text("text")));
                if (qualities.put(quality.key(), quality) != null) {
                    throw new IllegalStateException("two qualities are called " + quality.key());
                }
            }
        }
    }

    private static Map<String, String> inAll(UnaryOperator<String> byTag) {
        return Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.toMap(tag -> tag, byTag));
    }

    public List<Group> groups() {
        return List.copyOf(groups);
    }

    /** In the order of the file. */
    public List<Quality> all() {
        return List.copyOf(qualities.values());
    }

    public List<Quality> of(Group group) {
        return qualities.values().stream()
                .filter(q -> q.group().equals(group.key()))
                .toList();
    }

    /** The quality of this name; empty when it is not, or no longer, offered. */
    public Optional<Quality> find(String key) {
        return Optional.ofNullable(key).map(qualities::get);
    }

    /** A heading with qualities under it. */
    public record Group(String key, Map<String, String> names) {

        public Group {
            names = Map.copyOf(names);
        }

        /** The name in this language, else in Dutch. */
        public String in(String language) {
            return names.getOrDefault(language, names.get("nl"));
        }
    }
}
