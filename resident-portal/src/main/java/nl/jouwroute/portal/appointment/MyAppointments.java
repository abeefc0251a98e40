package nl.jouwroute.portal.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.jouwroute.appointment.Appointment;
import nl.jouwroute.appointment.AppointmentRepository;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;

/** A resident's own appointments, to read. */
@ApplicationScoped
@UseCase(as = DbRole.RESIDENT, allow = Actor.RESIDENT)
public class MyAppointments {

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private CallerContext callers;

    /** The newest first. */
    public List<Appointment> all() {
        return appointments.ofResident(callers.current().id());
    }
}
