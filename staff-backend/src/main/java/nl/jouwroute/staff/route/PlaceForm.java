package nl.jouwroute.staff.route;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.Ids;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.route.ContentChange;
import nl.jouwroute.route.PlaceSet;
import nl.jouwroute.staff.common.PathPart;
import org.omnifaces.cdi.Param;

/** {@code /vindplaats/id}: one place, its times, and whether residents see it. */
@Named("placeForm")
@RequestScoped
public class PlaceForm {

    private static final String HERE = "/vindplaats/";

    @Inject
    private PathPart address;

    @Inject
    @Param(name = "taal")
    private String language;

    @Inject
    private PlaceEditing editing;

    private String id;
    private Posted posted;
    private PlaceSet.Item place;
    private PlaceFields fields;
    private UUID fresh;

    @PostConstruct
    void load() {
        posted = Posted.now();
        PlaceSet places = editing.getDesk().content(); // refuses who may not edit, before anything is shown
        id = address.read();
        if (isFresh()) {
            String given = posted.text("nieuw"); // of a new place the id that it gets: the same form twice makes one
            fresh = given.isEmpty() ? UUID.randomUUID() : Ids.read(given);
        } else {
            place = places.find(Ids.read(id)).orElseThrow(() -> new NotFound("no such place"));
        }
        if (posted.has("plaatsformulier")) {
            fields = PlaceFields.posted(posted);
        } else {
            fields = isFresh() ? PlaceFields.empty() : PlaceFields.of(place.facts());
        }
    }

    public boolean isFresh() {
        return RouteForm.NEW.equals(id);
    }

    public String getFreshId() {
        return fresh.toString();
    }

    public String getItem() {
        return PlaceEditing.item(isFresh() ? fresh : place.id());
    }

    public String getMark() {
        return editing.getDesk().mark(getItem());
    }

    public PlaceFields getFields() {
        return fields;
    }

    public String getTitle() {
        return isFresh() ? "Nieuwe vindplaats" : place.facts().name();
    }

    public boolean isHidden() {
        return !isFresh() && place.hidden();
    }

    /** Who did what to it. */
    public List<ContentDesk.Done> getHistory() {
        return editing.getDesk().changes().stream()
                .filter(done -> done.item().equals(getItem()))
                .toList();
    }

    public List<LanguageSection> getLanguages() {
        return LanguageSection.of(
                List.of(new TextField("about", "Uitleg", "Een paar korte zinnen; mag leeg blijven", 3, fields.about())),
                editing.getDesk().translations(getItem()),
                language);
    }

    public void save() {
        fields.problem().ifPresentOrElse(editing::problem, this::keep);
    }

    private void keep() {
        PlaceSet.Item typed = new PlaceSet.Item(isFresh() ? fresh : place.id(), fields.facts(), isHidden());
        editing.change(
                new DraftChange<>(
                        getItem(),
                        posted.text("gezien"),
                        isFresh() ? ContentChange.Deed.ADDED : ContentChange.Deed.CHANGED,
                        set -> set.put(typed)),
                isFresh() ? "/vindplaatsen" : HERE + id,
                "CONTENT_SAVED");
    }

    public void hide() {
        show(false);
    }

    public void reopen() {
        show(true);
    }

    private void show(boolean shown) {
        PlaceSet.Item changed = new PlaceSet.Item(place.id(), place.facts(), !shown);
        editing.change(
                new DraftChange<>(getItem(), null, ContentChange.Deed.CHANGED, set -> set.put(changed)),
                HERE + id,
                "CONTENT_SAVED");
    }
}
