package nl.jouwroute.portal.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.appointment.AppointmentDesk;
import nl.jouwroute.appointment.AppointmentRepository;
import nl.jouwroute.audit.NotTheirs;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;

/** A resident answers proposed times; the database lets through only their own. */
@ApplicationScoped
@UseCase(as = DbRole.BOOKING_DESK, allow = Actor.RESIDENT)
public class AnswerAppointment {

    @Inject
    private AppointmentDesk desk;

    @Inject
    private AppointmentRepository appointments;

    /**
     * The resident takes one of the times.
     *
     * @throws nl.jouwroute.appointment.AppointmentRefused TAKEN, PAST, NOT_NOW
     * @throws NotTheirs it is not the caller's own
     */
    public void pick(UUID id, Instant time) {
        requireOwn(id);
        desk.pick(id, time);
    }

    /**
     * No time fits.
     *
     * @param wish what would fit; may be null
     * @throws nl.jouwroute.appointment.AppointmentRefused NOT_NOW
     * @throws NotTheirs it is not the caller's own
     */
    public void noneFits(UUID id, String wish) {
        requireOwn(id);
        desk.refuse(id, wish);
    }

    /** The database shows only the caller's own. */
    private void requireOwn(UUID id) {
        if (appointments.find(id).isEmpty()) {
            throw new NotTheirs("APPOINTMENT_ANSWERED", "APPOINTMENT", id);
        }
    }
}
