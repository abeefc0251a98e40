package nl.jouwroute.staff.plan;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.plan.PlanChapter;
import nl.jouwroute.plan.QuestionKind;
import nl.jouwroute.plan.QuestionSet;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.RouteDraft;
import nl.jouwroute.route.Texts;
import nl.jouwroute.staff.common.Words;
import nl.jouwroute.staff.route.LanguageSection;
import nl.jouwroute.staff.route.Posted;
import nl.jouwroute.staff.route.TextField;
import org.omnifaces.cdi.Param;

/** {@code /planvraag/sleutel}: one question of the plan with its choices. */
@Named("planQuestionForm")
@RequestScoped
public class PlanQuestionForm {

    private static final String NEW = "nieuw";
    private static final int NEW_CHOICES = 3;
    private static final int STEPS_OF_A_SCALE = 10;
    private static final int MOST_CHOICES = 40;

    @Inject
    @Param(pathIndex = 0)
    private String key;

    @Inject
    @Param(pathIndex = 1)
    private String more;

    @Inject
    @Param(name = "taal")
    private String language;

    @Inject
    private QuestionEditing editing;

    private Posted posted;
    private QuestionSet.Item stored;
    private QuestionSet.Item item;

    /** A choice in the form. */
    public record ChoiceRow(int number, String text, boolean retired) {}

    /** One of a list to choose from. */
    public record Option(String value, String text) {}

    @PostConstruct
    void load() {
        posted = Posted.now();
        QuestionSet set = editing.getDesk().content(); // refuses who may not edit, before anything is shown
        if (key == null || more != null) {
            throw new NotFound("no plan question in the address");
        }
        boolean back = posted.has("planvraagformulier");
        if (isFresh()) {
            stored = new QuestionSet.Item(
                    "",
                    chapter(posted.text("hoofdstuk")),
                    kind(posted.text("soort")),
                    List.of(),
                    Texts.NONE,
                    Texts.NONE,
                    Texts.NONE,
                    List.of(),
                    Texts.NONE,
                    Texts.NONE);
        } else {
            stored = set.find(key).orElseThrow(() -> new NotFound("no such plan question"));
        }
        item = back ? read(set) : stored;
    }

    private static PlanChapter chapter(String name) {
        return Arrays.stream(PlanChapter.values())
                .filter(chapter -> chapter.name().equals(name))
                .findFirst()
                .orElse(PlanChapter.NOW);
    }

