package nl.jouwroute.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The editions of the places; what is published also stands in the rows that residents see. */
@ApplicationScoped
public class PlaceEditionRepository extends EditionRepository<PlaceEdition> {

    @Inject
    private MeetingPlaceRepository places;

    public PlaceEditionRepository() {
        super(PlaceEdition.class);
    }

    /** Makes the places that there are the first edition; does nothing when there is one. */
    @Override
    public void begin(Instant now) {
        begin("place_edition", () -> PlaceSet.of(places.all()), now);
    }

    /**
     * Puts an edition in the place of the published one; also to go back to an older one. A place that it does not have is
     * closed, so that its history stays.
     *
     * @throws EditionStepRefused when a place lacks its Dutch words, or it is published already
     */
    public void publish(PlaceEdition edition, UUID staffId, Instant now) {
        put(edition, edition.content().lackingDutch().isEmpty(), staffId, now);
        Set<UUID> kept = new HashSet<>();
        for (PlaceSet.Item item : edition.content().places()) {
            kept.add(item.id());
            show(item, staffId, now);
        }
        places.all().stream()
                .filter(place -> place.isActive() && !kept.contains(place.id()))
                .forEach(place -> place.close(staffId, now));
    }

    private void show(PlaceSet.Item item, UUID staffId, Instant now) {
        MeetingPlace place = places.find(item.id()).orElse(null);
        if (place == null) {
            place = new MeetingPlace(item.id(), item.facts(), staffId, now);
            places.add(place);
        } else if (!place.facts().lines().mark().equals(item.facts().lines().mark())) {
            place.become(item.facts(), staffId, now);
        }
        if (item.hidden() && place.isActive()) {
            place.close(staffId, now);
        } else if (!item.hidden() && !place.isActive()) {
            place.reopen(staffId, now);
        }
    }
}
