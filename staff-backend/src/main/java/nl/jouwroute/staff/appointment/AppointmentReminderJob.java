package nl.jouwroute.staff.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import nl.jouwroute.staff.common.RecurringWork;

/** Looks now and then whether somebody has an appointment tomorrow. */
@ApplicationScoped
public class AppointmentReminderJob implements RecurringWork {

    @Inject
    private RemindOfAppointments remindOfAppointments;

    @Override
    public String name() {
        return "remind-of-appointments";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        remindOfAppointments.remind();
    }
}
