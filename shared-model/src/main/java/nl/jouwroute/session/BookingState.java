package nl.jouwroute.session;

import java.util.Set;

/** Where a booking stands; {@link Booking} tells how it gets from one to the other. */
public enum BookingState {
    /** Has seats. */
    BOOKED,
    /** Waits in line. */
    WAITLISTED,
    /** May choose until a moment; the seats are kept free. */
    OFFERED,
    /** Gave the seats back, or left the line. */
    CANCELLED,
    /** Said no to the offer. */
    DECLINED,
    /** Did not answer the offer in time. */
    LAPSED;

    /** A resident has at most one booking in these states for a session. */
    public static final Set<BookingState> ACTIVE = Set.of(BOOKED, WAITLISTED, OFFERED);

    public boolean isActive() {
        return ACTIVE.contains(this);
    }
}
