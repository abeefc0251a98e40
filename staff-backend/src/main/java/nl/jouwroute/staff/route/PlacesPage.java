package nl.jouwroute.staff.route;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.jouwroute.route.MeetingPlace;

/** {@code /vindplaatsen}: where colleagues sit in the neighbourhood. */
@Named("placesPage")
@RequestScoped
public class PlacesPage {

    @Inject
    private EditPlaces editPlaces;

    private List<MeetingPlace> places;

    public List<MeetingPlace> getPlaces() {
        if (places == null) {
            places = editPlaces.all();
        }
        return places;
    }
}
