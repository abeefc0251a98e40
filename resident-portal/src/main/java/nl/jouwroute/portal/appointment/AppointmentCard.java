package nl.jouwroute.portal.appointment;

import java.time.Instant;
import java.util.List;
import nl.jouwroute.appointment.Appointment;
import nl.jouwroute.appointment.AppointmentState;
import nl.jouwroute.portal.common.Pages;
import nl.jouwroute.portal.common.Spoken;

/** An appointment in the words of the page. */
public final class AppointmentCard {

    private final Appointment appointment;
    private final Instant now;

    AppointmentCard(Appointment appointment, Instant now) {
        this.appointment = appointment;
        this.now = now;
    }

    /**
     * A time to choose.
     *
     * @param value seconds since 1970
     */
    public record Time(String value, String words) {}

    /** Those that can still be chosen. */
    public List<Time> getTimes() {
        return appointment.timesAfter(now).stream()
                .map(time -> new Time(
                        Long.toString(time.getEpochSecond()), Spoken.time().dayAndTime(time)))
                .toList();
    }

    public String getId() {
        return appointment.id().toString();
    }

    public String getAdvisor() {
        return appointment.advisor();
    }

    /** <i>Marieke wil met je praten. Wanneer kun jij?</i> */
    public String getQuestion() {
        return Pages.text("appointment.choose", appointment.advisor());
    }

    public String getPlace() {
        return appointment.place();
    }

    public String getDay() {
        return Spoken.time().dayOfYear(appointment.startsAt());
    }

    public String getTime() {
        return Spoken.time().span(appointment.startsAt(), appointment.endsAt());
    }

    /** Waits for a choice. */
    public boolean isToChoose() {
        return appointment.state() == AppointmentState.PROPOSED && !getTimes().isEmpty();
    }

    /** The resident waits for other times. */
    public boolean isSearching() {
        return appointment.state() == AppointmentState.NONE_FITS
                || (appointment.state() == AppointmentState.PROPOSED && !isToChoose());
    }

    public boolean isBooked() {
        return appointment.isBooked() && appointment.endsAt().isAfter(now);
    }

    boolean isShown() {
        return isToChoose() || isSearching() || isBooked();
    }

    /** For the row on /mijn. */
    public String getState() {
        return isBooked()
                ? Spoken.time().dayAndTime(appointment.startsAt())
                : Pages.text(isToChoose() ? "appointment.state.turn" : "appointment.state.search");
    }

    public String getKind() {
        return isBooked() ? "done" : isToChoose() ? "turn" : "busy";
    }
}
