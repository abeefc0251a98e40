package nl.jouwroute.session;

import java.util.UUID;

/**
 * Somebody wants to come.
 *
 * @param sessionId to which session
 * @param residentId who
 * @param seats one, or two with a companion
 * @param formKey random key of the form: the same form posted again makes nothing new
 */
public record BookingRequest(UUID sessionId, UUID residentId, int seats, UUID formKey) {

    /** A companion makes two; more do not come with one booking. */
    public static final int MOST_SEATS = 2;

    public BookingRequest {
        if (seats < 1 || seats > MOST_SEATS) {
            throw new IllegalArgumentException("a booking is for one or two, not " + seats);
        }
    }
}
