package nl.jouwroute.portal.route;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** /vindplaatsen: where colleagues sit in the neighbourhood, and when. */
@Named("placesPage")
@RequestScoped
public class PlacesPage {

    @Inject
    private PlaceCards places;

    public List<PlaceCard> getAll() {
        return places.all();
    }
}
