package nl.jouwroute.route;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A numbered edition of the places in the neighbourhood. */
@Entity
@Table(name = "place_edition")
public class PlaceEdition extends ContentEdition {

    /** For JPA. */
    protected PlaceEdition() {}

    /**
     * A new draft.
     *
     * @param number one more than the highest
     * @param staffId who makes it
     */
    public PlaceEdition(UUID id, int number, PlaceSet content, UUID staffId, Instant now) {
        super(id, number, content.toJson(), staffId, now);
    }

    /**
     * Replaces the places of a draft.
     *
     * @throws EditionStepRefused when it was published before
     */
    public void write(PlaceSet changed, UUID staffId, Instant now) {
        writeJson(changed.toJson(), null, staffId, now);
    }

    public PlaceSet content() {
        return PlaceSet.fromJson(json());
    }

    @Override
    public ContentLines lines() {
        return content().lines();
    }
}
