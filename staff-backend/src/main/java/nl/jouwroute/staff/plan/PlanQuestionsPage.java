package nl.jouwroute.staff.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jouwroute.plan.PlanChapter;
import nl.jouwroute.plan.QuestionSet;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.Texts;
import nl.jouwroute.route.TranslationState;
import nl.jouwroute.staff.common.Versions;
import nl.jouwroute.staff.common.Words;
import nl.jouwroute.staff.route.ContentDesk;
import nl.jouwroute.staff.route.DraftChange;
import org.omnifaces.cdi.Param;

/** {@code /planvragen}: the questions of the plan by chapter, publishing them, and the editions that there were. */
@Named("planQuestionsPage")
@RequestScoped
public class PlanQuestionsPage {

    private static final String HERE = "/planvragen";

    @Inject
    @Param(name = "versie")
    private String version;

    @Inject
    private QuestionEditing editing;

    @Inject
    private EditQuestions editQuestions;

    /** A chapter with its questions. */
    public record ChapterRow(String key, String title, List<Row> questions) {

        public ChapterRow {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question in the list.
     *
     * @param state Nieuw, Gewijzigd or empty
     * @param translations what is wanting; empty when all is well
     */
    public record Row(String key, String title, String kind, String state, String translations, boolean blocked) {}

    public List<ChapterRow> getChapters() {
        List<ChapterRow> rows = new ArrayList<>();
        QuestionSet set = editing.getDesk().content();
        for (PlanChapter chapter : PlanChapter.values()) {
            rows.add(new ChapterRow(
                    chapter.name(),
                    set.find(chapter).map(one -> one.title().in(Texts.DUTCH)).orElse(""),
                    set.questions().stream()
                            .filter(item -> item.chapter() == chapter)
                            .map(this::row)
                            .toList()));
        }
        return rows;
    }

    private Row row(QuestionSet.Item item) {
        ContentDesk<QuestionSet> desk = editing.getDesk();
        String path = "questions/" + item.key();
        TranslationState state = desk.translations(path);
        String wanting = Stream.concat(state.missing().stream(), state.stale().stream())
                .distinct()
                .map(language -> Words.text("language." + language.tag()))
                .collect(Collectors.joining(", "));
        return new Row(
                item.key(),
                item.question().hasDutch() ? item.question().in(Texts.DUTCH) : "(nog zonder Nederlandse tekst)",
                Words.text("plan.kind." + item.kind()),
                desk.isNew(path) ? "Nieuw" : desk.changes(path).isEmpty() ? "" : "Gewijzigd",
                wanting.isEmpty() ? "" : "Nakijken: " + wanting,
                !editing.blocks(path).isEmpty());
    }

    public void earlier(String key) {
        move(key, -1);
    }

    public void later(String key) {
        move(key, 1);
    }

    private void move(String key, int places) {
        editing.change(
                new DraftChange<>("questions/order", null, ContentChange.Deed.MOVED, set -> set.move(key, places)),
                HERE,
                "CONTENT_MOVED");
    }

    public void publish() {
        editing.attempt(
                () -> editQuestions.publish(editing.getDesk().number(), Versions.read(version)),
                HERE,
                "CONTENT_PUBLISHED");
    }

    public void reset() {
        editing.attempt(
                () -> editQuestions.reset(editing.getDesk().number(), Versions.read(version)), HERE, "CONTENT_RESET");
    }

    /** Lets residents see this edition again. */
    public void rollBack(int number) {
        editing.attempt(() -> editQuestions.rollBack(number), HERE, "CONTENT_ROLLED_BACK");
    }
}
