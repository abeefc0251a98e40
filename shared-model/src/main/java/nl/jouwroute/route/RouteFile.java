package nl.jouwroute.route;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.jouwroute.common.ContentNode;

/** The content that a new installation begins with, from {@code content/route.yaml}. */
public final class RouteFile {

    private static final List<String> LANGUAGES = List.of("nl", "en", "ar", "uk", "tr");

    private RouteFile() {}

    /**
     * @throws IllegalStateException when the file does not hold what it should
     */
    public static RouteContent read() {
        ContentNode file = ContentNode.load("route.yaml");
        ContentNode edition = file.node("edition");
        ContentNode result = edition.node("result");
        return new RouteContent(
                texts(edition, "title"),
                texts(edition, "intro"),
                new RouteContent.Result(
                        number(result, "maximum"),
                        number(result, "show_first"),
                        texts(result, "more"),
                        texts(result, "and")),
                contacts(file.node("settings")),
                file.nodes("questions").stream().map(RouteFile::question).toList(),
                file.nodes("steps").stream().map(RouteFile::step).toList());
    }

    private static List<RouteContact> contacts(ContentNode settings) {
        List<RouteContact> contacts = new ArrayList<>();
        for (String key : settings.keys()) {
            ContentNode contact = settings.node(key);
            contacts.add(new RouteContact(
                    key,
                    words(contact),
                    orNull(contact, "address"),
                    orNull(contact, "phone"),
                    orNull(contact, "place"),
                    orNull(contact, "hours")));
        }
        return contacts;
    }

    private static RouteQuestion question(ContentNode node) {
        return new RouteQuestion(
                node.text("key"),
                RouteQuestion.Kind.valueOf(node.text("kind").toUpperCase(Locale.ROOT)),
                condition(node, "when"),
                perLanguage(node, "question"),
                perLanguage(node, "help"),
                node.nodes("options").stream().map(RouteFile::option).toList());
    }

    private static RouteOption option(ContentNode node) {
        boolean exclusive = node.has("exclusive") && Boolean.parseBoolean(node.text("exclusive"));
        return new RouteOption(node.text("key"), node.texts("tags"), exclusive, words(node));
    }

    private static RouteStep step(ContentNode node) {
        return new RouteStep(
                node.text("key"),
                StepKind.valueOf(node.text("kind")),
                number(node, "weight"),
                condition(node, "conditions"),
                node.has("always") && Boolean.parseBoolean(node.text("always")),
                list(node, "sessions"),
                list(node, "settings"),
                perLanguage(node, "title"),
                perLanguage(node, "summary"),
                perLanguage(node, "body"),
                perLanguage(node, "why"),
                perLanguage(node, "goal"),
                perLanguage(node, "step"));
    }

    private static Condition condition(ContentNode node, String key) {
        if (!node.has(key)) {
            return Condition.ALWAYS;
        }
        ContentNode when = node.node(key);
        return new Condition(list(when, "all"), list(when, "any"), list(when, "none"));
    }

    /** A mapping from language to text. */
    private static Texts texts(ContentNode node, String key) {
        return words(node.node(key));
    }

    /** The texts that stand beside other keys, such as <code>{key: a, nl: …, en: …}</code>. */
    private static Texts words(ContentNode node) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        LANGUAGES.stream().filter(node::has).forEach(language -> byLanguage.put(language, node.text(language)));
        return new Texts(byLanguage);
    }

    /** One text out of a block per language, such as <code>nl: {title: …}</code>. */
    private static Texts perLanguage(ContentNode node, String key) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            if (node.has(language) && node.node(language).has(key)) {
                byLanguage.put(language, node.node(language).text(key));
            }
        }
        return new Texts(byLanguage);
    }

    private static List<String> list(ContentNode node, String key) {
        return node.has(key) ? node.texts(key) : List.of();
    }

    private static int number(ContentNode node, String key) {
        return Integer.parseInt(node.text(key));
    }

    private static String orNull(ContentNode node, String key) {
        return node.has(key) ? node.text(key) : null;
    }
}
