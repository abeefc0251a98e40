package nl.jouwroute.route;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A numbered edition of the route's questions and steps. */
@Entity
@Table(name = "route_edition")
public class RouteEdition extends ContentEdition<RouteContent> {

    /** For JPA. */
    protected RouteEdition() {}

    /**
     * A new draft.
     *
     * @param number one more than the highest
     * @param staffId who makes it
     */
    public RouteEdition(UUID id, int number, RouteContent content, UUID staffId, Instant now) {
        super(id, number, content, staffId, now);
    }

    @Override
    public RouteContent content() {
        return RouteContent.fromJson(json());
    }
}
