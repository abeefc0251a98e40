package nl.jouwroute.staff.route;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.route.ContentChangedElsewhere;
import nl.jouwroute.route.MeetingPlace;
import nl.jouwroute.route.TranslationState;
import nl.jouwroute.staff.common.Pages;
import nl.jouwroute.staff.common.PathIds;
import nl.jouwroute.staff.common.Words;
import org.omnifaces.cdi.Param;

/** {@code /vindplaats/id}: one place, its times, and whether residents see it. */
@Named("placeForm")
@RequestScoped
public class PlaceForm {

    private static final String NEW = RouteForm.NEW;

    @Inject
    @Param(pathIndex = 0)
    private String id;

    @Inject
    @Param(pathIndex = 1)
    private String more;

    @Inject
    @Param(name = "taal")
    private String language;

    @Inject
    private EditPlaces editPlaces;

    private Posted posted;
    private MeetingPlace place;
    private PlaceFields fields;
    private UUID fresh;
    private String problem;
    private List<RouteWords.Line> conflict = List.of();

    @PostConstruct
    void load() {
        posted = Posted.now();
        if (id == null || more != null) {
            throw new NotFound("no place in the address");
        }
        fresh = editPlaces.begin(); // refuses who may not edit, before anything is shown
        place = isFresh() ? null : editPlaces.read(PathIds.read(id));
        if (posted.has("plaatsformulier")) {
            fields = PlaceFields.posted(posted);
        } else {
            fields = isFresh() ? PlaceFields.empty() : PlaceFields.of(place.facts());
        }
    }

    public boolean isFresh() {
        return NEW.equals(id);
    }

    /** Of a new place the id that it gets: the same form twice makes one. */
    public String getFreshId() {
        String given = posted.text("nieuw");
        return given.isEmpty() ? fresh.toString() : given;
    }

    public String getMark() {
        return place == null ? "" : place.facts().lines().mark();
    }

    public PlaceFields getFields() {
        return fields;
    }

    public String getTitle() {
        return isFresh() ? "Nieuwe vindplaats" : place.name();
    }

    public boolean isActive() {
        return isFresh() || place.isActive();
    }

    public String getChanged() {
        return isFresh() ? null : editPlaces.changed(place);
    }

    /** Who did what to it. */
    public List<ReadEditions.Done> getHistory() {
        return isFresh() ? List.of() : editPlaces.history(place.id());
    }

    public List<LanguageSection> getLanguages() {
        return LanguageSection.of(
                List.of(new TextField("about", "Uitleg", "Een paar korte zinnen; mag leeg blijven", 3, fields.about())),
                place == null
                        ? new TranslationState(java.util.Set.of(), java.util.Set.of())
                        : TranslationState.of(
                                place.facts().lines(), place.facts().lines()),
                language);
    }

    public void save() {
        var wrong = fields.problem();
        if (wrong.isPresent()) {
            problem = Words.text(wrong.get());
            return;
        }
        try {
            if (isFresh()) {
                editPlaces.add(PathIds.read(posted.text("nieuw")), fields.facts());
                Pages.seeOther("/vindplaatsen?gedaan=PLACE_SAVED");
            } else {
                editPlaces.change(place.id(), posted.text("gezien"), fields.facts());
                Pages.seeOther("/vindplaats/" + id + "?gedaan=PLACE_SAVED");
            }
        } catch (ContentChangedElsewhere e) {
            place = editPlaces.read(place.id());
            problem = Words.text(
                    "content.CHANGED", e.staffId().map(editPlaces::nameOf).orElse("Een collega"));
            conflict = PlaceFields.lines(
                    place.facts().lines().differencesTo(fields.facts().lines()));
        }
    }

    public void close() {
        editPlaces.close(place.id());
        Pages.seeOther("/vindplaats/" + id + "?gedaan=PLACE_SAVED");
    }

    public void reopen() {
        editPlaces.reopen(place.id());
        Pages.seeOther("/vindplaats/" + id + "?gedaan=PLACE_SAVED");
    }

    public String getProblem() {
        return problem;
    }

    public List<RouteWords.Line> getConflict() {
        return conflict;
    }
}
