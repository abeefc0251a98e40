package nl.jouwroute.staff.session;

import nl.jouwroute.common.DutchTime;
import nl.jouwroute.session.Attendance;
import nl.jouwroute.session.Booking;
import nl.jouwroute.session.BookingState;

/**
 * A booking on a person's file.
 *
 * @param title of the session
 * @param when day and time, in words
 * @param attendance null while nobody noted it
 */
public record BookingView(String title, String when, BookingState state, Attendance attendance) {

    public static BookingView of(Booking booking) {
        return new BookingView(
                booking.session().title(),
                DutchTime.dayAndTime(booking.session().startsAt()),
                booking.state(),
                booking.attendance().orElse(null));
    }
}
