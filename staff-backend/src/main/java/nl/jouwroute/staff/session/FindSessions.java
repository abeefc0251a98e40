package nl.jouwroute.staff.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.session.GroupSession;
import nl.jouwroute.session.SessionRepository;

/** Lists of sessions for the staff. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR, Actor.PLANNER})
public class FindSessions {

    private static final Duration BACK = Duration.ofDays(14);
    private static final Duration AHEAD = Duration.ofDays(60);

    @Inject
    private SessionRepository sessions;

    @Inject
    private Clock clock;

    /** Today's. */
    public List<SessionLine> today() {
        return lines(sessions.onDay(DutchTime.date(clock.instant())));
    }

    /** From now on, two months ahead; one that runs belongs to it. */
    public List<SessionLine> ahead() {
        Instant now = clock.instant();
        return lines(sessions.between(now.minus(Duration.ofHours(12)), now.plus(AHEAD)).stream()
                .filter(session -> session.endsAt().isAfter(now))
                .toList());
    }

    /** Those that have been, two weeks back, newest first. */
    public List<SessionLine> been() {
        Instant now = clock.instant();
        List<GroupSession> been = sessions.between(now.minus(BACK), now).stream()
                .filter(session -> !session.endsAt().isAfter(now))
                .toList();
        List<SessionLine> lines = new ArrayList<>(lines(been));
        Collections.reverse(lines);
        return lines;
    }

    private List<SessionLine> lines(List<GroupSession> found) {
        Instant now = clock.instant();
        return found.stream().map(session -> SessionLine.of(session, now)).toList();
    }
}
