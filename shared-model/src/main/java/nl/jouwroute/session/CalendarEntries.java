package nl.jouwroute.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.notification.Message.Attachment;
import nl.jouwroute.notification.Outbox;

/**
 * Bookings as calendar entries (RFC 5545, RFC 5546). An entry has the booking's id in its UID for ever, and a SEQUENCE
 * that only rises: the session's, and one more for the cancellation that ends it. Mail and feed tell the same.
 */
@ApplicationScoped
public class CalendarEntries {

    private static final Pattern MAILBOX = Pattern.compile("(.*)<(.+)>");

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** The attachment that puts a booking into a calendar, or moves it there. */
    Attachment invitation(Booking booking) {
        return attachment(booking, ImmutableMethod.REQUEST, "REQUEST");
    }

    /** The attachment that takes it out again. */
    Attachment cancellation(Booking booking) {
        return attachment(booking, ImmutableMethod.CANCEL, "CANCEL");
    }

    /** A calendar file with these bookings; those without seats are left out. */
    public String file(List<Booking> bookings) {
        Calendar calendar = calendar(ImmutableMethod.PUBLISH);
        bookings.stream()
                .filter(booking -> booking.state() == BookingState.BOOKED)
                .forEach(booking -> calendar.add(event(booking)));
        return calendar.toString();
    }

    private Attachment attachment(Booking booking, Property method, String name) {
        VEvent event = event(booking);
        event.add(new Attendee(
                new ParameterList(List.of(PartStat.ACCEPTED)), URI.create("mailto:" + Outbox.ADDRESS_OF_RESIDENT)));
        Calendar calendar = calendar(method);
        calendar.add(event);
        return new Attachment("bijeenkomst.ics", "text/calendar; charset=UTF-8; method=" + name, calendar.toString());
    }

    private static Calendar calendar(Property method) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Jouw Route//Bijeenkomsten//NL"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        return calendar;
    }

    private VEvent event(Booking booking) {
        GroupSession session = booking.session();
        Room room = session.room();
        String page = settings.text(Setting.ORIGIN) + "/mijn/bijeenkomst/" + booking.id();
        boolean stands = booking.state() == BookingState.BOOKED;
        VEvent event = new VEvent(false);
        event.add(new Uid("inschrijving-" + booking.id() + "@jouwroute"));
        event.add(new Sequence(stands ? session.icsSequence() : session.icsSequence() + 1));
        event.add(stands ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED);
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(session.startsAt()));
        event.add(new DtEnd<>(session.endsAt()));
        event.add(new Summary(session.title()));
        event.add(new Location(room.place() + ", " + room.name() + ", " + room.address()));
        event.add(new Description(session.about() + "\n" + page));
        event.add(new Url(URI.create(page)));
        event.add(organizer());
        return event;
    }

    private Organizer organizer() {
        String sender = settings.text(Setting.MAIL_FROM);
        Matcher named = MAILBOX.matcher(sender);
        return named.matches()
                ? new Organizer(
                        new ParameterList(List.of(new Cn(named.group(1).strip().replace("\"", "")))),
                        URI.create("mailto:" + named.group(2).strip()))
                : new Organizer(URI.create("mailto:" + sender.strip()));
    }
}
