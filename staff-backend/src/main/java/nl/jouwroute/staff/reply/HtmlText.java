package nl.jouwroute.staff.reply;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The words of an HTML message, as lines. Nothing is fetched, nothing is run, no markup is left. Any stranger can write
 * one, so each step walks over the page once: no selector that looks back at what stands before, and nothing is taken
 * out of the page, which would number all that follows again.
 */
final class HtmlText {

    private static final String NO_WORDS = "script, style, head, title, noscript, template";

    /** What Gmail, Apple Mail, Outlook and Yahoo put around the message that is answered. */
    private static final String QUOTED =
            "div.gmail_quote, blockquote[type=cite], div.yahoo_quoted, div.moz-cite-prefix,"
                    + " #mail-editor-reference-message-container";

    /** What Outlook puts before it; all that stands beside it afterwards is quoted. */
    private static final String QUOTE_FOLLOWS = "#divRplyFwdMsg, #appendonsend";

    private HtmlText() {}

    /** The new words; all of them where nothing would be left. */
    static String of(String html) {
        Document page = Jsoup.parse(html);
        Set<Node> left = found(page, NO_WORDS);
        Set<Node> last = Collections.newSetFromMap(new IdentityHashMap<>());
        String all = lines(page, left, last);
        left.addAll(found(page, QUOTED));
        last.addAll(found(page, QUOTE_FOLLOWS));
        String fresh = lines(page, left, last);
        return fresh.isBlank() ? all : fresh;
    }

    private static Set<Node> found(Document page, String which) {
        Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
        found.addAll(page.select(which));
        return found;
    }

    /**
     * @param left what is left out
     * @param last where the words end: it is left out with all that stands beside it afterwards
     */
    private static String lines(Document page, Set<Node> left, Set<Node> last) {
        Words words = new Words(left, last);
        page.body().filter(words);
        return words.text
                .toString()
                .lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** Writes down the words on its way over the page. */
    private static final class Words implements NodeFilter {

        private final StringBuilder text = new StringBuilder();
        private final Set<Node> ended = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<Node> left;
        private final Set<Node> last;

        Words(Set<Node> left, Set<Node> last) {
            this.left = left;
            this.last = last;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (last.contains(node)) {
                ended.add(node.parent());
            }
            if (left.contains(node) || ended.contains(node.parent())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (node instanceof TextNode words) {
                text.append(words.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " "));
            } else if (node instanceof Element element && "br".equals(element.normalName())) {
                text.append('\n');
            } else if (node instanceof Element element && element.isBlock()) {
                newLine();
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                newLine();
            }
            return FilterResult.CONTINUE;
        }

        private void newLine() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }
    }
}
