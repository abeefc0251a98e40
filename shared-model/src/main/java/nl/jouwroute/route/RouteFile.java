package nl.jouwroute.route;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.jouwroute.common.ContentNode;

/**
 * The content that a new installation begins with: {@code content/route.yaml} in Dutch and English, and for each other
 * language a file beside it with what was translated, such as {@code route.tr.yaml}.
 */
public final class RouteFile {

    private static final List<String> LANGUAGES = List.of("nl", "en");
    private static final List<String> BESIDE = List.of("ar", "uk", "tr");

    private final ContentNode file = ContentNode.load("route.yaml");
    private final Map<String, ContentNode> beside = new LinkedHashMap<>();

    private RouteFile() {
        BESIDE.forEach(language -> ContentNode.find("route." + language + ".yaml")
                .ifPresent(translation -> beside.put(language, translation)));
    }

    /**
     * @throws IllegalStateException when the file does not hold what it should
     */
    public static RouteContent read() {
        return new RouteFile().content();
    }

    private RouteContent content() {
        ContentNode edition = file.node("edition");
        ContentNode result = edition.node("result");
        return new RouteContent(
                words(edition.node("title"), "edition", "title"),
                words(edition.node("intro"), "edition", "intro"),
                new RouteContent.Result(
                        number(result, "maximum"),
                        number(result, "show_first"),
                        words(result.node("more"), "edition", "more"),
                        words(result.node("and"), "edition", "and")),
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
                    words(contact, "settings", key),
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
                perLanguage(node, "question", "questions", key),
                perLanguage(node, "help", "questions", key),
                node.nodes("options").stream()
                        .map(option -> option(option, key))
                        .toList());
    }

    private RouteOption option(ContentNode node, String question) {
        String key = node.text("key");
        boolean exclusive = node.has("exclusive") && Boolean.parseBoolean(node.text("exclusive"));
        return new RouteOption(key, node.texts("tags"), exclusive, words(node, "questions", question, "options", key));
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
                perLanguage(node, "title", "steps", key),
                perLanguage(node, "summary", "steps", key),
                perLanguage(node, "body", "steps", key),
                perLanguage(node, "why", "steps", key),
                perLanguage(node, "goal", "steps", key),
                perLanguage(node, "step", "steps", key));
    }

    private static Condition condition(ContentNode node, String key) {
        if (!node.has(key)) {
            return Condition.ALWAYS;
        }
        ContentNode when = node.node(key);
        return new Condition(list(when, "all"), list(when, "any"), list(when, "none"));
    }

    /** The texts that stand beside other keys, such as <code>{key: a, nl: …, en: …}</code>, and their translations. */
    private Texts words(ContentNode node, String... path) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        LANGUAGES.stream().filter(node::has).forEach(language -> byLanguage.put(language, node.text(language)));
        addTranslations(byLanguage, path);
        return new Texts(byLanguage);
    }

    /** One text out of a block per language, such as <code>nl: {title: …}</code>, and its translations. */
    private Texts perLanguage(ContentNode node, String key, String... path) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            if (node.has(language) && node.node(language).has(key)) {
                byLanguage.put(language, node.node(language).text(key));
            }
        }
        List<String> whole = new ArrayList<>(List.of(path));
        whole.add(key);
        addTranslations(byLanguage, whole.toArray(String[]::new));
        return new Texts(byLanguage);
    }

    private void addTranslations(Map<String, String> byLanguage, String... path) {
        beside.forEach((language, translation) -> {
            ContentNode node = translation;
            for (int i = 0; i < path.length - 1; i++) {
                if (!node.has(path[i])) {
                    return;
                }
                node = node.node(path[i]);
            }
            if (node.has(path[path.length - 1])) {
                byLanguage.put(language, node.text(path[path.length - 1]));
            }
        });
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
