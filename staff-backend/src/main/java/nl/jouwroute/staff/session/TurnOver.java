package nl.jouwroute.staff.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.session.BookingDesk;
import nl.jouwroute.session.SessionRepository;

/** Keeps sessions up to date while nobody visits them; each session in a transaction of its own. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.SYSTEM)
public class TurnOver {

    @Inject
    private SessionRepository sessions;

    @Inject
    private BookingDesk desk;

    @Inject
    private Clock clock;

    /** Sessions in which an offer ran out. */
    public List<UUID> waiting() {
        return sessions.withLapsedOffers(clock.instant());
    }

    /** Gives the seats that were kept in vain to the next in line. */
    public void turnOver(UUID sessionId) {
        desk.turnOver(sessionId);
    }

    /** Sessions that have been are done. */
    public void finishEnded() {
        sessions.finishEnded(clock.instant());
    }
}
