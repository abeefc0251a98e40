package nl.jouwroute.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.notification.CalendarFiles;
import nl.jouwroute.notification.Message.Attachment;
import nl.jouwroute.notification.MessageKind;
import nl.jouwroute.notification.Notice;
import nl.jouwroute.notification.Outbox;
import nl.jouwroute.notification.Spelled;

/** Tells residents what happens with their appointments; each thing once. */
@ApplicationScoped
class AppointmentNotices {

    @Inject
    private Outbox outbox;

    @Inject
    private CalendarFiles calendar;

    @Inject
    private Settings settings;

    void proposed(Appointment appointment) {
        tell(appointment, MessageKind.APPOINTMENT_PROPOSED, null);
    }

    /** Also after a move: the same calendar entry with a higher sequence. */
    void booked(Appointment appointment) {
        tell(appointment, MessageKind.APPOINTMENT_BOOKED, calendar.invitation(entry(appointment)));
    }

    void cancelled(Appointment appointment) {
        tell(appointment, MessageKind.APPOINTMENT_CANCELLED, calendar.cancellation(entry(appointment)));
    }

    void withdrawn(Appointment appointment) {
        tell(appointment, MessageKind.APPOINTMENT_WITHDRAWN, null);
    }

    void remind(Appointment appointment) {
        tell(appointment, MessageKind.APPOINTMENT_REMINDER, null);
    }

    private CalendarFiles.Entry entry(Appointment appointment) {
        return new CalendarFiles.Entry(
                "afspraak-" + appointment.id() + "@jouwroute",
                "afspraak.ics",
                appointment.sequence(),
                appointment.isBooked(),
                appointment.startsAt(),
                appointment.endsAt(),
                "Gesprek met " + appointment.advisor(),
                appointment.place(),
                "",
                page());
    }

    private void tell(Appointment appointment, MessageKind kind, Attachment attachment) {
        Map<String, String> words = new HashMap<>();
        words.put("advisor_name", appointment.advisor());
        words.put("place", appointment.place());
        words.put("link", page());
        if (appointment.startsAt() != null) {
            words.put(Spelled.DAY.key("day"), appointment.startsAt().toString());
            words.put(Spelled.SPAN.key("time"), Spelled.between(appointment.startsAt(), appointment.endsAt()));
        }
        outbox.enqueueFor(
                appointment.residentId(),
                new Notice(kind, words, appointment.id(), "sequence-" + appointment.sequence(), attachment));
    }

    private String page() {
        return settings.text(Setting.ORIGIN) + "/mijn/afspraak";
    }
}
