package nl.jouwroute.portal.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.audit.NotTheirs;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DbSession;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.resident.ConsentPurpose;
import nl.jouwroute.resident.ConsentRepository;
import nl.jouwroute.resident.ResidentRepository;
import nl.jouwroute.session.Booking;
import nl.jouwroute.session.BookingRepository;
import nl.jouwroute.session.BookingState;
import nl.jouwroute.session.CalendarEntries;

/** A resident's own bookings, to read. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class MyBookings {

    @Inject
    private BookingRepository bookings;

    @Inject
    private ResidentRepository residents;

    @Inject
    private ConsentRepository consents;

    @Inject
    private CalendarEntries calendar;

    @Inject
    private DbSession session;

    @Inject
    private CallerContext callers;

    /** All, by the time of the session. */
    public List<MyBooking> all() {
        return bookings.ofResident(me()).stream().map(this::numbered).toList();
    }

    /**
     * One of the caller's bookings.
     *
     * @throws NotTheirs when there is no such booking, or it is somebody else's; that is noted
     */
    public MyBooking read(UUID bookingId) {
        return bookings.findOwn(bookingId, me())
                .map(this::numbered)
                .orElseThrow(() -> new NotTheirs("BOOKING_SEEN", "BOOKING", bookingId));
    }

    /** How the resident stands towards a session. */
    public MyPlace at(UUID sessionId) {
        return new MyPlace(bookings.findActive(sessionId, me()).map(this::numbered), mayBeContacted());
    }

    /** A calendar file with all that is booked. */
    public String calendarFile() {
        return calendar.file(bookings.ofResident(me()));
    }

    /**
     * A calendar file with one booking.
     *
     * @throws NotTheirs as {@link #read}
     */
    public String calendarFile(UUID bookingId) {
        return calendar.file(List.of(read(bookingId).booking()));
    }

    /** What this resident last answered to <i>mag een adviseur contact met je opnemen?</i>; empty when never asked. */
    public Optional<Boolean> mayBeContacted() {
        UUID person = residents.read(me()).person().id();
        return consents.findNewest(person, ConsentPurpose.CONTACT_AFTER_BOOKING).map(consent -> consent.isGiven());
    }

    /** Only the desk sees how many others are before this one. */
    private MyBooking numbered(Booking booking) {
        int number = booking.state() == BookingState.WAITLISTED
                ? session.as(DbRole.BOOKING_DESK, () -> bookings.numberInLine(booking))
                : 0;
        return new MyBooking(booking, number);
    }

    private UUID me() {
        return callers.current().id();
    }
}
