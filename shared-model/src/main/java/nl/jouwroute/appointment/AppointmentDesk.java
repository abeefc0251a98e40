package nl.jouwroute.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.appointment.AppointmentRefused.Why;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.Setting;
import nl.jouwroute.common.Settings;
import nl.jouwroute.common.SystemClock;

/**
 * Where appointments are made and changed, each with its message and its audit entry in one transaction. Of two who
 * want one advisor at one time the first gets it: the database refuses the second.
 */
@ApplicationScoped
public class AppointmentDesk {

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private AppointmentNotices notices;

    @Inject
    private AuditLog audit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Proposes times; the resident is told. The same form again does nothing. A proposal whose times are all over makes
     * room.
     *
     * @throws AppointmentRefused TIMES, WAITS_ALREADY
     */
    public void propose(AppointmentRepository.Parties parties, Proposal proposal) {
        if (appointments.isMade(proposal.formKey())) {
            return;
        }
        Instant now = clock.instant();
        proposal.requireAhead(now);
        appointments.lapsed(parties.leadId(), now).forEach(this::callOff);
        UUID id = appointments
                .propose(parties, proposal, now)
                .orElseThrow(() -> new AppointmentRefused(Why.WAITS_ALREADY));
        notices.proposed(appointments.read(id));
        record("APPOINTMENT_PROPOSED", id);
    }

    /**
     * The resident takes a time; a second tap changes nothing.
     *
     * @throws AppointmentRefused TAKEN, PAST, NOT_NOW
     */
    public void pick(UUID id, Instant time) {
        Instant now = clock.instant();
        if (!time.isAfter(now)) {
            throw new AppointmentRefused(Why.PAST);
        }
        if (!appointments.pick(id, time, now)) {
            require(appointments
                    .find(id)
                    .filter(one -> one.isBooked() && time.equals(one.startsAt()))
                    .isPresent());
            return;
        }
        notices.booked(appointments.read(id));
        record("APPOINTMENT_PICKED", id);
    }

    /**
     * The resident says that no time fits.
     *
     * @param wish what would; may be null
     * @throws AppointmentRefused NOT_NOW
     */
    public void refuse(UUID id, String wish) {
        require(appointments.refuse(id, wish, clock.instant()));
        record("APPOINTMENT_NONE_FITS", id);
    }

    /**
     * The advisor, or who has the lead now, moves it; the calendar entry moves along.
     *
     * @throws AppointmentRefused TAKEN, PAST, NOT_NOW
     * @throws NotFound when it is not this advisor's
     */
    public void move(UUID id, UUID advisorId, Instant time) {
        own(id, advisorId);
        Instant now = clock.instant();
        if (!time.isAfter(now)) {
            throw new AppointmentRefused(Why.PAST);
        }
        require(appointments.move(id, time, now));
        notices.booked(appointments.read(id));
        record("APPOINTMENT_MOVED", id);
    }

    /**
     * The advisor, or who has the lead now, takes it back, or the proposal.
     *
     * @throws AppointmentRefused NOT_NOW
     * @throws NotFound when it is not this advisor's
     */
    public void cancel(UUID id, UUID advisorId) {
        own(id, advisorId);
        require(appointments.cancel(id, clock.instant()));
        sayCancelled(id);
    }

    /** The lead has ended: what was still to come is cancelled, and the resident is told. */
    public void leadEnded(UUID leadId) {
        appointments.ahead(leadId, clock.instant()).forEach(this::callOff);
    }

    /**
     * The lead is about to go to another advisor: nobody picks a time of whoever has it any more, and the resident is told.
     *
     * @return whether any times waited for an answer
     */
    public boolean withdrawProposed(UUID leadId) {
        List<UUID> withdrawn = appointments.withdrawProposed(leadId);
        for (UUID id : withdrawn) {
            notices.withdrawn(appointments.read(id));
            record("APPOINTMENT_WITHDRAWN", id);
        }
        return !withdrawn.isEmpty();
    }

    /**
     * The lead goes to an advisor: what was still to come is with them from now on, in both calendars, and the resident is
     * told with whom. What they cannot keep, because they are with somebody else then, is cancelled and told.
     *
     * @return whether all could be kept
     */
    public boolean leadGiven(UUID leadId, UUID to, String name) {
        Instant now = clock.instant();
        boolean all = true;
        for (Appointment ahead : appointments.ahead(leadId, now)) {
            if (ahead.advisorId().equals(to)) {
                continue;
            }
            if (appointments.give(ahead.id(), to, name, now)) {
                notices.booked(appointments.read(ahead.id()));
                record("APPOINTMENT_FOLLOWED", ahead.id());
            } else {
                callOff(ahead);
                all = false;
            }
        }
        return all;
    }

    private void callOff(Appointment ahead) {
        if (appointments.cancel(ahead.id(), clock.instant())) {
            sayCancelled(ahead.id());
        }
    }

    /** Looks after the change: the resident may have picked a time just before it. */
    private void sayCancelled(UUID id) {
        Appointment cancelled = appointments.read(id);
        if (cancelled.startsAt() != null) {
            notices.cancelled(cancelled);
        }
        record("APPOINTMENT_CANCELLED", id);
    }

    /**
     * Whether the resident came.
     *
     * @throws AppointmentRefused NOT_NOW
     * @throws NotFound when it is not this advisor's
     */
    public void note(UUID id, UUID advisorId, boolean came) {
        own(id, advisorId);
        require(appointments.note(id, came, clock.instant()));
        record(came ? "APPOINTMENT_KEPT" : "APPOINTMENT_MISSED", id);
    }

    /** Reminds residents of what they have tomorrow, during the day; answers how many. */
    public int remind() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), SystemClock.AMSTERDAM);
        if (now.getHour() < settings.number(Setting.REMINDER_FROM_HOUR)
                || now.getHour() >= settings.number(Setting.REMINDER_UNTIL_HOUR)) {
            return 0;
        }
        LocalDate tomorrow = now.toLocalDate().plusDays(1);
        List<Appointment> due = appointments.toRemember(
                DutchTime.midnight(tomorrow),
                DutchTime.midnight(tomorrow.plusDays(1)),
                DutchTime.midnight(now.toLocalDate()));
        due.forEach(notices::remind);
        return due.size();
    }

    private void own(UUID id, UUID advisorId) {
        if (!appointments.isOf(id, advisorId)) {
            throw new NotFound("no such appointment, or somebody else's");
        }
    }

    private static void require(boolean held) {
        if (!held) {
            throw new AppointmentRefused(Why.NOT_NOW);
        }
    }

    private void record(String action, UUID id) {
        audit.record(action, "APPOINTMENT", id, appointments.personOf(id));
    }
}
