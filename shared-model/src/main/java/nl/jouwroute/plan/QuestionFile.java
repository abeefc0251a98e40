package nl.jouwroute.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.jouwroute.common.ContentNode;
import nl.jouwroute.common.Language;
import nl.jouwroute.route.Texts;

/** The questions that a new installation begins with, from {@code content/plan.yaml}. */
final class QuestionFile {

    private QuestionFile() {}

    /**
     * @throws IllegalStateException when the content file does not hold what it should
     */
    static QuestionSet read() {
        List<QuestionSet.Chapter> chapters = new ArrayList<>();
        List<QuestionSet.Item> questions = new ArrayList<>();
        for (ContentNode chapter : ContentNode.load("plan.yaml").nodes("chapters")) {
            PlanChapter key = PlanChapter.valueOf(chapter.text("key"));
            chapters.add(new QuestionSet.Chapter(key, texts(chapter, "title"), texts(chapter, "intro")));
            for (ContentNode question : chapter.nodes("questions")) {
                questions.add(question(key, question));
            }
        }
        if (questions.stream().map(QuestionSet.Item::key).distinct().count() < questions.size()) {
            throw new IllegalStateException("two plan questions have the same key");
        }
        return new QuestionSet(chapters, questions);
    }

    private static QuestionSet.Item question(PlanChapter chapter, ContentNode node) {
        QuestionKind kind = QuestionKind.valueOf(node.text("kind").toUpperCase(Locale.ROOT));
        List<QuestionSet.Choice> choices = new ArrayList<>();
        int count = node.node(Texts.DUTCH).texts("choices").size();
        List<String> pictures = node.has("pictures")
                ? node.texts("pictures")
                : Collections.nCopies(count, QuestionSet.Choice.NO_PICTURE);
        for (int i = 0; i < count; i++) {
            int number = i;
            choices.add(new QuestionSet.Choice(
                    texts(node, words -> words.texts("choices").get(number)), pictures.get(number), false));
        }
        return new QuestionSet.Item(
                node.text("key"),
                chapter,
                kind,
                node.texts("prefill").stream().map(Prefill::parse).toList(),
                texts(node, "question"),
                texts(node, "help"),
                texts(node, "example"),
                choices,
                kind == QuestionKind.SCALE ? texts(node, "low") : Texts.NONE,
                kind == QuestionKind.SCALE ? texts(node, "high") : Texts.NONE);
    }

    private static Texts texts(ContentNode node, String name) {
        return texts(node, words -> words.text(name));
    }

    private static Texts texts(ContentNode node, Function<ContentNode, String> reader) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            byLanguage.put(language.tag(), reader.apply(node.node(language.tag())));
        }
        return new Texts(byLanguage);
    }
}
