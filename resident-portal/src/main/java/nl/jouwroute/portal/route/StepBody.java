package nl.jouwroute.portal.route;

import java.util.ArrayList;
import java.util.List;

/** A step's text as the page shows it: a line is a paragraph, lines that begin with a hyphen are a list. */
public final class StepBody {

    private static final String ITEM = "- ";

    private StepBody() {}

    /**
     * A paragraph or a list.
     *
     * @param text of a paragraph; null for a list
     * @param items of a list; empty for a paragraph
     */
    public record Block(String text, List<String> items) {
        public String getText() {
            return text;
        }

        public List<String> getItems() {
            return items;
        }
    }

    static List<Block> blocks(String body) {
        List<Block> blocks = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (String line : body.split("\n", -1)) {
            String text = line.strip();
            if (text.startsWith(ITEM)) {
                items.add(text.substring(ITEM.length()).strip());
                continue;
            }
            close(items, blocks);
            if (!text.isEmpty()) {
                blocks.add(new Block(text, List.of()));
            }
        }
        close(items, blocks);
        return blocks;
    }

    private static void close(List<String> items, List<Block> blocks) {
        if (!items.isEmpty()) {
            blocks.add(new Block(null, List.copyOf(items)));
            items.clear();
        }
    }
}
