package nl.jouwroute.portal.route;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.jouwroute.portal.session.FindSessions;
import nl.jouwroute.portal.session.SessionCard;
import nl.jouwroute.route.RouteStep;
import nl.jouwroute.session.GroupSession;

/** Which sessions fit a step: read once for all steps of a page. */
@RequestScoped
public class FittingSessions {

    @Inject
    private FindSessions find;

    @Inject
    private Clock clock;

    private List<GroupSession> upcoming;

    /** The next few, those with a free seat before the full ones. */
    List<SessionCard> of(RouteStep step, int most) {
        if (step.sessions().isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        if (upcoming == null) {
            upcoming = find.upcoming(null);
        }
        return upcoming.stream()
                .filter(session -> step.sessions().contains(session.kind().code()))
                .filter(session ->
                        session.takesBookingsAt(now) || !session.kind().isBookingNeeded())
                .sorted(Comparator.comparing(session -> session.kind().isBookingNeeded() && session.free() <= 0))
                .limit(most)
                .map(session -> new SessionCard(session, now))
                .toList();
    }

    /** The next one; null when there is none. */
    SessionCard next(RouteStep step) {
        return of(step, 1).stream().findFirst().orElse(null);
    }
}
