package nl.jouwroute.route;

import java.util.List;
import java.util.Set;
import nl.jouwroute.common.Readability;

/**
 * A Dutch text that readers of level B1 stumble over. Editors are told, with the place; it keeps nothing from being
 * published, because the formula knows no names and no context (decision 0018).
 *
 * @param path of its line, such as {@code steps/rbz/summary/nl}
 * @param text as it stands there
 * @param words that most of them stumble over; empty when it is only long or has long words
 */
public record HardText(String path, String text, Set<String> words) {

    private static final String GAP = "\\{(?:[a-z_]+|\\d+)}";
    private static final String DUTCH = "/" + Texts.DUTCH;

    public HardText {
        words = Set.copyOf(words);
    }

    /** All of them in some content, in its order. */
    public static List<HardText> in(ContentLines lines) {
        return lines.paths().stream()
                .filter(path -> path.endsWith(DUTCH))
                .map(path -> new HardText(path, lines.find(path).orElse(""), Set.of()).judged())
                .filter(text -> !text.words.isEmpty() || Readability.isHard(text.said()))
                .toList();
    }

    private HardText judged() {
        return new HardText(path, text, Readability.bannedIn(said()));
    }

    /** A gap is filled with a word when a resident reads it. */
    private String said() {
        return text.replaceAll(GAP, "dit");
    }
}
