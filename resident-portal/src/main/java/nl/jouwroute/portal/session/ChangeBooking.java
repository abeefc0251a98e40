package nl.jouwroute.portal.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.session.BookingDesk;

/** What a resident can do with a booking of their own. */
@ApplicationScoped
@UseCase(as = DbRole.BOOKING_DESK, allow = Actor.RESIDENT)
public class ChangeBooking {

    @Inject
    private BookingDesk desk;

    @Inject
    private CallerContext callers;

    /** Does it; throws as the desk does. */
    public void change(UUID bookingId, BookingChange change) {
        UUID me = callers.current().id();
        switch (change) {
            case ACCEPT -> desk.accept(bookingId, me);
            case DECLINE -> desk.decline(bookingId, me);
            case CANCEL -> desk.cancel(bookingId, me);
            case COME_ALONE -> desk.comeAlone(bookingId, me);
        }
    }
}
