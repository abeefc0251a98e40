package nl.jouwroute.staff.plan;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.plan.PlanChapter;
import nl.jouwroute.plan.QuestionSet;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.Texts;
import nl.jouwroute.staff.common.PathPart;
import nl.jouwroute.staff.route.DraftChange;
import nl.jouwroute.staff.route.LanguageSection;
import nl.jouwroute.staff.route.Posted;
import nl.jouwroute.staff.route.TextField;
import org.omnifaces.cdi.Param;

/** {@code /planhoofdstuk/NOW}: the title of a chapter and the sentences before it. */
@Named("planChapterForm")
@RequestScoped
public class PlanChapterForm {

    @Inject
    private PathPart address;

    @Inject
    @Param(name = "taal")
    private String language;

    @Inject
    private QuestionEditing editing;

    private Posted posted;
    private QuestionSet.Chapter chapter;

    @PostConstruct
    void load() {
        posted = Posted.now();
        QuestionSet set = editing.getDesk().content();
        PlanChapter named = Arrays.stream(PlanChapter.values())
                .filter(one -> one.name().equals(address.read()))
                .findFirst()
                .orElseThrow(() -> new NotFound("no such chapter"));
        chapter = posted.has("hoofdstukformulier")
                ? new QuestionSet.Chapter(named, posted.texts("title"), posted.texts("intro"))
                : set.find(named).orElseThrow(() -> new NotFound("no such chapter"));
    }

    public String getItem() {
        return "chapters/" + address.read();
    }

    public String getMark() {
        return editing.getDesk().mark(getItem());
    }

    public String getTitle() {
        return chapter.title().in(Texts.DUTCH);
    }

    public List<LanguageSection> getLanguages() {
        return LanguageSection.of(
                List.of(
                        new TextField("title", "Titel, als vraag", chapter.title()),
                        new TextField("intro", "Een of twee zinnen ervoor", "", 2, chapter.intro())),
                editing.getDesk().translations(getItem()),
                language);
    }

    public void save() {
        editing.change(
                new DraftChange<>(
                        getItem(), posted.text("gezien"), ContentChange.Deed.CHANGED, set -> set.put(chapter)),
                "/planhoofdstuk/" + address.read(),
                "CONTENT_SAVED");
    }
}
