package nl.jouwroute.staff.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.jouwroute.appointment.AppointmentDesk;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;

/** Reminds residents of tomorrow's appointment, in one transaction. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.SYSTEM)
public class RemindOfAppointments {

    @Inject
    private AppointmentDesk desk;

    /** Queues the messages that are due; answers how many. */
    public int remind() {
        return desk.remind();
    }
}
