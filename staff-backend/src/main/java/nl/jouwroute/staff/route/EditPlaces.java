package nl.jouwroute.staff.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.EditionRepository;
import nl.jouwroute.route.PlaceEdition;
import nl.jouwroute.route.PlaceEditionRepository;
import nl.jouwroute.route.PlaceSet;

/** An editor writes where colleagues sit in the neighbourhood, and when; publishes it and goes back, as with the route. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.EDITOR)
public class EditPlaces extends EditEditions<PlaceSet, PlaceEdition> {

    @Inject
    private PlaceEditionRepository editions;

    public EditPlaces() {
        super(
                ContentChange.Area.PLACE,
                new Trail(
                        "PLACE_EDITION",
                        "PLACES_DRAFT_CHANGED",
                        "PLACES_PUBLISHED",
                        "PLACES_ROLLED_BACK",
                        "PLACES_DRAFT_RESET"),
                PlaceEdition::new);
    }

    @Override
    protected EditionRepository<PlaceEdition> editions() {
        return editions;
    }

    @Override
    protected void put(PlaceEdition edition, UUID staffId, Instant now) {
        editions.publish(edition, staffId, now);
    }
}
