package nl.jouwroute.staff.appointment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.appointment.Appointment;
import nl.jouwroute.appointment.AppointmentState;
import nl.jouwroute.appointment.MeetingWay;
import nl.jouwroute.common.DutchTime;

/**
 * An appointment as staff read it.
 *
 * @param person null where the page says it already
 * @param colleague whom the reader looks after, and whose it is; null for the own
 * @param when null until a time was picked
 * @param time of day; null until a time was picked
 * @param begun its time has come
 */
public record AppointmentView(
        UUID id,
        UUID leadId,
        String person,
        String colleague,
        AppointmentState state,
        MeetingWay way,
        String place,
        String when,
        String time,
        List<String> times,
        String wish,
        Boolean came,
        boolean begun) {

    static AppointmentView of(Appointment one, Instant now) {
        boolean timed = one.startsAt() != null;
        return new AppointmentView(
                one.id(),
                one.leadId(),
                null,
                null,
                one.state(),
                one.way(),
                one.place(),
                timed ? DutchTime.day(one.startsAt()) + ", " + DutchTime.span(one.startsAt(), one.endsAt()) : null,
                timed ? DutchTime.time(one.startsAt()) : null,
                one.times().stream().map(DutchTime::dayAndTime).toList(),
                one.wish(),
                one.came(),
                timed && !one.startsAt().isAfter(now));
    }

    AppointmentView named(String name, String whose) {
        return new AppointmentView(id, leadId, name, whose, state, way, place, when, time, times, wish, came, begun);
    }
}
