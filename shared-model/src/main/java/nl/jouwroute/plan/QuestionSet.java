package nl.jouwroute.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.jouwroute.route.EditionContent;
import nl.jouwroute.route.Texts;

/**
 * The questions of the plan: a document without any state, that is stored as JSON and edited as a draft. A choice has a
 * number that stays with it: it can be taken out of the choice, but its number is never given to another one, so that an
 * answer keeps its meaning.
 *
 * @param chapters in their order; all three
 * @param questions in the order in which they are asked
 */
public record QuestionSet(List<Chapter> chapters, List<Item> questions) implements EditionContent {

    public QuestionSet {
        chapters = List.copyOf(chapters);
        questions = List.copyOf(questions);
    }

    /** A chapter's words. */
    public record Chapter(PlanChapter key, Texts title, Texts intro) {}

    /**
     * A question.
     *
     * @param key stays the same for ever; answers and addresses go by it
     * @param prefill answers of the route that say something about it
     * @param choices by their number, from 1 without gaps
     * @param low what the lowest step of a scale means; without texts for another kind
     * @param high what the highest step of a scale means
     */
    public record Item(
            String key,
            PlanChapter chapter,
            QuestionKind kind,
            List<Prefill> prefill,
            Texts question,
            Texts help,
            Texts example,
            List<Choice> choices,
            Texts low,
            Texts high) {

        public Item {
            prefill = List.copyOf(prefill);
            choices = List.copyOf(choices);
        }
    }

    /**
     * An answer to choose.
     *
     * @param picture the name of the drawing beside it; {@link #NO_PICTURE} for none
     * @param retired nobody can choose it any more; who did still reads it
     */
    public record Choice(Texts text, String picture, boolean retired) {

        /** Instead of the name of a drawing. */
        public static final String NO_PICTURE = "none";

        /** A new one, without a drawing. */
        public static Choice of(Texts text) {
            return new Choice(text, NO_PICTURE, false);
        }

        /** The same answer in other words, with another drawing; nobody can choose it any more when it is retired. */
        public Choice become(Texts words, String drawing, boolean gone) {
            return new Choice(words, drawing, gone);
        }
    }

    public Optional<Item> find(String key) {
        return questions.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    public Optional<Chapter> find(PlanChapter key) {
        return chapters.stream().filter(chapter -> chapter.key() == key).findFirst();
    }

    /** Puts a question in the place of the one with its key; a new one comes last. */
    public QuestionSet put(Item item) {
        List<Item> changed = new ArrayList<>(questions);
        int at = indexOf(item.key());
        if (at < 0) {
            changed.add(item);
        } else {
            changed.set(at, item);
        }
        return new QuestionSet(chapters, changed);
    }

    /** Says a chapter in other words. */
    public QuestionSet put(Chapter chapter) {
        return new QuestionSet(
                chapters.stream()
                        .map(other -> other.key() == chapter.key() ? chapter : other)
                        .toList(),
                questions);
    }

    /** Asks a question no more. What was answered to it stays readable: its words are in the editions before. */
    public QuestionSet remove(String key) {
        return new QuestionSet(
                chapters,
                questions.stream().filter(item -> !item.key().equals(key)).toList());
    }

    /**
     * Asks a question earlier or later in its chapter; at the end of the chapter nothing happens.
     *
     * @param places -1 for earlier, 1 for later
     */
    public QuestionSet move(String key, int places) {
        int from = indexOf(key);
        List<Item> changed = new ArrayList<>(questions);
        if (from >= 0) {
            int to = from + places;
            while (to >= 0
                    && to < questions.size()
                    && questions.get(to).chapter() != questions.get(from).chapter()) {
                to += places;
            }
            if (to >= 0 && to < questions.size()) {
                Collections.swap(changed, from, to);
            }
        }
        return new QuestionSet(chapters, changed);
    }

    private int indexOf(String key) {
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** The document as it is stored. */
    @Override
    public String toJson() {
        return QuestionSetWriter.write(this);
    }

    /**
     * Reads a stored document; what a draft lacks is empty.
     *
     * @throws IllegalArgumentException when it is no such document
     */
    public static QuestionSet fromJson(String json) {
        return QuestionSetReader.read(json);
    }
}
