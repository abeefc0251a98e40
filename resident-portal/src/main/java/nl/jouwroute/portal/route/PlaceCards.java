package nl.jouwroute.portal.route;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.jouwroute.common.PublicHolidays;
import nl.jouwroute.portal.common.Spoken;

/** The places, the one that opens first before the others; read once for a page. */
@RequestScoped
public class PlaceCards {

    private static final PublicHolidays HOLIDAYS = new PublicHolidays();

    @Inject
    private FindPlaces find;

    @Inject
    private Clock clock;

    private List<PlaceCard> cards;

    /** All of them; those of which no opening is known come last. */
    List<PlaceCard> all() {
        if (cards == null) {
            Instant now = clock.instant();
            cards = find.all().stream()
                    .map(place -> new PlaceCard(
                            place,
                            place.nextOpening(now, HOLIDAYS::include),
                            Spoken.now().tag()))
                    .sorted(Comparator.comparing(PlaceCard::opensAt))
                    .toList();
        }
        return cards;
    }

    /** The few that open first. */
    List<PlaceCard> next(int most) {
        return all().stream().filter(PlaceCard::isOpening).limit(most).toList();
    }
}
