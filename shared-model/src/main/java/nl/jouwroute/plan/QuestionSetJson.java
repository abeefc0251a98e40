package nl.jouwroute.plan;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jouwroute.common.JsonText;
import nl.jouwroute.route.Texts;

/** The stored form of a {@link QuestionSet}. Writing needs no server around it: the migrate command does it too. */
final class QuestionSetJson {

    private QuestionSetJson() {}

    static String write(QuestionSet set) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "chapters",
                set.chapters().stream()
                        .map(chapter -> map(
                                "key", chapter.key().name(),
                                "title", chapter.title().byLanguage(),
                                "intro", chapter.intro().byLanguage()))
                        .toList());
        document.put(
                "questions",
                set.questions().stream().map(QuestionSetJson::question).toList());
        return JsonText.of(document);
    }

    private static Map<String, Object> question(QuestionSet.Item item) {
        List<Map<String, Object>> choices = new ArrayList<>();
        for (QuestionSet.Choice choice : item.choices()) {
            choices.add(map(
                    "key", String.valueOf(choices.size() + 1),
                    "text", choice.text().byLanguage(),
                    "retired", choice.retired()));
        }
        return map(
                "key", item.key(),
                "chapter", item.chapter().name(),
                "kind", item.kind().name(),
                "prefill", item.prefill(),
                "question", item.question().byLanguage(),
                "help", item.help().byLanguage(),
                "example", item.example().byLanguage(),
                "choices", choices,
                "low", item.low().byLanguage(),
                "high", item.high().byLanguage());
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    static QuestionSet read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject document = reader.readObject();
            return new QuestionSet(
                    objects(document, "chapters").stream()
                            .map(chapter -> new QuestionSet.Chapter(
                                    PlanChapter.valueOf(chapter.getString("key")),
                                    texts(chapter, "title"),
                                    texts(chapter, "intro")))
                            .toList(),
                    objects(document, "questions").stream()
                            .map(QuestionSetJson::item)
                            .toList());
        } catch (JsonException | ClassCastException | NullPointerException e) {
            throw new IllegalArgumentException("these are no questions: " + e.getMessage(), e);
        }
    }

    private static QuestionSet.Item item(JsonObject object) {
        return new QuestionSet.Item(
                object.getString("key"),
                PlanChapter.valueOf(object.getString("chapter")),
                QuestionKind.valueOf(object.getString("kind")),
                object.containsKey("prefill")
                        ? object.getJsonArray("prefill").getValuesAs(JsonString::getString)
                        : List.of(),
                texts(object, "question"),
                texts(object, "help"),
                texts(object, "example"),
                objects(object, "choices").stream()
                        .map(choice ->
                                new QuestionSet.Choice(texts(choice, "text"), choice.getBoolean("retired", false)))
                        .toList(),
                texts(object, "low"),
                texts(object, "high"));
    }

    private static List<JsonObject> objects(JsonObject object, String name) {
        return object.containsKey(name) ? object.getJsonArray(name).getValuesAs(JsonObject.class) : List.of();
    }

    private static Texts texts(JsonObject object, String name) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        if (object.containsKey(name)) {
            object.getJsonObject(name)
                    .forEach((language, text) -> byLanguage.put(language, ((JsonString) text).getString()));
        }
        return new Texts(byLanguage);
    }
}
