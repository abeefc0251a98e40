package nl.jouwroute.route;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Reads the stored form of {@link RouteContent}, see {@link RouteWriter}. */
final class RouteReader {

    private RouteReader() {}

    static RouteContent read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject document = reader.readObject();
            JsonObject result = object(document, "result");
            return new RouteContent(
                    texts(document, "title"),
                    texts(document, "intro"),
                    new RouteContent.Result(
                            result.getInt("maximum", 12),
                            result.getInt("showFirst", 5),
                            texts(result, "more"),
                            texts(result, "and")),
                    items(document, "contacts", RouteReader::contact),
                    items(document, "questions", RouteReader::question),
                    items(document, "steps", RouteReader::step));
        } catch (JsonException | ClassCastException | NullPointerException e) {
            throw new IllegalArgumentException("this is no route: " + e.getMessage(), e);
        }
    }

    private static RouteContact contact(JsonObject object) {
        return new RouteContact(
                object.getString("key"),
                texts(object, "name"),
                object.getString("address", null),
                object.getString("phone", null),
                object.getString("place", null),
                object.getString("hours", null));
    }

    private static RouteQuestion question(JsonObject object) {
        return new RouteQuestion(
                object.getString("key"),
                RouteQuestion.Kind.valueOf(object.getString("kind").toUpperCase(Locale.ROOT)),
                condition(object),
                texts(object, "question"),
                texts(object, "help"),
                items(
                        object,
                        "options",
                        option -> new RouteOption(
                                option.getString("key"),
                                strings(option, "tags"),
                                option.getBoolean("exclusive", false),
                                texts(option, "text"))));
    }

    private static RouteStep step(JsonObject object) {
        return new RouteStep(
                object.getString("key"),
                StepKind.valueOf(object.getString("kind")),
                object.getInt("weight"),
                condition(object),
                object.getBoolean("always", false),
                strings(object, "sessions"),
                strings(object, "contacts"),
                texts(object, "title"),
                texts(object, "summary"),
                texts(object, "body"),
                texts(object, "why"),
                texts(object, "goal"),
                texts(object, "step"));
    }

    private static Condition condition(JsonObject object) {
        JsonObject when = object(object, "when");
        return new Condition(strings(when, "all"), strings(when, "any"), strings(when, "none"));
    }

    private static Texts texts(JsonObject object, String name) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        object(object, name).forEach((language, text) -> byLanguage.put(language, ((JsonString) text).getString()));
        return new Texts(byLanguage);
    }

    private static JsonObject object(JsonObject object, String name) {
        return object.containsKey(name) ? object.getJsonObject(name) : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static List<String> strings(JsonObject object, String name) {
        return object.containsKey(name)
                ? List.copyOf(object.getJsonArray(name).getValuesAs(JsonString::getString))
                : List.of();
    }

    private static <T> List<T> items(JsonObject object, String name, Function<JsonObject, T> reader) {
        return object.containsKey(name)
                ? object.getJsonArray(name).getValuesAs(JsonObject.class).stream()
                        .map(reader)
                        .toList()
                : List.of();
    }
}
