package nl.jouwroute.staff.route;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import nl.jouwroute.route.PlaceSet;
import nl.jouwroute.staff.common.Versions;
import org.omnifaces.cdi.Param;

/** {@code /vindplaatsen}: where colleagues sit in the neighbourhood, publishing it, and the editions that there were. */
@Named("placesPage")
@RequestScoped
public class PlacesPage {

    private static final String HERE = "/vindplaatsen";

    @Inject
    @Param(name = "versie")
    private String version;

    @Inject
    private PlaceEditing editing;

    @Inject
    private EditPlaces editPlaces;

    /**
     * A place in the list.
     *
     * @param state Nieuw, Gewijzigd or empty
     */
    public record Row(String id, String name, String where, String state, boolean hidden, boolean blocked) {}

    public List<Row> getPlaces() {
        return editing.getDesk().content().places().stream()
                .map(this::row)
                .sorted(Comparator.comparing(Row::name))
                .toList();
    }

    private Row row(PlaceSet.Item place) {
        String item = PlaceEditing.item(place.id());
        String district = place.facts().district();
        String address = place.facts().address();
        return new Row(
                place.id().toString(),
                place.facts().name(),
                (district == null ? "" : district + ", ") + (address == null ? "nog zonder adres" : address),
                editing.getDesk().isNew(item)
                        ? "Nieuw"
                        : editing.getDesk().changes(item).isEmpty() ? "" : "Gewijzigd",
                place.hidden(),
                !editing.blocks(item).isEmpty());
    }

    public void publish() {
        editing.attempt(
                () -> editPlaces.publish(editing.getDesk().number(), Versions.read(version)),
                HERE,
                "CONTENT_PUBLISHED");
    }

    public void reset() {
        editing.attempt(
                () -> editPlaces.reset(editing.getDesk().number(), Versions.read(version)), HERE, "CONTENT_RESET");
    }

    /** Lets residents see this edition again. */
    public void rollBack(int number) {
        editing.attempt(() -> editPlaces.rollBack(number), HERE, "CONTENT_ROLLED_BACK");
    }
}
