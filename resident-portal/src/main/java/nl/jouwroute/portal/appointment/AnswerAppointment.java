package nl.jouwroute.portal.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.appointment.AppointmentDesk;
import nl.jouwroute.appointment.AppointmentRepository;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.UseCase;

/** A resident answers proposed times; the database lets through only their own. */
@ApplicationScoped
@UseCase(as = DbRole.BOOKING_DESK, allow = Actor.RESIDENT)
public class AnswerAppointment {

    @Inject
    private AppointmentDesk desk;

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private AuditLog audit;

    /**
     * The resident takes one of the times.
     *
     * @throws nl.jouwroute.appointment.AppointmentRefused TAKEN, PAST, NOT_NOW
     * @throws NotFound it is not the caller's own
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
     * @throws NotFound it is not the caller's own
     */
    public void noneFits(UUID id, String wish) {
        requireOwn(id);
        desk.refuse(id, wish);
    }

    /** What the database does not show may be somebody else's: that leaves a trace. */
    private void requireOwn(UUID id) {
        if (appointments.find(id).isEmpty()) {
            audit.refused("APPOINTMENT_ANSWERED", "APPOINTMENT", id);
            throw new NotFound("no such appointment");
        }
    }
}
