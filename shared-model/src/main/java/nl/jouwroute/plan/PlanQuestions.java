package nl.jouwroute.plan;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import nl.jouwroute.common.Language;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.route.Texts;

/** All questions of the plan in their order, as one edition asks them; and what older editions asked. */
public class PlanQuestions {

    private final int number;
    private final Map<String, PlanQuestion> questions = new LinkedHashMap<>();
    private final Map<PlanChapter, Map<String, ChapterWording>> chapters = new EnumMap<>(PlanChapter.class);
    private final IntFunction<PlanQuestions> older;

    /** The questions that a new installation begins with. */
    public PlanQuestions() {
        this(1, QuestionFile.read(), number -> {
            throw new NotFound("there is no older edition");
        });
    }

    /**
     * @param number of the edition
     * @param older finds an edition that was published before, by its number
     */
    public PlanQuestions(int number, QuestionSet set, IntFunction<PlanQuestions> older) {
        this.number = number;
        this.older = older;
        set.chapters()
                .forEach(chapter -> chapters.put(
                        chapter.key(),
                        wordings(tag -> new ChapterWording(
                                chapter.title().in(tag), chapter.intro().in(tag)))));
        set.questions().forEach(item -> questions.put(item.key(), question(item)));
    }

    private PlanQuestion question(QuestionSet.Item item) {
        Set<Integer> retired = new LinkedHashSet<>();
        for (int i = 0; i < item.choices().size(); i++) {
            if (item.choices().get(i).retired()) {
                retired.add(i + 1);
            }
        }
        return new PlanQuestion(
                item.key(),
                item.chapter(),
                item.kind(),
                pictures(item),
                wordings(tag -> new PlanQuestion.Wording(
                        item.question().in(tag),
                        item.help().in(tag),
                        item.example().in(tag),
                        item.choices().stream()
                                .map(choice -> choice.text().in(tag))
                                .toList(),
                        scale(item, item.low(), tag),
                        scale(item, item.high(), tag))),
                number,
                retired,
                item.prefill());
    }

    private static List<String> pictures(QuestionSet.Item item) {
        List<String> pictures =
                item.choices().stream().map(QuestionSet.Choice::picture).toList();
        return pictures.stream().allMatch(QuestionSet.Choice.NO_PICTURE::equals) ? List.of() : pictures;
    }

    private static String scale(QuestionSet.Item item, Texts texts, String tag) {
        return item.kind() == QuestionKind.SCALE ? texts.in(tag) : null;
    }

    private static <T> Map<String, T> wordings(Function<String, T> reader) {
        Map<String, T> result = new HashMap<>();
        for (Language language : Language.values()) {
            result.put(language.tag(), reader.apply(language.tag()));
        }
        return result;
    }

    public int number() {
        return number;
    }

    /** Which set of questions this is. */
    public String edition() {
        return "toekomstplan-" + number;
    }

    /** In the order in which they are asked. */
    public List<PlanQuestion> all() {
        return questions.values().stream()
                .sorted(Comparator.comparing(PlanQuestion::chapter)) // stable
                .toList();
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

    /** The question that is asked now by this name; empty when it is not asked (any more). */
    public Optional<PlanQuestion> find(String key) {
        return Optional.ofNullable(key).map(questions::get);
    }

    /**
     * The question of this key.
     *
     * @throws NotFound when no question is called this
     */
    public PlanQuestion read(String key) {
        return find(key).orElseThrow(() -> new NotFound("no such plan question"));
    }

    /**
     * A question as it was asked when somebody answered it; when that edition does not know it, as it is or was asked.
     *
     * @param asked number of the edition; 0 when that is not known
     */
    public Optional<PlanQuestion> asked(String key, int asked) {
        if (asked == 0 || asked == number) {
            return find(key).or(() -> askedElsewhere(key));
        }
        return edition(asked).flatMap(then -> then.find(key)).or(() -> asked(key, 0));
    }

    /** A question as some edition asks or asked it, this one first, that is like this. */
    Optional<PlanQuestion> askedLike(String key, Predicate<PlanQuestion> like) {
        return find(key).filter(like).or(() -> askedElsewhere(key, like));
    }

    private Optional<PlanQuestion> askedElsewhere(String key) {
        return askedElsewhere(key, any -> true);
    }

    /** Looks through the editions before this one, the newest first; then, after somebody went back, those after it. */
    private Optional<PlanQuestion> askedElsewhere(String key, Predicate<PlanQuestion> like) {
        for (int before = number - 1; before > 0; before--) {
            Optional<PlanQuestion> found =
                    edition(before).flatMap(then -> then.find(key)).filter(like);
            if (found.isPresent()) {
                return found;
            }
        }
        int after = number + 1;
        Optional<PlanQuestions> next = edition(after);
        while (next.isPresent()) {
            Optional<PlanQuestion> found = next.get().find(key).filter(like);
            if (found.isPresent()) {
                return found;
            }
            after++;
            next = edition(after);
        }
        return Optional.empty();
    }

    /** A draft that was never published has a number too, and is nobody's edition. */
    private Optional<PlanQuestions> edition(int other) {
        try {
            return Optional.of(older.apply(other));
        } catch (NotFound e) {
            return Optional.empty();
        }
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
