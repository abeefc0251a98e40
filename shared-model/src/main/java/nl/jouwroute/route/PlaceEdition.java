package nl.jouwroute.route;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A numbered edition of the places in the neighbourhood. */
@Entity
@Table(name = "place_edition")
public class PlaceEdition extends ContentEdition<PlaceSet> {

    /** For JPA. */
    protected PlaceEdition() {}

    /**
     * A new draft.
     *
     * @param number one more than the highest
     * @param staffId who makes it
     */
    public PlaceEdition(UUID id, int number, PlaceSet content, UUID staffId, Instant now) {
        super(id, number, content, staffId, now);
    }

    @Override
    public PlaceSet content() {
        return PlaceSet.fromJson(json());
    }
}
