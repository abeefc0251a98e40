package nl.jouwroute.route;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.jouwroute.common.ContentNode;

/**
 * The content that a new installation begins with: {@code content/route.yaml} in Dutch and English, and a file beside it
 * for each language into which it was translated.
 */
public final class RouteFile {

    private static final List<String> LANGUAGES = List.of("nl", "en");
    private static final List<String> TRANSLATED = List.of("ar", "uk", "tr");

    private final ContentNode file = ContentNode.load("route.yaml");
    private final Map<String, ContentNode> translations = new LinkedHashMap<>();

    private RouteFile() {
        TRANSLATED.forEach(language -> translations.put(language, ContentNode.load("route." + language + ".yaml")));
    }

    /**
     * The first edition's content, in every language that there is.
     *
     * @throws IllegalStateException when a file does not hold what it should
     */
    public static RouteContent read() {
        return new RouteFile().content();
    }

    private RouteContent content() {
        ContentNode edition = file.node("edition");
        ContentNode result = edition.node("result");
        return new RouteContent(
                translated(words(edition.node("title")), "edition", "title"),
                translated(words(edition.node("intro")), "edition", "intro"),
                new RouteContent.Result(
                        number(result, "maximum"),
                        number(result, "show_first"),
                        translated(words(result.node("more")), "edition", "result", "more"),
                        translated(words(result.node("and")), "edition", "result", "and")),
                contacts(file.node("settings")),
                file.nodes("questions").stream().map(this::question).toList(),
                file.nodes("steps").stream().map(this::step).toList());
    }

    private List<RouteContact> contacts(ContentNode settings) {
        List<RouteContact> contacts = new ArrayList<>();
        for (String key : settings.keys()) {
            ContentNode contact = settings.node(key);
            contacts.add(new RouteContact(
                    key,
                    translated(words(contact), "settings", key),
                    orNull(contact, "address"),
                    orNull(contact, "phone"),
                    orNull(contact, "place"),
                    orNull(contact, "hours")));
        }
        return contacts;
    }

    private RouteQuestion question(ContentNode node) {
        String key = node.text("key");
        return new RouteQuestion(
                key,
                RouteQuestion.Kind.valueOf(node.text("kind").toUpperCase(Locale.ROOT)),
                condition(node, "when"),
                translated(perLanguage(node, "question"), "questions", key, "question"),
                translated(perLanguage(node, "help"), "questions", key, "help"),
                node.nodes("options").stream()
                        .map(option -> option(key, option))
                        .toList());
    }

    private RouteOption option(String question, ContentNode node) {
        String key = node.text("key");
        boolean exclusive = node.has("exclusive") && Boolean.parseBoolean(node.text("exclusive"));
        return new RouteOption(
                key, node.texts("tags"), exclusive, translated(words(node), "questions", question, "options", key));
    }

    private RouteStep step(ContentNode node) {
        String key = node.text("key");
        return new RouteStep(
                key,
                StepKind.valueOf(node.text("kind")),
                number(node, "weight"),
                condition(node, "conditions"),
                node.has("always") && Boolean.parseBoolean(node.text("always")),
                list(node, "sessions"),
                list(node, "settings"),
                translated(perLanguage(node, "title"), "steps", key, "title"),
                translated(perLanguage(node, "summary"), "steps", key, "summary"),
                translated(perLanguage(node, "body"), "steps", key, "body"),
                translated(perLanguage(node, "why"), "steps", key, "why"),
                translated(perLanguage(node, "goal"), "steps", key, "goal"),
                translated(perLanguage(node, "step"), "steps", key, "step"));
    }

    private static Condition condition(ContentNode node, String key) {
        if (!node.has(key)) {
            return Condition.ALWAYS;
        }
        ContentNode when = node.node(key);
        return new Condition(list(when, "all"), list(when, "any"), list(when, "none"));
    }

    /** The same with what the translations say at this path; each of them has it, or the file is wrong. */
    private Texts translated(Texts texts, String... path) {
        Map<String, String> byLanguage = new LinkedHashMap<>(texts.byLanguage());
        translations.forEach((language, translation) -> {
            ContentNode node = translation;
            for (int i = 0; i < path.length - 1; i++) {
                node = node.node(path[i]);
            }
            byLanguage.put(language, node.text(path[path.length - 1]));
        });
        return new Texts(byLanguage);
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
