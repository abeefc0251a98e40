package nl.jouwroute.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.notification.Message.Attachment;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.notification.Notice;
import nl.jouwroute.notification.Outbox;
import nl.jouwroute.notification.Spelled;

/** Tells residents what happens with their bookings; each thing once. */
@ApplicationScoped
class BookingNotices {

    @Inject
    private Outbox outbox;

    @Inject
    private CalendarEntries calendar;

    @Inject
    private Settings settings;

    void booked(Booking booking) {
        GroupSession session = booking.session();
        Map<String, String> words = words(session);
        words.put("seats", Integer.toString(booking.seats()));
        words.put(Spelled.DAY_AND_TIME.key("cancel_by"), session.cancelBefore().toString());
        words.put("link", link(booking));
        tell(booking, MessageKind.BOOKED, "booked", words, calendar.invitation(booking));
    }

    void waits(Booking booking, int number) {
        Map<String, String> words = words(booking.session());
        words.put("position", Integer.toString(number));
        words.put("link", link(booking));
        tell(booking, MessageKind.WAITING_LIST, "joined", words, null);
    }

    /** A seat went to somebody behind, because it was too little for this one. */
    void passedOver(Booking pair, Booking by, int free, int number) {
        Map<String, String> words = words(pair.session());
        words.put("free", Integer.toString(free));
        words.put("seats", Integer.toString(pair.seats()));
        words.put("position", Integer.toString(number));
        words.put("link", link(pair));
        tell(pair, MessageKind.WAITING_SKIPPED, by.id().toString(), words, null);
    }

    void offered(Booking booking) {
        Map<String, String> words = words(booking.session());
        words.put(Spelled.DAY_AND_TIME.key("offer_until"), offerUntil(booking));
        words.put("link", link(booking));
        tell(booking, MessageKind.OFFER, "offered", words, null);
    }

    void offerLapsed(Booking booking) {
        Map<String, String> words = words(booking.session());
        words.put(Spelled.DAY_AND_TIME.key("offer_until"), offerUntil(booking));
        tell(booking, MessageKind.OFFER_LAPSED, "lapsed", words, null);
    }

    void cancelled(Booking booking) {
        Map<String, String> words = words(booking.session());
        tell(booking, MessageKind.CANCELLED_BY_RESIDENT, "cancelled", words, calendar.cancellation(booking));
    }

    private void tell(
            Booking booking, MessageKind kind, String occasion, Map<String, String> words, Attachment attachment) {
        outbox.enqueueFor(booking.residentId(), new Notice(kind, words, booking.id(), occasion, attachment));
    }

    private Map<String, String> words(GroupSession session) {
        Map<String, String> words = new HashMap<>();
        words.put("session", session.title());
        words.put(Spelled.DAY.key("day"), session.startsAt().toString());
        words.put(Spelled.SPAN.key("time"), Spelled.between(session.startsAt(), session.endsAt()));
        words.put("place", session.room().place() + ", " + session.room().address());
        words.put("sessions_link", settings.text(Setting.ORIGIN) + "/bijeenkomsten");
        return words;
    }

    private String link(Booking booking) {
        return settings.text(Setting.ORIGIN) + "/mijn/bijeenkomst/" + booking.id();
    }

    private static String offerUntil(Booking booking) {
        return booking.offeredUntil().orElseThrow().toString();
    }
}
