package nl.jouwroute.plan;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.plan.PlanContent.Aim;
import nl.jouwroute.plan.PlanContent.Chapter;
import nl.jouwroute.plan.PlanContent.Item;
import nl.jouwroute.plan.PlanContent.Step;

/** A sent version as the database keeps it. Versions stay readable for ever: what a key once meant it goes on to mean. */
final class PlanContentJson {

    private PlanContentJson() {}

    static String write(PlanContent content) {
        JsonArrayBuilder chapterArray = Json.createArrayBuilder();
        for (Chapter chapter : content.chapters()) {
            JsonArrayBuilder items = Json.createArrayBuilder();
            for (Item item : chapter.items()) {
                JsonObjectBuilder one = Json.createObjectBuilder()
                        .add("key", item.key())
                        .add("question", item.question())
                        .add("answer", Json.createArrayBuilder(item.answer()))
                        .add(
                                "spoken",
                                Json.createArrayBuilder(item.spoken().stream()
                                        .map(UUID::toString)
                                        .toList()));
                add(one, "with", item.with());
                add(one, "spokenWith", item.spokenWith());
                items.add(one);
            }
            chapterArray.add(Json.createObjectBuilder()
                    .add("key", chapter.key())
                    .add("title", chapter.title())
                    .add("items", items));
        }
        return Json.createObjectBuilder()
                .add("edition", content.edition())
                .add("language", content.language())
                .add("chapters", chapterArray)
                .add("goals", goalsToJson(content.goals()))
                .build()
                .toString();
    }

    private static JsonArrayBuilder goalsToJson(List<Aim> goals) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Aim goal : goals) {
            JsonArrayBuilder steps = Json.createArrayBuilder();
            for (Step step : goal.steps()) {
                JsonObjectBuilder one = Json.createObjectBuilder().add("words", step.words());
                add(one, "day", step.day());
                add(one, "doneOn", step.doneOn());
                add(one, "advisor", step.advisor());
                add(one, "with", step.with());
                steps.add(one);
            }
            JsonObjectBuilder one = Json.createObjectBuilder();
            add(one, "words", goal.words());
            add(one, "with", goal.with());
            array.add(one.add("steps", steps));
        }
        return array;
    }

    private static void add(JsonObjectBuilder object, String name, Object value) {
        if (value != null) {
            object.add(name, value.toString());
        }
    }

    static PlanContent read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject plan = reader.readObject();
            return new PlanContent(
                    plan.getString("edition"),
                    plan.getString("language"),
                    plan.getJsonArray("chapters").getValuesAs(JsonObject.class).stream()
                            .map(PlanContentJson::chapter)
                            .toList(),
                    goals(plan));
        }
    }

    /** A version from before there were goals has none. */
    private static List<Aim> goals(JsonObject plan) {
        return plan.containsKey("goals")
                ? plan.getJsonArray("goals").getValuesAs(JsonObject.class).stream()
                        .map(goal -> new Aim(
                                goal.getString("words", null),
                                goal.getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                                        .map(PlanContentJson::step)
                                        .toList(),
                                goal.getString("with", null)))
                        .toList()
                : List.of();
    }

    private static Step step(JsonObject step) {
        return new Step(
                step.getString("words"),
                day(step, "day"),
                day(step, "doneOn"),
                step.getString("advisor", null),
                step.getString("with", null));
    }

    private static LocalDate day(JsonObject object, String name) {
        return object.containsKey(name) ? LocalDate.parse(object.getString(name)) : null;
    }

    private static Chapter chapter(JsonObject chapter) {
        return new Chapter(
                chapter.getString("key"),
                chapter.getString("title"),
                chapter.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                        .map(i -> new Item(
                                i.getString("key"),
                                i.getString("question"),
                                i.getJsonArray("answer").getValuesAs(JsonString::getString),
                                spoken(i),
                                i.getString("with", null),
                                i.getString("spokenWith", null)))
                        .toList());
    }

    /** A version from before answers could be spoken has none. */
    private static List<UUID> spoken(JsonObject item) {
        return item.containsKey("spoken")
                ? item.getJsonArray("spoken").getValuesAs(JsonString::getString).stream()
                        .map(UUID::fromString)
                        .toList()
                : List.of();
    }
}
