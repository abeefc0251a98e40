package nl.jouwroute.portal.route;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.jouwroute.portal.common.Pages;

/** On /mijn: whether a route was saved. */
@Named("routeTask")
@RequestScoped
public class RouteTask {

    @Inject
    private MyRoute myRoute;

    private boolean saved;

    @PostConstruct
    void load() {
        saved = myRoute.find().isPresent();
    }

    public String getState() {
        return Pages.text(saved ? "route.task.saved" : "route.task.new");
    }

    public String getKind() {
        return saved ? "done" : "not";
    }

    public String getAddress() {
        return saved ? "/mijn/route" : "/route";
    }
}
