package nl.jouwroute.portal.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.session.Booking;
import nl.jouwroute.session.GroupSession;
import nl.jouwroute.session.HotSessionGate;

/**
 * Where the pages go to look at a session and to book it. Whoever comes to change something passes the session's gate
 * first, before a transaction begins and a database connection is taken.
 */
@ApplicationScoped
public class BookingCounter {

    @Inject
    private HotSessionGate gate;

    @Inject
    private FindSessions find;

    @Inject
    private MyBookings mine;

    @Inject
    private BookSession bookSession;

    @Inject
    private ChangeBooking changeBooking;

    @Inject
    private CallerContext callers;

    /** The session, and how whoever asks stands towards it. */
    public SessionView look(UUID sessionId) {
        GroupSession session = find.read(sessionId);
        return new SessionView(session, callers.current().is(Actor.RESIDENT) ? mine.at(sessionId) : MyPlace.OF_ANYBODY);
    }

    /** The same for who is about to book. */
    public SessionView lookInTurn(UUID sessionId) {
        return gate.pass(sessionId, () -> look(sessionId));
    }

    /** {@link BookSession#book} */
    public Booking book(UUID sessionId, BookingForm form) {
        UUID key = form.key();
        int seats = form.seats();
        Boolean mayContact = form.mayContact();
        return gate.pass(sessionId, () -> bookSession.book(sessionId, seats, key, mayContact));
    }

    /** {@link ChangeBooking#change} */
    public void change(Booking booking, BookingChange change) {
        gate.pass(booking.session().id(), () -> {
            changeBooking.change(booking.id(), change);
            return booking;
        });
    }
}
