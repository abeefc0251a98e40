package nl.jouwroute.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.session.BookingRefused.Why;

/**
 * Gives out the seats of group sessions: books, keeps the waiting line, offers what comes free.
 *
 * <p>Each verb is one short transaction that first locks the session's row, so that everything about one session
 * happens one after the other. Under the lock it first turns over the offers that ran out: that seats are never kept
 * for somebody who did not answer does not depend on a job. Then, whatever happens, these hold at the end (and the
 * database checks the first two): as many seats are taken as are booked or offered; never more than there are; nobody
 * waits beside free seats that suffice for them; the line keeps its order.
 *
 * <p>Who asks for two seats is passed over while one is free: the next for whom it suffices is offered it, and the pair
 * keeps its place and is told. From some hours before the start (a setting of the kind) nothing is offered any more: a
 * free seat is then for whoever takes it first, from the line or not.
 *
 * <p>A verb that comes too late or twice changes nothing and answers the booking as it stands.
 */
@ApplicationScoped
public class BookingDesk {

    @Inject
    private SessionRepository sessions;

    @Inject
    private BookingRepository bookings;

    @Inject
    private BookingNotices notices;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Books, or joins the waiting line when there is no room.
     *
     * @return what was made; or what the same form made before, or the booking that this resident has there anyway
     * @throws NotFound when there is no such session
     * @throws BookingRefused CLOSED, NO_COMPANION, OVERLAP or BUSY
     */
    public Booking book(BookingRequest request) {
        HeldSession held = sessions.hold(request.sessionId());
        Instant now = clock.instant(); // one after the other, as the bookings are
        Optional<Booking> made = bookings.findMade(request);
        if (made.isPresent()) {
            return made.get();
        }
        GroupSession session = held.session();
        if (!session.takesBookingsAt(now)) {
            throw new BookingRefused(Why.CLOSED);
        }
        if (request.seats() > 1 && !session.kind().isCompanionAllowed()) {
            throw new BookingRefused(Why.NO_COMPANION);
        }
        requireNotElsewhere(request.residentId(), session);
        turnOver(held, now);
        return sessions.take(held, request.seats(), maySeatBesideLine(held, now), now)
                ? seat(request, held, now)
                : queue(request, held, now);
    }

    /**
     * Says yes to the offer. In the last hours, when a free seat is for whoever takes it first, somebody from the line
     * takes one by this too.
     *
     * @return BOOKED; or as it stands, when the offer ran out or there is no seat
     * @throws NotFound when the resident has no such booking
     * @throws BookingRefused OVERLAP or BUSY
     */
    public Booking accept(UUID bookingId, UUID residentId) {
        HeldSession held = holdFor(bookingId, residentId);
        Instant now = clock.instant();
        turnOver(held, now);
        Booking booking = bookings.read(bookingId);
        if (booking.isOfferLiveAt(now)) {
            requireNotElsewhere(residentId, held.session());
            booking.accept(now);
            settle(booking, "OFFER_ACCEPTED");
        } else if (booking.state() == BookingState.WAITLISTED
                && isFirstCome(held, now)
                && sessions.take(held, booking.seats(), true, now)) {
            sessions.leave(held);
            booking.seat(now);
            settle(booking, "FREE_SEAT_TAKEN");
        }
        return booking;
    }

    /**
     * Says no to the offer: the next in line is asked.
     *
     * @throws NotFound when the resident has no such booking
     * @throws BookingRefused BUSY
     */
    public Booking decline(UUID bookingId, UUID residentId) {
        HeldSession held = holdFor(bookingId, residentId);
        Instant now = clock.instant();
        turnOver(held, now);
        Booking booking = bookings.read(bookingId);
        if (booking.state() == BookingState.OFFERED) {
            decline(booking, held, now);
        }
        return booking;
    }

    /**
     * Gives the seats back, leaves the line, or says no to the offer, whichever it is; the next in line is asked.
     *
     * @throws NotFound when the resident has no such booking
     * @throws BookingRefused STARTED or BUSY
     */
    public Booking cancel(UUID bookingId, UUID residentId) {
        HeldSession held = holdFor(bookingId, residentId);
        Instant now = clock.instant();
        turnOver(held, now);
        Booking booking = bookings.read(bookingId);
        switch (booking.state()) {
            case BOOKED -> giveBack(booking, held, now);
            case WAITLISTED -> leave(booking, held, now);
            case OFFERED -> decline(booking, held, now);
            default -> {}
        }
        return booking;
    }

