package nl.jouwroute.portal.route;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.route.SearchHit;
import nl.jouwroute.route.SearchWords;
import org.omnifaces.cdi.Param;

/** /zoeken: over steps, places and sessions. */
@Named("searchPage")
@RequestScoped
public class SearchPage {

    private static final int LONGEST = 200;

    @Inject
    @Param(name = "q")
    private String typed;

    @Inject
    private SearchContent search;

    private String asked;
    private List<SearchHit> hits = List.of();

    @PostConstruct
    void load() {
        asked = typed != null && typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        SearchWords words = SearchWords.of(asked);
        if (!words.isEmpty()) {
            hits = search.find(words, Spoken.now().tag());
        }
    }

    /** Something that was found, in the words of the page. */
    public record Found(String address, String title, String text) {
        public String getAddress() {
            return address;
        }

        public String getTitle() {
            return title;
        }

        public String getText() {
            return text;
        }
    }

    public String getTyped() {
        return asked;
    }

    public boolean isAsked() {
        return asked != null && !asked.isBlank();
    }

    public List<Found> getSteps() {
        return of(SearchHit.Kind.STEP);
    }

    public List<Found> getPlaces() {
        return of(SearchHit.Kind.PLACE);
    }

    public List<Found> getSessions() {
        return of(SearchHit.Kind.SESSION);
    }

    private List<Found> of(SearchHit.Kind kind) {
        return hits.stream()
                .filter(hit -> hit.kind() == kind)
                .map(hit -> new Found(address(hit), hit.title(), text(hit)))
                .toList();
    }

    private static String address(SearchHit hit) {
        return switch (hit.kind()) {
            case STEP -> "/stap/" + hit.key();
            case PLACE -> "/vindplaatsen#plek-" + hit.key();
            case SESSION -> "/bijeenkomst/" + hit.key();
        };
    }

    private static String text(SearchHit hit) {
        return hit.startsAt()
                .map(at -> Pages.text("search.session", Spoken.time().dayAndTime(at), hit.text()))
                .orElse(hit.text());
    }

    /** <i>3 gevonden voor …</i> */
    public String getCount() {
        return switch (hits.size()) {
            case 0 -> Pages.text("search.none", typed);
            case 1 -> Pages.text("search.one", typed);
            default -> Pages.text("search.many", hits.size(), typed);
        };
    }

    public boolean isNothing() {
        return hits.isEmpty();
    }
}
