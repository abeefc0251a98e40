package nl.jouwroute.portal.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nl.jouwroute.session.GroupSession;

/**
 * The next few sessions, for the start page. They are the same for everybody, so they are looked up once in a while and
 * not for every visitor; the page of a session itself always tells the present state.
 */
@Named("nextSessions")
@ApplicationScoped
public class NextSessions {

    private static final Duration FRESH = Duration.ofSeconds(2);

    @Inject
    private FindSessions find;

    @Inject
    private Clock clock;

    private final AtomicReference<Found> last = new AtomicReference<>(new Found(Instant.MIN, List.of()));

    private record Found(Instant at, List<GroupSession> sessions) {}

    public List<SessionCard> getCards() {
        Instant now = clock.instant();
        Found found = last.get();
        if (found.at().isBefore(now.minus(FRESH))) {
            found = new Found(now, find.next());
            last.set(found);
        }
        return SessionCard.all(found.sessions(), now);
    }
}
