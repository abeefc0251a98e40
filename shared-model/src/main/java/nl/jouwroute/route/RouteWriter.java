package nl.jouwroute.route;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jouwroute.common.JsonText;

/**
 * The stored form of {@link RouteContent}: JSON with the names of the records' components. Works without a server
 * around it, since the migrate command stores the first edition.
 */
final class RouteWriter {

    private RouteWriter() {}

    static String write(RouteContent content) {
        RouteContent.Result result = content.result();
        return JsonText.of(map(
                "title", content.title().byLanguage(),
                "intro", content.intro().byLanguage(),
                "result",
                        map(
                                "maximum", result.maximum(),
                                "showFirst", result.showFirst(),
                                "more", result.more().byLanguage(),
                                "and", result.and().byLanguage()),
                "contacts",
                        content.contacts().stream().map(RouteWriter::contact).toList(),
                "questions",
                        content.questions().stream().map(RouteWriter::question).toList(),
                "steps", content.steps().stream().map(RouteWriter::step).toList()));
    }

    private static Map<String, Object> contact(RouteContact contact) {
        Map<String, Object> object =
                map("key", contact.key(), "name", contact.name().byLanguage());
        putIfSet(object, "address", contact.address());
        putIfSet(object, "phone", contact.phone());
        putIfSet(object, "place", contact.place());
        putIfSet(object, "hours", contact.hours());
        return object;
    }

    private static Map<String, Object> question(RouteQuestion question) {
        return map(
                "key", question.key(),
                "kind", question.kind().name(),
                "when", condition(question.when()),
                "question", question.question().byLanguage(),
                "help", question.help().byLanguage(),
                "options", question.options().stream().map(RouteWriter::option).toList());
    }

    private static Map<String, Object> option(RouteOption option) {
        return map(
                "key", option.key(),
                "tags", option.tags(),
                "exclusive", option.exclusive(),
                "text", option.text().byLanguage());
    }

    private static Map<String, Object> step(RouteStep step) {
        return map(
                "key", step.key(),
                "kind", step.kind().name(),
                "weight", step.weight(),
                "when", condition(step.when()),
                "always", step.always(),
                "sessions", step.sessions(),
                "contacts", step.contacts(),
                "title", step.title().byLanguage(),
                "summary", step.summary().byLanguage(),
                "body", step.body().byLanguage(),
                "why", step.why().byLanguage(),
                "goal", step.goal().byLanguage(),
                "step", step.step().byLanguage());
    }

    private static Map<String, List<String>> condition(Condition condition) {
        Map<String, List<String>> object = new LinkedHashMap<>();
        object.put("all", condition.all());
        object.put("any", condition.any());
        object.put("none", condition.none());
        return object;
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    private static void putIfSet(Map<String, Object> object, String name, String value) {
        if (value != null && !value.isBlank()) {
            object.put(name, value.strip());
        }
    }
}
