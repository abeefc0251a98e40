package nl.jouwroute.appointment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An appointment as it stands.
 *
 * @param advisor the name that the resident reads
 * @param place where, which number is called, or the address of the video call
 * @param startsAt null until a time was picked
 * @param endsAt null until a time was picked
 * @param sequence of the calendar entry; only rises
 * @param wish what the resident wrote when no time fitted; null for nothing
 * @param came null until it was noted
 * @param times that were proposed, the earliest first
 */
public record Appointment(
        UUID id,
        UUID leadId,
        UUID residentId,
        UUID advisorId,
        String advisor,
        MeetingWay way,
        String place,
        int minutes,
        AppointmentState state,
        Instant startsAt,
        Instant endsAt,
        int sequence,
        String wish,
        Boolean came,
        List<Instant> times) {

    /** The times that can still be picked. */
    public List<Instant> timesAfter(Instant now) {
        return times.stream().filter(time -> time.isAfter(now)).toList();
    }

    public boolean isBooked() {
        return state == AppointmentState.BOOKED;
    }
}
