package nl.jouwroute.staff.session;

import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.session.GroupSession;
import nl.jouwroute.session.SessionStatus;

/**
 * A session in a list.
 *
 * @param day in words
 * @param time from and until, in words
 * @param place room and place
 * @param taken seats taken or offered
 * @param doorOpen attendance can be noted
 */
public record SessionLine(
        UUID id,
        String title,
        String day,
        String time,
        String place,
        int taken,
        int capacity,
        int waiting,
        SessionStatus status,
        boolean doorOpen) {

    static SessionLine of(GroupSession session, Instant now) {
        return new SessionLine(
                session.id(),
                session.title(),
                DutchTime.day(session.startsAt()),
                DutchTime.span(session.startsAt(), session.endsAt()),
                session.room().name() + ", " + session.room().place(),
                session.taken(),
                session.capacity(),
                session.waiting(),
                session.status(),
                !now.isBefore(session.checkInOpensAt()) && session.status() != SessionStatus.CANCELLED);
    }

    public boolean isFull() {
        return taken >= capacity;
    }
}
