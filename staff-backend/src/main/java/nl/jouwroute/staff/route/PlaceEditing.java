package nl.jouwroute.staff.route;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.route.ContentLines;
import nl.jouwroute.route.PlaceSet;
import nl.jouwroute.staff.common.Words;

/** What the pages of the places share: the desk and its words. */
@Named("placeEditing")
@RequestScoped
public class PlaceEditing extends ContentEditing<PlaceSet> {

    private static final String PLACES = "places/";

    @Inject
    private EditPlaces editPlaces;

    private ContentDesk<PlaceSet> desk;

    public ContentDesk<PlaceSet> getDesk() {
        if (desk == null) {
            desk = editPlaces.open();
        }
        return desk;
    }

    static String item(UUID id) {
        return PLACES + id;
    }

    @Override
    protected String itemOf(String path) {
        return PLACES + path.split("/", 3)[1];
    }

    @Override
    protected String address(String item) {
        return "/vindplaats/" + item.substring(PLACES.length());
    }

    /** What a place is called. */
    @Override
    public String title(String item) {
        String id = item.substring(item.indexOf('/') + 1);
        return getDesk().content().places().stream()
                .filter(place -> place.id().toString().equals(id))
                .findFirst()
                .map(place -> place.facts().name())
                .orElse(item.startsWith(PLACES) ? "een vindplaats" : item);
    }

    @Override
    public List<RouteWords.Line> lines(List<ContentLines.Difference> differences) {
        return PlaceFields.lines(differences);
    }

    /** Everything that stands in the way of publishing. */
    public List<RouteWords.Block> getBlocks() {
        return content().lackingDutch().stream()
                .map(place -> item(place.id()))
                .map(item -> new RouteWords.Block(
                        address(item),
                        item,
                        title(item),
                        Words.text("content.problem.DUTCH_MISSING", Words.text("content.field.about"))))
                .toList();
    }

    /** What of it is about this place. */
    public List<RouteWords.Block> blocks(String item) {
        return getBlocks().stream().filter(block -> block.item().equals(item)).toList();
    }

    /** What is different in this place from what residents see. */
    public List<RouteWords.Line> changes(String item) {
        return getDesk().isNew(item) ? List.of() : lines(getDesk().changes(item));
    }

    @Override
    protected EditPlaces verbs() {
        return editPlaces;
    }

    @Override
    protected PlaceSet content() {
        return getDesk().content();
    }

    @Override
    protected void lookAgain() {
        desk = null;
    }
}
