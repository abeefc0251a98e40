package nl.jouwroute.portal.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.Spoken;
import nl.jouwroute.session.Booking;
import nl.jouwroute.session.BookingState;

/** A resident's booking in the words of the pages. */
public final class BookingCard {

    private final Booking booking;
    private final int number;
    private final Instant now;
    private final SessionCard session;

    public BookingCard(MyBooking mine, Instant now) {
        this.booking = mine.booking();
        this.number = mine.number();
        this.now = now;
        this.session = new SessionCard(booking.session(), now);
    }

    /** What is still to come: what waits for an answer first, then by time. */
    static List<BookingCard> ahead(List<MyBooking> all, Instant now) {
        return all.stream()
                .map(mine -> new BookingCard(mine, now))
                .filter(card -> card.isActive() && !card.session.isOver() && !card.isLapsed())
                .sorted(Comparator.comparing(card -> !card.isOffered()))
                .toList();
    }

    /** Where the resident has been, the last one first. */
    static List<BookingCard> past(List<MyBooking> all, Instant now) {
        List<BookingCard> past = all.stream()
                .map(mine -> new BookingCard(mine, now))
                .filter(card -> card.isBooked() && card.session.isOver())
                .toList();
        return past.stream()
                .sorted(Comparator.comparing(
                                (BookingCard card) -> card.booking.session().startsAt())
                        .reversed())
                .toList();
    }

    public UUID getId() {
        return booking.id();
    }

    public String getAddress() {
        return "/mijn/bijeenkomst/" + booking.id();
    }

    /** The calendar file with this one. */
    public String getCalendarAddress() {
        return "/mijn/agenda.ics?inschrijving=" + booking.id();
    }

    public SessionCard getSession() {
        return session;
    }

    public int getSeats() {
        return booking.seats();
    }

    public int getNumber() {
        return number;
    }

    private boolean isActive() {
        return booking.state().isActive();
    }

    public boolean isBooked() {
        return booking.state() == BookingState.BOOKED;
    }

    public boolean isWaiting() {
        return booking.state() == BookingState.WAITLISTED;
    }

    public boolean isOffered() {
        return booking.isOfferLiveAt(now);
    }

    /** Also when nobody has turned the offer over yet. */
    public boolean isLapsed() {
        return booking.state() == BookingState.LAPSED || (booking.state() == BookingState.OFFERED && !isOffered());
    }

    public boolean isCancelled() {
        return booking.state() == BookingState.CANCELLED;
    }

    public boolean isDeclined() {
        return booking.state() == BookingState.DECLINED;
    }

    /** A seat is free and for whoever takes it, also from the line. */
    public boolean isTakeable() {
        return isWaiting() && session.isFirstCome() && booking.session().free() >= booking.seats();
    }

    /** Waits for two, so coming alone may be sooner. */
    public boolean isPair() {
        return isWaiting() && booking.seats() > 1;
    }

    /** <i>dinsdag 24 november, 12.00 uur</i> */
    public String getOfferUntil() {
        return booking.offeredUntil().map(Spoken.time()::dayAndTime).orElse("");
    }

    /** <i>Ingeschreven</i>; <i>Plek vrij voor jou</i>; <i>Wachtlijst, nummer 2</i>. */
    public String getState() {
        if (isOffered()) {
            return Pages.text("booking.state.offered");
        }
        if (isWaiting()) {
            return Pages.text("booking.state.waiting", number);
        }
        return Pages.text("booking.state.booked");
    }

    /** Colour of the state's badge. */
    public String getStateKind() {
        if (isOffered()) {
            return "warning";
        }
        return isWaiting() ? "neutral" : "safe";
    }
}