    /**
     * Waits for one seat and no longer for two; the place in line stays.
     *
     * @throws NotFound when the resident has no such booking
     * @throws BookingRefused BUSY
     */
    public Booking comeAlone(UUID bookingId, UUID residentId) {
        HeldSession held = holdFor(bookingId, residentId);
        Instant now = clock.instant();
        turnOver(held, now);
        Booking booking = bookings.read(bookingId);
        if (booking.state() == BookingState.WAITLISTED && booking.seats() > 1) {
            booking.comeAlone(now);
            bookings.write();
            record("SEATS_REDUCED", booking);
            offerFree(held, now);
        }
        return booking;
    }

    /** Turns over the offers of a session that ran out; a job does it sooner than the next visitor. */
    public void turnOver(UUID sessionId) {
        turnOver(sessions.hold(sessionId), clock.instant());
    }

    private void requireNotElsewhere(UUID residentId, GroupSession session) {
        if (bookings.isElsewhere(residentId, session)) {
            throw new BookingRefused(Why.OVERLAP);
        }
    }

    private HeldSession holdFor(UUID bookingId, UUID residentId) {
        return sessions.hold(
                bookings.findSessionOf(bookingId, residentId).orElseThrow(() -> new NotFound("no such booking")));
    }

    private Booking seat(BookingRequest request, HeldSession held, Instant now) {
        Booking booking = Booking.seated(request, held.session(), now);
        bookings.add(booking);
        settle(booking, "BOOKING_MADE");
        if (held.hasWaiting() && !isFirstCome(held, now)) {
            tellPassedOver(bookings.waiting(held), booking, held.free() + booking.seats());
        }
        return booking;
    }

    private Booking queue(BookingRequest request, HeldSession held, Instant now) {
        Booking booking = Booking.waiting(request, held.session(), sessions.join(held), now);
        bookings.add(booking);
        record("WAITING_LIST_JOINED", booking);
        notices.waits(booking, bookings.numberInLine(booking));
        return booking;
    }

    private void settle(Booking booking, String action) {
        bookings.write();
        record(action, booking);
        notices.booked(booking);
    }

    private void giveBack(Booking booking, HeldSession held, Instant now) {
        if (held.session().hasStartedAt(now)) {
            throw new BookingRefused(Why.STARTED);
        }
        booking.cancel(now);
        bookings.write();
        record("BOOKING_CANCELLED", booking);
        notices.cancelled(booking);
        sessions.giveBack(held, booking.seats());
        offerFree(held, now);
    }

    private void leave(Booking booking, HeldSession held, Instant now) {
        booking.cancel(now);
        bookings.write();
        record("WAITING_LIST_LEFT", booking);
        sessions.leave(held);
    }

    private void decline(Booking booking, HeldSession held, Instant now) {
        booking.decline(now);
        bookings.write();
        record("OFFER_DECLINED", booking);
        sessions.giveBack(held, booking.seats());
        offerFree(held, now);
    }

    private void turnOver(HeldSession held, Instant now) {
        for (Booking silent : bookings.lapsedOffers(held, now)) {
            silent.lapse(now);
            bookings.write();
            record("OFFER_LAPSED", silent);
            notices.offerLapsed(silent);
            sessions.giveBack(held, silent.seats());
        }
        offerFree(held, now);
    }

    /** Asks the first in line for whom the free seats suffice, as long as there are such. */
    private void offerFree(HeldSession held, Instant now) {
        if (held.session().status() != SessionStatus.OPEN || isFirstCome(held, now)) {
            return;
        }
        while (held.hasWaiting() && held.free() > 0) {
            Optional<Booking> next = bookings.findFirstWaiting(held, held.free());
            if (next.isEmpty()) {
                return;
            }
            offer(next.get(), held, now);
        }
    }

    private void offer(Booking next, HeldSession held, Instant now) {
        int free = held.free();
        next.offer(held.session().offerUntil(now), now);
        bookings.write();
        sessions.keepForOffer(held, next.seats());
        record("OFFER_MADE", next);
        notices.offered(next);
        if (free < BookingRequest.MOST_SEATS) {
            tellPassedOver(bookings.waitingBefore(next), next, free);
        }
    }

    private void tellPassedOver(List<Booking> passedOver, Booking by, int free) {
        for (Booking pair : passedOver) {
            notices.passedOver(pair, by, free, bookings.numberInLine(pair));
        }
    }

    /** Who still waits after a turn-over waits for more seats than are free; or it is first come, first served. */
    private boolean maySeatBesideLine(HeldSession held, Instant now) {
        return held.hasWaiting()
                && (isFirstCome(held, now)
                        || bookings.findFirstWaiting(held, held.free()).isEmpty());
    }

    private static boolean isFirstCome(HeldSession held, Instant now) {
        return !now.isBefore(held.session().offersEndAt());
    }

    private void record(String action, Booking booking) {
        audit.record(action, "BOOKING", booking.id(), bookings.personOf(booking.residentId()));
    }
}
