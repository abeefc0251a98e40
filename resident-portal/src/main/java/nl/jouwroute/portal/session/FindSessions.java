package nl.jouwroute.portal.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.session.GroupSession;
import nl.jouwroute.session.SessionKind;
import nl.jouwroute.session.SessionRepository;

/** Looking for a session; open to everybody. */
@ApplicationScoped
@UseCase(as = DbRole.BOOKING_DESK, allow = Actor.ANYONE)
public class FindSessions {

    private static final int A_FEW = 3;

    @Inject
    private SessionRepository sessions;

    @Inject
    private Clock clock;

    /** Open sessions, soonest first; of one kind when its code is given. */
    public List<GroupSession> upcoming(String kindCode) {
        Instant now = clock.instant();
        return kindCode == null ? sessions.upcoming(now) : sessions.upcomingOfKind(kindCode, now);
    }

    /** The next few. */
    public List<GroupSession> next() {
        return sessions.upcoming(clock.instant(), A_FEW);
    }

    public List<SessionKind> kinds() {
        return sessions.kinds();
    }

    /**
     * A session that can be seen by everybody.
     *
     * @throws nl.jouwroute.common.NotFound when there is no such session
     */
    public GroupSession read(UUID sessionId) {
        return sessions.read(sessionId);
    }

    /** Others of the same kind in which a seat is free. */
    public List<GroupSession> insteadOf(GroupSession session) {
        Instant now = clock.instant();
        return sessions.upcomingOfKind(session.kind().code(), now).stream()
                .filter(other -> !other.id().equals(session.id()))
                .filter(other -> other.takesBookingsAt(now) && other.free() > 0)
                .limit(A_FEW)
                .toList();
    }
}
