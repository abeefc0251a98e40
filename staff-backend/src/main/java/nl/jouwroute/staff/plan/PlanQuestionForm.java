package nl.jouwroute.staff.plan;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.plan.PlanChapter;
import nl.jouwroute.plan.QuestionKind;
import nl.jouwroute.plan.QuestionSet;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.RouteDraft;
import nl.jouwroute.route.Texts;
import nl.jouwroute.staff.common.PathPart;
import nl.jouwroute.staff.common.Typed;
import nl.jouwroute.staff.common.Words;
import nl.jouwroute.staff.route.DraftChange;
import nl.jouwroute.staff.route.LanguageSection;
import nl.jouwroute.staff.route.Posted;
import nl.jouwroute.staff.route.TextField;
import org.omnifaces.cdi.Param;

/** {@code /planvraag/sleutel}: one question of the plan with its choices. */
@Named("planQuestionForm")
@RequestScoped
public class PlanQuestionForm {

    private static final String NEW = "nieuw";

    @Inject
    private PathPart address;

    @Inject
    @Param(name = "taal")
    private String language;

    @Inject
    private QuestionEditing editing;

    private String key;
    private Posted posted;
    private QuestionSet.Item stored;
    private QuestionSet.Item item;

    /** One of a list to choose from. */
    public record Option(String value, String text) {}

    @PostConstruct
    void load() {
        posted = Posted.now();
        QuestionSet set = editing.getDesk().content(); // refuses who may not edit, before anything is shown
        key = address.read();
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
        return Typed.one(PlanChapter.values(), name).orElse(PlanChapter.NOW);
    }

    private static QuestionKind kind(String name) {
        return Typed.one(QuestionKind.values(), name).orElse(QuestionKind.SEVERAL);
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
                KnownFields.posted(posted),
                question,
                posted.texts("help"),
                posted.texts("example"),
                ChoiceFields.posted(posted, stored, isFresh()),
                posted.texts("low"),
                posted.texts("high"));
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

    public List<ChoiceFields.Row> getChoices() {
        return ChoiceFields.rows(item.choices());
    }

    /** What can stand beside a choice. */
    public List<ChoiceFields.Drawing> getDrawings() {
        return ChoiceFields.drawings();
    }

    /** Which answers of the route say something about this question, and which choice then stands ready. */
    public KnownFields getKnown() {
        return KnownFields.of(item, editing.tags());
    }

    public void save() {
        if (isFresh() && (!item.question().hasDutch() || item.choices().size() < 2)) {
            editing.problem("content.QUESTION_FIRST");
            return;
        }
        editing.change(
                new DraftChange<>(
                        "questions/" + item.key(),
                        isFresh() ? editing.getDesk().mark("questions/" + item.key()) : posted.text("gezien"),
                        isFresh() ? ContentChange.Deed.ADDED : ContentChange.Deed.CHANGED,
                        set -> isFresh() && isThere(set) ? set : set.put(item)),
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
                new DraftChange<>(getItem(), posted.text("gezien"), ContentChange.Deed.REMOVED, set -> set.remove(key)),
                "/planvragen",
                "CONTENT_REMOVED");
    }
}
