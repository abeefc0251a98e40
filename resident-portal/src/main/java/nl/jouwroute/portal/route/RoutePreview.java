package nl.jouwroute.portal.route;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nl.jouwroute.portal.common.PortalCookie;
import nl.jouwroute.route.MeetingPlace;
import nl.jouwroute.route.PreviewedRoute;
import nl.jouwroute.route.RoutePreviewRepository;
import nl.jouwroute.route.RouteShelf;

/** Whether this browser belongs to an editor who looks at a draft; for everybody else it costs nothing. */
@Named("routePreview")
@RequestScoped
public class RoutePreview {

    @Inject
    private HttpServletRequest request;

    @Inject
    private PreviewedRoute previewed;

    private RouteShelf.Shelved edition;
    private Optional<RoutePreviewRepository.Places> places;

    @PostConstruct
    void load() {
        edition = PortalCookie.PREVIEW.find(request).flatMap(previewed::find).orElse(null);
    }

    /** The draft to show instead of the published edition. */
    public Optional<RouteShelf.Shelved> edition() {
        return Optional.ofNullable(edition);
    }

    /** The places of the draft, to show instead of the published ones. */
    Optional<List<MeetingPlace>> places() {
        return draftOfPlaces().map(draft -> draft.content().shown());
    }

    /** Number of the edition of the places that is shown; null when none is. */
    public Integer getNumberOfPlaces() {
        return draftOfPlaces().map(RoutePreviewRepository.Places::number).orElse(null);
    }

    private Optional<RoutePreviewRepository.Places> draftOfPlaces() {
        if (places == null) {
            places = PortalCookie.PREVIEW.find(request).flatMap(previewed::findPlaces);
        }
        return places;
    }

    public boolean isShown() {
        return edition != null;
    }

    /** Number of the edition that is shown. */
    public int getNumber() {
        return edition.number();
    }
}
