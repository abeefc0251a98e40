package nl.jouwroute.portal.session;

import nl.jouwroute.session.Booking;

/**
 * A booking of the resident who reads it.
 *
 * @param number in line; 0 when it does not wait
 */
public record MyBooking(Booking booking, int number) {}
