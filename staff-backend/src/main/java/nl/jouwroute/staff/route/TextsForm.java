package nl.jouwroute.staff.route;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.RouteContent;
import nl.jouwroute.route.RouteDraft;
import nl.jouwroute.route.Texts;
import org.omnifaces.cdi.Param;

/** {@code /teksten}: the texts around questions and steps, and how long a route is. */
@Named("textsForm")
@RequestScoped
public class TextsForm {

    @Inject
    @Param(name = "taal")
    private String language;

    @Inject
    private Editing editing;

    private Posted posted;
    private Texts title;
    private Texts intro;
    private RouteContent.Result result;

    @PostConstruct
    void load() {
        posted = Posted.now();
        RouteContent content = editing.content();
        boolean back = posted.has("tekstenformulier");
        title = back ? posted.texts("title") : content.title();
        intro = back ? posted.texts("intro") : content.intro();
        result = back
                ? new RouteContent.Result(
                        posted.number("hoogstens", content.result().maximum()),
                        posted.number("eerst", content.result().showFirst()),
                        posted.texts("more"),
                        posted.texts("and"))
                : content.result();
    }

    public String getItem() {
        return RouteItems.TEXTS;
    }

    public String getMark() {
        return editing.getDesk().mark(RouteItems.TEXTS);
    }

    public RouteContent.Result getResult() {
        return result;
    }

    public List<LanguageSection> getLanguages() {
        return LanguageSection.of(
                List.of(
                        new TextField("title", "Titel van de route", title),
                        new TextField("intro", "Uitleg boven de eerste vraag", "", 3, intro),
                        new TextField("more", "Knop voor meer stappen", result.more()),
                        new TextField("and", "Woord tussen de laatste twee antwoorden", result.and())),
                editing.getDesk().translations(RouteItems.TEXTS),
                language);
    }

    public void save() {
        editing.change(
                new DraftChange<>(
                        RouteItems.TEXTS,
                        posted.text("gezien"),
                        ContentChange.Deed.CHANGED,
                        content -> RouteDraft.say(content, title, intro, result)),
                "/teksten",
                "CONTENT_SAVED");
    }
}
