package nl.jouwroute.plan;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.jouwroute.route.Texts;

/** Reads the stored form of a {@link QuestionSet}, see {@link QuestionSetWriter}. */
final class QuestionSetReader {

    private QuestionSetReader() {}

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
                            .map(QuestionSetReader::item)
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
                        ? object.getJsonArray("prefill")
                                .getValuesAs((JsonString text) -> Prefill.parse(text.getString()))
                        : List.of(),
                texts(object, "question"),
                texts(object, "help"),
                texts(object, "example"),
                objects(object, "choices").stream()
                        .map(choice -> new QuestionSet.Choice(
                                texts(choice, "text"),
                                choice.getString("picture", QuestionSet.Choice.NO_PICTURE),
                                choice.getBoolean("retired", false)))
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
