package nl.jouwroute.portal.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.route.MeetingPlace;
import nl.jouwroute.route.MeetingPlaceRepository;

/** The places in the neighbourhood; open to everybody. */
@ApplicationScoped
@UseCase(as = DbRole.READER, allow = Actor.ANYONE)
public class FindPlaces {

    @Inject
    private MeetingPlaceRepository places;

    /** All that can be walked into, by name. */
    public List<MeetingPlace> all() {
        return places.active();
    }
}
