package nl.jouwroute.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.jouwroute.common.ContentNode;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.NotFound;

/** All questions of the plan in their order, from {@code content/plan.yaml}. */
@ApplicationScoped
public class PlanQuestions {

    private final String edition;
    private final Map<String, PlanQuestion> questions = new LinkedHashMap<>();
    private final Map<PlanChapter, Map<String, ChapterWording>> chapters = new EnumMap<>(PlanChapter.class);

    /**
     * @throws IllegalStateException when the content file does not hold what it should
     */
    public PlanQuestions() {
        ContentNode file = ContentNode.load("plan.yaml");
        edition = file.node("plan").text("key");
        for (ContentNode chapter : file.nodes("chapters")) {
            PlanChapter key = PlanChapter.valueOf(chapter.text("key"));
            chapters.put(key, wordings(chapter, w -> new ChapterWording(w.text("title"), w.text("intro"))));
            for (ContentNode question : chapter.nodes("questions")) {
                add(question(key, question));
            }
        }
    }

    private void add(PlanQuestion question) {
        if (questions.put(question.key(), question) != null) {
            throw new IllegalStateException("two plan questions are called " + question.key());
        }
    }

    private static PlanQuestion question(PlanChapter chapter, ContentNode node) {
        QuestionKind kind = QuestionKind.valueOf(node.text("kind").toUpperCase(Locale.ROOT));
        return new PlanQuestion(
                node.text("key"),
                chapter,
                kind,
                node.has("pictures") ? node.texts("pictures") : List.of(),
                wordings(
                        node,
                        w -> new PlanQuestion.Wording(
                                w.text("question"),
                                w.text("help"),
                                w.text("example"),
                                w.texts("choices"),
                                kind == QuestionKind.SCALE ? w.text("low") : null,
                                kind == QuestionKind.SCALE ? w.text("high") : null)));
    }

    private static <T> Map<String, T> wordings(ContentNode node, Function<ContentNode, T> reader) {
        Map<String, T> result = new HashMap<>();
        for (Language language : Language.values()) {
            result.put(language.tag(), reader.apply(node.node(language.tag())));
        }
        return result;
    }

    /** Which set of questions this is; answers belong to one. */
    public String edition() {
        return edition;
    }

    /** In the order in which they are asked. */
    public List<PlanQuestion> all() {
        return List.copyOf(questions.values());
    }

    /** The chapter's questions in their order. */
    public List<PlanQuestion> of(PlanChapter chapter) {
        return questions.values().stream().filter(q -> q.chapter() == chapter).toList();
    }

    /** The chapter's words in this language, else in Dutch. */
    public ChapterWording chapter(PlanChapter chapter, String language) {
        Map<String, ChapterWording> wordings = chapters.get(chapter);
        return wordings.getOrDefault(language, wordings.get("nl"));
    }

    /**
     * @throws NotFound when no question is called this
     */
    public PlanQuestion read(String key) {
        return Optional.ofNullable(key).map(questions::get).orElseThrow(() -> new NotFound("no such plan question"));
    }

    /** The question after this one; empty after the last. */
    public Optional<PlanQuestion> next(PlanQuestion question) {
        return neighbour(question, 1);
    }

    /** The question before this one; empty before the first. */
    public Optional<PlanQuestion> previous(PlanQuestion question) {
        return neighbour(question, -1);
    }

    private Optional<PlanQuestion> neighbour(PlanQuestion question, int step) {
        List<PlanQuestion> all = all();
        int index = all.indexOf(question) + step;
        return index < 0 || index >= all.size() ? Optional.empty() : Optional.of(all.get(index));
    }

    /**
     * A chapter's words.
     *
     * @param title the chapter's question
     * @param intro one or two sentences before it
     */
    public record ChapterWording(String title, String intro) {}
}
