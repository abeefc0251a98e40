package nl.jouwroute.plan;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;

/**
 * A plan as a reader sees it: every question with its words and what was answered. A sent version keeps it like this,
 * so that a later change of the questions changes nothing that somebody once said.
 *
 * @param edition which set of questions
 * @param language of the words
 * @param chapters in their order
 * @param goals in their order, each with its steps; steps without a goal stand last, under a goal without words
 */
public record PlanContent(String edition, String language, List<Chapter> chapters, List<Aim> goals) {

    public PlanContent {
        chapters = List.copyOf(chapters);
        goals = List.copyOf(goals);
    }

    /**
     * A goal with its steps.
     *
     * @param words null for steps without a goal
     * @param with the advisor who sat beside the resident then; null for nobody
     */
    public record Aim(String words, List<Step> steps, String with) {

        public Aim {
            steps = List.copyOf(steps);
        }

        /** One that the resident wrote alone. */
        public Aim(String words, List<Step> steps) {
            this(words, steps, null);
        }
    }

    /**
     * A step.
     *
     * @param day by when; null for none
     * @param doneOn null while it is open
     * @param advisor who added it; null when the resident did
     * @param with the advisor who sat beside the resident then; null for nobody
     */
    public record Step(String words, LocalDate day, LocalDate doneOn, String advisor, String with) {

        /** One that was not written together. */
        public Step(String words, LocalDate day, LocalDate doneOn, String advisor) {
            this(words, day, doneOn, advisor, null);
        }
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
     * @param answer what was chosen, a line each, then the resident's own words; empty when nothing was written
     * @param spoken ids of the recordings with which it was answered
     * @param with the advisor who sat beside the resident when it was written; null for nobody
     * @param spokenWith the advisor who sat beside the resident at the last recording; null for nobody
     */
    public record Item(
            String key, String question, List<String> answer, List<UUID> spoken, String with, String spokenWith) {

        public Item {
            answer = List.copyOf(answer);
            spoken = List.copyOf(spoken);
        }

        /** One that was not answered by speaking. */
        public Item(String key, String question, List<String> answer) {
            this(key, question, answer, List.of(), null, null);
        }

        public boolean isAnswered() {
            return !answer.isEmpty() || !spoken.isEmpty();
        }
    }

    /** Whether there is nothing to send. */
    public boolean isEmpty() {
        return !hasAnswers() && goals.isEmpty();
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
            List<Item> items = asked(plan, questions, chapter).stream()
                    .map(question -> item(plan, question, language))
                    .toList();
            chapters.add(new Chapter(
                    chapter.name(), questions.chapter(chapter, language).title(), items));
        }
        return new PlanContent(questions.edition(), language, chapters, plan == null ? List.of() : aims(plan));
    }

    /**
     * The questions of a chapter for this reader: what was answered as it was asked then, the others as they are asked
     * now; last those that are not asked any more but were answered.
     */
    private static List<PlanQuestion> asked(FuturePlan plan, PlanQuestions questions, PlanChapter chapter) {
        List<PlanQuestion> asked = new ArrayList<>();
        for (PlanQuestion question : questions.of(chapter)) {
            int then = plan == null ? 0 : plan.askedIn(question.key());
            asked.add(
                    then == 0 ? question : questions.asked(question.key(), then).orElse(question));
        }
        if (plan != null) {
            plan.answered().stream()
                    .filter(key -> questions.find(key).isEmpty())
                    .flatMap(key -> questions.asked(key, plan.askedIn(key)).stream())
                    .filter(question -> question.chapter() == chapter)
                    .forEach(asked::add);
        }
        return asked;
    }

    private static Item item(FuturePlan plan, PlanQuestion question, String language) {
        String asked = question.in(language).question();
        if (plan == null) {
            return new Item(question.key(), asked, List.of());
        }
        Answer answer = plan.answerTo(question);
        List<SpokenAnswer> spoken = plan.recordingsTo(question);
        return new Item(
                question.key(),
                asked,
                AnswerText.lines(question, answer, language),
                spoken.stream().map(SpokenAnswer::id).toList(),
                answer.isEmpty() ? null : plan.enteredWith(question).orElse(null),
                spoken.isEmpty()
                        ? null
                        : spoken.get(spoken.size() - 1).enteredWith().orElse(null));
    }

    private static List<Aim> aims(FuturePlan plan) {
        List<Aim> aims = new ArrayList<>();
        for (Goal goal : plan.goals()) {
            aims.add(new Aim(
                    goal.words(),
                    steps(plan, Optional.of(goal.id())),
                    goal.enteredWith().orElse(null)));
        }
        List<Step> loose = steps(plan, Optional.empty());
        if (!loose.isEmpty()) {
            aims.add(new Aim(null, loose));
        }
        return aims;
    }

    private static List<Step> steps(FuturePlan plan, Optional<UUID> goal) {
        return plan.steps().stream()
                .filter(step -> step.goalId().equals(goal))
                .map(step -> new Step(
                        step.words(),
                        step.dueOn().orElse(null),
                        step.doneAt().map(DutchTime::date).orElse(null),
                        step.advisor().orElse(null),
                        step.enteredWith().orElse(null)))
                .toList();
    }

    String toJson() {
        JsonArrayBuilder chapterArray = Json.createArrayBuilder();
        for (Chapter chapter : chapters) {
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
                .add("edition", edition)
                .add("language", language)
                .add("chapters", chapterArray)
                .add("goals", goalsToJson())
                .build()
                .toString();
    }

    private JsonArrayBuilder goalsToJson() {
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

    static PlanContent fromJson(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject plan = reader.readObject();
            return new PlanContent(
                    plan.getString("edition"),
                    plan.getString("language"),
                    plan.getJsonArray("chapters").getValuesAs(JsonObject.class).stream()
                            .map(PlanContent::chapter)
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
                                        .map(PlanContent::step)
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
