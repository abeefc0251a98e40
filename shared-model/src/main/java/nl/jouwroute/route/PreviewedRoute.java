package nl.jouwroute.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;

/** Reads a draft for whoever holds a ticket of an editor. */
@ApplicationScoped
@UseCase(as = DbRole.READER, allow = Actor.ANYONE)
public class PreviewedRoute {

    /** How long a ticket lets somebody in. */
    public static final Duration LIFE = Duration.ofHours(1);

    @Inject
    private RoutePreviewRepository previews;

    @Inject
    private Clock clock;

    /** The edition to show; empty when the ticket is not, or no longer, one. */
    public Optional<RouteShelf.Shelved> find(String token) {
        return previews.find(token, clock.instant());
    }

    /** The places to show; empty when the ticket is not, or no longer, one. */
    public Optional<RoutePreviewRepository.Places> findPlaces(String token) {
        return previews.findPlaces(token, clock.instant());
    }
}
