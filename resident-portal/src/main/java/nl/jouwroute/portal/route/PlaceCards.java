package nl.jouwroute.portal.route;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.jouwroute.common.PublicHolidays;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.route.RouteContact;

/** The places, the one that opens first before the others; read once for a page. */
@RequestScoped
public class PlaceCards {

    private static final PublicHolidays HOLIDAYS = new PublicHolidays();

    /** The page that has them all. */
    private static final String PLACES = "/vindplaatsen";

    @Inject
    private FindPlaces find;

    @Inject
    private RoutePreview preview;

    @Inject
    private Clock clock;

    private List<PlaceCard> cards;

    /** All of them; those of which no opening is known come last. */
    List<PlaceCard> all() {
        if (cards == null) {
            Instant now = clock.instant();
            cards = preview.places().orElseGet(find::all).stream()
                    .map(place -> new PlaceCard(
                            place,
                            place.nextOpening(now, HOLIDAYS::include),
                            Spoken.now().tag()))
                    .sorted(Comparator.comparing(PlaceCard::opensAt))
                    .toList();
        }
        return cards;
    }

    /**
     * The few where these organisations sit: most of them first, then what opens first. When they sit nowhere and one of
     * them is the list of places itself, the next that open.
     */
    List<PlaceCard> fitting(List<RouteContact> organisations, int most) {
        List<PlaceCard> opening = all().stream().filter(PlaceCard::isOpening).toList();
        List<PlaceCard> fitting = opening.stream()
                .filter(card -> card.countPresent(organisations) > 0)
                .sorted(Comparator.comparing(
                        card -> -card.countPresent(organisations))) // stable: the first to open stays first
                .toList();
        boolean anywhere = organisations.stream().anyMatch(one -> PLACES.equals(one.address()));
        return (fitting.isEmpty() && anywhere ? opening : fitting)
                .stream().limit(most).toList();
    }
}
