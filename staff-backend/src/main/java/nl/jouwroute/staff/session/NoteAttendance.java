package nl.jouwroute.staff.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.resident.ResidentRepository;
import nl.jouwroute.session.AbsenceReason;
import nl.jouwroute.session.Booking;
import nl.jouwroute.session.BookingRepository;
import nl.jouwroute.session.GroupSession;
import nl.jouwroute.session.SessionRepository;

/** The list at the door: who has a seat, and who came. A later note corrects an earlier one. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR, Actor.PLANNER})
public class NoteAttendance {

    @Inject
    private SessionRepository sessions;

    @Inject
    private BookingRepository bookings;

    @Inject
    private ResidentRepository residents;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Who is expected at a session.
     *
     * @throws NotFound when there is no such session
     */
    public DoorList list(UUID sessionId) {
        return list(sessionId, "ATTENDANCE_VIEWED");
    }

    /**
     * The same to have in hand.
     *
     * @throws NotFound as {@link #list}
     */
    public DoorList toTakeAlong(UUID sessionId) {
        return list(sessionId, "ATTENDANCE_EXPORTED");
    }

    private DoorList list(UUID sessionId, String action) {
        GroupSession session = sessions.read(sessionId);
        List<Booking> seated = bookings.seatedAt(sessionId);
        var persons =
                residents.personsOf(seated.stream().map(Booking::residentId).toList());
        audit.record(action, "SESSION", sessionId, null);
        Instant now = clock.instant();
        return new DoorList(
                SessionLine.of(session, now),
                seated.stream()
                        .map(booking -> DoorList.Guest.of(booking, persons.get(booking.residentId())))
                        .sorted(Comparator.comparing(DoorList.Guest::name))
                        .toList());
    }

    /**
     * Somebody came.
     *
     * @throws NotFound when the booking is not of this session
     * @throws nl.jouwroute.session.BookingRefused before the door opens, or for a booking without a seat
     */
    public void present(UUID sessionId, UUID bookingId) {
        Booking booking = of(sessionId, bookingId);
        booking.markPresent(clock.instant());
        record("ATTENDANCE_PRESENT", booking);
    }

    /**
     * Somebody did not come.
     *
     * @throws NotFound as {@link #present}
     * @throws nl.jouwroute.session.BookingRefused as {@link #present}
     */
    public void absent(UUID sessionId, UUID bookingId, AbsenceReason reason) {
        Booking booking = of(sessionId, bookingId);
        booking.markAbsent(reason, clock.instant());
        record("ATTENDANCE_ABSENT", booking);
    }

    private Booking of(UUID sessionId, UUID bookingId) {
        Booking booking = bookings.read(bookingId);
        if (!booking.session().id().equals(sessionId)) {
            throw new NotFound("a booking of another session");
        }
        return booking;
    }

    private void record(String action, Booking booking) {
        audit.record(
                action,
                "BOOKING",
                booking.id(),
                residents.read(booking.residentId()).person().id());
    }
}
