package nl.jouwroute.route;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A numbered edition of the route's questions and steps. */
@Entity
@Table(name = "route_edition")
public class RouteEdition extends ContentEdition {

    /** For JPA. */
    protected RouteEdition() {}

    /**
     * A new draft.
     *
     * @param number one more than the highest
     * @param staffId who makes it
     */
    public RouteEdition(UUID id, int number, RouteContent content, UUID staffId, Instant now) {
        super(id, number, content.toJson(), staffId, now);
    }

    /**
     * Replaces the content of a draft.
     *
     * @param note what changed, for colleagues; may be null
     * @throws EditionStepRefused when it was published before
     */
    public void write(RouteContent changed, String note, UUID staffId, Instant now) {
        writeJson(changed.toJson(), note, staffId, now);
    }

    public RouteContent content() {
        return RouteContent.fromJson(json());
    }

    @Override
    public ContentLines lines() {
        return content().lines();
    }
}