    private static QuestionKind kind(String name) {
        return Arrays.stream(QuestionKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(QuestionKind.SEVERAL);
    }

    private QuestionSet.Item read(QuestionSet set) {
        Texts question = posted.texts("question");
        return new QuestionSet.Item(
                isFresh()
                        ? RouteDraft.freshKey(
                                question.in(Texts.DUTCH),
                                taken -> taken.equals(NEW) || set.find(taken).isPresent())
                        : key,
                stored.chapter(),
                stored.kind(),
                stored.prefill(),
                question,
                posted.texts("help"),
                posted.texts("example"),
                choices(),
                posted.texts("low"),
                posted.texts("high"));
    }

    /** A choice keeps its number: it is retired and not removed, and new ones come last. */
    private List<QuestionSet.Choice> choices() {
        List<QuestionSet.Choice> choices = new ArrayList<>();
        int known = Math.max(stored.choices().size(), isFresh() ? posted.number("keuzes", 0) : 0);
        for (int number = 1; number <= Math.min(known, MOST_CHOICES); number++) {
            QuestionSet.Choice before = number <= stored.choices().size()
                    ? stored.choices().get(number - 1)
                    : QuestionSet.Choice.of(Texts.NONE);
            choices.add(before.become(posted.texts("k." + number), posted.has("k." + number + ".weg")));
        }
        for (int i = 1; i <= NEW_CHOICES && choices.size() < MOST_CHOICES; i++) {
            String words = posted.text("nieuw-" + i);
            if (!words.isEmpty()) {
                choices.add(QuestionSet.Choice.of(Texts.dutch(words)));
            }
        }
        if (isFresh() && choices.isEmpty() && stored.kind() == QuestionKind.SCALE) {
            IntStream.rangeClosed(1, STEPS_OF_A_SCALE)
                    .mapToObj(step -> QuestionSet.Choice.of(inAll(String.valueOf(step))))
                    .forEach(choices::add);
        }
        return choices;
    }

    private static Texts inAll(String words) {
        return new Texts(Arrays.stream(nl.jouwroute.common.Language.values())
                .collect(java.util.stream.Collectors.toMap(nl.jouwroute.common.Language::tag, any -> words)));
    }

    public boolean isFresh() {
        return NEW.equals(key);
    }

    public String getItem() {
        return "questions/" + key;
    }

    public String getMark() {
        return editing.getDesk().mark(getItem());
    }

    public QuestionSet.Item getQuestion() {
        return item;
    }

    public String getTitle() {
        return isFresh() ? "Nieuwe vraag in het toekomstplan" : item.question().in(Texts.DUTCH);
    }

    public String getKind() {
        return Words.text("plan.kind." + item.kind());
    }

    public List<Option> getKinds() {
        return Arrays.stream(QuestionKind.values())
                .map(kind -> new Option(kind.name(), Words.text("plan.kind." + kind)))
                .toList();
    }

    public List<Option> getChapters() {
        return editing.getDesk().content().chapters().stream()
                .map(chapter -> new Option(chapter.key().name(), chapter.title().in(Texts.DUTCH)))
                .toList();
    }

    public List<LanguageSection> getLanguages() {
        List<TextField> texts = new ArrayList<>(List.of(
                new TextField("question", "Vraag", item.question()),
                new TextField("help", "Uitleg", "Eén korte zin", 1, item.help()),
                new TextField("example", "Voorbeeld van een antwoord", "", 2, item.example())));
        for (int number = 1; number <= item.choices().size(); number++) {
            texts.add(new TextField(
                    "k." + number,
                    "Keuze " + number,
                    item.choices().get(number - 1).text()));
        }
        if (item.kind() == QuestionKind.SCALE) {
            texts.add(new TextField("low", "Laagste kant van de schaal", item.low()));
            texts.add(new TextField("high", "Hoogste kant van de schaal", item.high()));
        }
        return LanguageSection.of(texts, editing.getDesk().translations(getItem()), language);
    }

    public List<ChoiceRow> getChoices() {
        List<ChoiceRow> rows = new ArrayList<>();
        for (QuestionSet.Choice choice : item.choices()) {
            rows.add(new ChoiceRow(rows.size() + 1, choice.text().in(Texts.DUTCH), choice.retired()));
        }
        return rows;
    }

    public void save() {
        if (isFresh() && (!item.question().hasDutch() || item.choices().size() < 2)) {
            editing.problem("content.QUESTION_FIRST");
            return;
        }
        editing.change(
                "questions/" + item.key(),
                isFresh() ? editing.getDesk().mark("questions/" + item.key()) : posted.text("gezien"),
                isFresh() ? ContentChange.Deed.ADDED : ContentChange.Deed.CHANGED,
                set -> isFresh() && isThere(set) ? set : set.put(item),
                isFresh() ? "/planvragen" : "/planvraag/" + key,
                "CONTENT_SAVED");
    }

    /** Whether the form of a new question was posted before. */
    private boolean isThere(QuestionSet set) {
        return set.questions().stream()
                .anyMatch(other -> other.question().equals(item.question())
                        && other.choices().equals(item.choices()));
    }

    public void remove() {
        editing.change(
                getItem(),
                posted.text("gezien"),
                ContentChange.Deed.REMOVED,
                set -> set.remove(key),
                "/planvragen",
                "CONTENT_REMOVED");
    }
}
