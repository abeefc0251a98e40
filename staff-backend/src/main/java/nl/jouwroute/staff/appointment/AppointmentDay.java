package nl.jouwroute.staff.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The appointments in My day. */
@Named("appointmentDay")
@RequestScoped
public class AppointmentDay {

    @Inject
    private PlanAppointments plan;

    private PlanAppointments.Day day;

    public PlanAppointments.Day getDay() {
        if (day == null) {
            day = plan.day();
        }
        return day;
    }
}
