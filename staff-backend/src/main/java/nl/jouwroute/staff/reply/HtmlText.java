package nl.jouwroute.staff.reply;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML message, as lines. Nothing is fetched, nothing is run, no markup is left. */
final class HtmlText {

    /** What Gmail, Apple Mail, Outlook and Yahoo put around the message that is answered. */
    private static final String QUOTED = "div.gmail_quote, blockquote[type=cite], #divRplyFwdMsg, #divRplyFwdMsg ~ *,"
            + " #appendonsend, #appendonsend ~ *, div.yahoo_quoted, div.moz-cite-prefix, #mail-editor-reference-message-container";

    private HtmlText() {}

    /** The new words; all of them where nothing would be left. */
    static String of(String html) {
        Document page = Jsoup.parse(html);
        page.select("script, style, head, title, noscript, template").remove();
        String all = lines(page);
        page.select(QUOTED).remove();
        String fresh = lines(page);
        return fresh.isBlank() ? all : fresh;
    }

    private static String lines(Document page) {
        StringBuilder text = new StringBuilder();
        page.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " "));
                } else if (node instanceof Element element && "br".equals(element.normalName())) {
                    text.append('\n');
                } else if (node instanceof Element element && element.isBlock()) {
                    newLine();
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.isBlock()) {
                    newLine();
                }
            }

            private void newLine() {
                if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                    text.append('\n');
                }
            }
        });
        return text.toString()
                .lines()
                .map(String::strip)
                .reduce("", (a, b) -> a + b + "\n")
                .strip();
    }
}
