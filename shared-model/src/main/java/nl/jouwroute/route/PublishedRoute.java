package nl.jouwroute.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;

/** Reads the published edition; open to everybody. Pages take it from the {@link RouteShelf}. */
@ApplicationScoped
@UseCase(as = DbRole.READER, allow = Actor.ANYONE)
public class PublishedRoute {

    @Inject
    private RouteEditionRepository editions;

    /** As {@link RouteEditionRepository#publishedMark()}. */
    public String mark() {
        return editions.publishedMark();
    }

    /** The edition that residents see. */
    public RouteEdition read() {
        return editions.readPublished();
    }
}
