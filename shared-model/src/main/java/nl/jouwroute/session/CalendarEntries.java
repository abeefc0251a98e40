package nl.jouwroute.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.notification.CalendarFiles;
import nl.jouwroute.notification.Message.Attachment;

/**
 * Bookings as calendar entries. An entry has the booking's id in its UID for ever, and a SEQUENCE that only rises: the
 * session's, and one more for the cancellation that ends it.
 */
@ApplicationScoped
public class CalendarEntries {

    @Inject
    private CalendarFiles files;

    @Inject
    private Settings settings;

    /** The attachment that puts a booking into a calendar, or moves it there. */
    Attachment invitation(Booking booking) {
        return files.invitation(entry(booking));
    }

    /** The attachment that takes it out again. */
    Attachment cancellation(Booking booking) {
        return files.cancellation(entry(booking));
    }

    /** A calendar file with these bookings; those without seats are left out. */
    public String file(List<Booking> bookings) {
        return files.file(bookings.stream()
                .filter(booking -> booking.state() == BookingState.BOOKED)
                .map(this::entry)
                .toList());
    }

    private CalendarFiles.Entry entry(Booking booking) {
        GroupSession session = booking.session();
        Room room = session.room();
        boolean stands = booking.state() == BookingState.BOOKED;
        return new CalendarFiles.Entry(
                "inschrijving-" + booking.id() + "@jouwroute",
                "bijeenkomst.ics",
                stands ? session.icsSequence() : session.icsSequence() + 1,
                stands,
                session.startsAt(),
                session.endsAt(),
                session.title(),
                room.place() + ", " + room.name() + ", " + room.address(),
                session.about(),
                settings.text(Setting.ORIGIN) + "/mijn/bijeenkomst/" + booking.id());
    }
}
