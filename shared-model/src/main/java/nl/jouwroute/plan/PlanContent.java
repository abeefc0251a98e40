package nl.jouwroute.plan;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan as a reader sees it: every question with its words and what was answered. A sent version keeps it like this,
 * so that a later change of the questions changes nothing that somebody once said.
 *
 * @param edition which set of questions
 * @param language of the words
 * @param chapters in their order
 */
public record PlanContent(String edition, String language, List<Chapter> chapters) {

    public PlanContent {
        chapters = List.copyOf(chapters);
    }

    /** One chapter with its title and questions. */
    public record Chapter(String key, String title, List<Item> items) {

        public Chapter {
            items = List.copyOf(items);
        }
    }

    /**
     * One question.
     *
     * @param key of the question
     * @param question as it was asked
     * @param answer what was chosen, a line each, then the resident's own words; empty when it was not answered
     */
    public record Item(String key, String question, List<String> answer) {

        public Item {
            answer = List.copyOf(answer);
        }

        public boolean isAnswered() {
            return !answer.isEmpty();
        }
    }

    public boolean hasAnswers() {
        return chapters.stream().flatMap(c -> c.items().stream()).anyMatch(Item::isAnswered);
    }

    /**
     * The plan as it stands, in this language.
     *
     * @param plan null while nothing was written
     */
    public static PlanContent of(FuturePlan plan, PlanQuestions questions, String language) {
        List<Chapter> chapters = new ArrayList<>();
        for (PlanChapter chapter : PlanChapter.values()) {
            List<Item> items = questions.of(chapter).stream()
                    .map(q -> new Item(
                            q.key(),
                            q.in(language).question(),
                            AnswerText.lines(q, plan == null ? Answer.NONE : plan.answerTo(q), language)))
                    .toList();
            chapters.add(new Chapter(
                    chapter.name(), questions.chapter(chapter, language).title(), items));
        }
        return new PlanContent(questions.edition(), language, chapters);
    }

    String toJson() {
        JsonArrayBuilder chapterArray = Json.createArrayBuilder();
        for (Chapter chapter : chapters) {
            JsonArrayBuilder items = Json.createArrayBuilder();
            for (Item item : chapter.items()) {
                items.add(Json.createObjectBuilder()
                        .add("key", item.key())
                        .add("question", item.question())
                        .add("answer", Json.createArrayBuilder(item.answer())));
            }
            chapterArray.add(Json.createObjectBuilder()
                    .add("key", chapter.key())
                    .add("title", chapter.title())
                    .add("items", items));
        }
        return Json.createObjectBuilder()
                .add("edition", edition)
                .add("language", language)
                .add("chapters", chapterArray)
                .build()
                .toString();
    }

    static PlanContent fromJson(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject plan = reader.readObject();
            return new PlanContent(
                    plan.getString("edition"),
                    plan.getString("language"),
                    plan.getJsonArray("chapters").getValuesAs(JsonObject.class).stream()
                            .map(PlanContent::chapter)
                            .toList());
        }
    }

    private static Chapter chapter(JsonObject chapter) {
        return new Chapter(
                chapter.getString("key"),
                chapter.getString("title"),
                chapter.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                        .map(i -> new Item(
                                i.getString("key"),
                                i.getString("question"),
                                i.getJsonArray("answer").getValuesAs(JsonString::getString)))
                        .toList());
    }
}
