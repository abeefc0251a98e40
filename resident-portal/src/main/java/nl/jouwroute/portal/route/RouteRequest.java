package nl.jouwroute.portal.route;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import nl.jouwroute.route.Route;
import nl.jouwroute.route.RouteAnswers;
import nl.jouwroute.route.RouteContent;
import nl.jouwroute.route.RouteShelf;

/** The route of the present request: the published edition, and what the address answers to it. */
@RequestScoped
public class RouteRequest {

    @Inject
    private HttpServletRequest request;

    @Inject
    private RouteShelf shelf;

    @Inject
    private RoutePreview preview;

    private RouteShelf.Shelved edition;
    private RouteAddress address;
    private RouteAnswers answers;
    private Route route;

    @PostConstruct
    void load() {
        edition = preview.edition().orElseGet(shelf::current);
        address = RouteAddress.of(request.getParameterMap());
        answers = RouteAnswers.of(edition.content(), address.codes());
        route = Route.of(edition.content(), answers);
    }

    /** The number of the published edition; for an editor who looks at a draft, of that. */
    public int number() {
        return edition.number();
    }

    public RouteContent content() {
        return edition.content();
    }

    public RouteAddress address() {
        return address;
    }

    /** Every answer in the address, also those to questions that do not apply now: who goes back finds them again. */
    public RouteAnswers answers() {
        return answers;
    }

    public Route route() {
        return route;
    }

    /** Whether the answers were given to an older edition and are carried over to this one. */
    public boolean isCarriedOver() {
        return address.isOfAnotherEdition(edition.number());
    }

    /** What stands behind the question mark of an address of this route; only answers that count. */
    public String query() {
        return RouteAddress.query(number(), route.answers().codes(content()));
    }
}
