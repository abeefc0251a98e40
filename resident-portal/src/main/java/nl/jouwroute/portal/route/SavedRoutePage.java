package nl.jouwroute.portal.route;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.route.Route;
import nl.jouwroute.route.RouteAnswers;
import nl.jouwroute.route.SavedRoute;
import org.omnifaces.cdi.Param;

/** /mijn/route: the route as it was saved; with answers in the address, that route with a button to save it. */
@Named("savedRoute")
@RequestScoped
public class SavedRoutePage {

    @Inject
    @Param(name = "bewaard")
    private String justSaved;

    @Inject
    private RouteRequest here;

    @Inject
    private RouteView view;

    @Inject
    private MyRoute myRoute;

    private Optional<SavedRoute> saved;
    private RouteAnswers answers;

    @PostConstruct
    void load() {
        saved = myRoute.find();
        answers = here.address().isGiven() ? here.route().answers() : savedAnswers();
        view.show(Route.of(here.content(), answers), here.content(), query());
    }

    private RouteAnswers savedAnswers() {
        return saved.map(route -> RouteAnswers.of(here.content(), route.codes()))
                .map(kept -> Route.of(here.content(), kept).answers())
                .orElse(RouteAnswers.NONE);
    }

    private List<String> codes() {
        return answers.codes(here.content());
    }

    private String query() {
        return RouteAddress.query(here.number(), codes());
    }

    /** "Bewaar deze route". */
    public void save() {
        myRoute.save(here.number(), codes());
        Pages.seeOther("/mijn/route?bewaard=ja");
    }

    /** "Gooi deze route weg". */
    public void remove() {
        myRoute.remove();
        Pages.seeOther("/mijn/route");
    }

    /** There is a route to show: in the address, or a saved one. */
    public boolean isThere() {
        return here.address().isGiven() || saved.isPresent();
    }

    /** The route on the page is not the saved one. */
    public boolean isUnsaved() {
        return here.address().isGiven()
                && !saved.filter(route ->
                                RouteAnswers.of(here.content(), route.codes()).equals(answers))
                        .isPresent();
    }

    /** Saving takes the place of another route. */
    public boolean isReplacing() {
        return isUnsaved() && saved.isPresent();
    }

    public boolean isJustSaved() {
        return "ja".equals(justSaved);
    }

    /** Who sat beside the resident when it was saved; null for nobody. */
    public String getWith() {
        return saved.flatMap(SavedRoute::enteredWith).orElse(null);
    }

    /** The saved answers are carried over from an older edition. */
    public boolean isCarriedOver() {
        return here.address().isGiven()
                ? here.isCarriedOver()
                : saved.filter(route -> route.edition() != here.number()).isPresent();
    }

    public RouteView getView() {
        return view;
    }

    public int getEdition() {
        return here.number();
    }

    public String getCodes() {
        return String.join(".", codes());
    }

    public String getChange() {
        return "/route" + query();
    }
}
