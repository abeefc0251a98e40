package nl.jouwroute.staff.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.appointment.Appointment;
import nl.jouwroute.appointment.AppointmentDesk;
import nl.jouwroute.appointment.AppointmentRefused;
import nl.jouwroute.appointment.AppointmentRepository;
import nl.jouwroute.appointment.Proposal;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.ContactAttempt;
import nl.jouwroute.lead.ContactChannel;
import nl.jouwroute.lead.CoverRepository;
import nl.jouwroute.lead.Deciders;
import nl.jouwroute.lead.FileGate;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.lead.StaffRepository;
import nl.jouwroute.resident.ResidentRepository;
import nl.jouwroute.staff.resident.People;

/** What an advisor does with appointments: of the leads they decide on, and in the own day. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.ADVISOR)
public class PlanAppointments {

    @Inject
    private AppointmentDesk desk;

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private LeadRepository leads;

    @Inject
    private StaffRepository staff;

    @Inject
    private ResidentRepository residents;

    @Inject
    private People people;

    @Inject
    private FileGate gate;

    @Inject
    private Deciders deciders;

    @Inject
    private CoverRepository covers;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** The newest first. */
    public List<AppointmentView> ofLead(UUID leadId) {
        gate.require(leads.read(leadId).person().id());
        Instant now = clock.instant();
        return appointments.ofLead(leadId).stream()
                .map(one -> AppointmentView.of(one, now))
                .toList();
    }

    /** Whether this person can answer on the portal. */
    public boolean canAnswer(UUID leadId) {
        return residents.findOfPerson(leads.read(leadId).person().id()).isPresent();
    }

    /** Those of today, and those for which no time fitted: the caller's, then of each colleague whom they look after. */
    @UseCase(
            as = DbRole.STAFF,
            allow = {Actor.ADVISOR, Actor.COORDINATOR})
    public Day day() {
        LocalDate today = DutchTime.date(clock.instant());
        Day day = new Day(new ArrayList<>(), new ArrayList<>());
        add(day, callers.current().id(), null, today);
        covers.lookedAfterBy(callers.current(), today)
                .forEach(cover -> add(day, cover.advisorId(), cover.name(), today));
        return day;
    }

    private void add(Day day, UUID advisor, String colleague, LocalDate today) {
        day.today.addAll(views(
                appointments.ofAdvisor(advisor, DutchTime.midnight(today), DutchTime.midnight(today.plusDays(1))),
                colleague));
        day.noneFits.addAll(views(appointments.noneFits(advisor), colleague));
    }

    private List<AppointmentView> views(List<Appointment> found, String colleague) {
        Instant now = clock.instant();
        return found.stream()
                .map(one -> AppointmentView.of(one, now))
                .map(view -> view.named(people.name(leads.read(view.leadId()).person()), colleague))
                .toList();
    }

    /**
     * Proposes times. It counts as an attempt to reach this person, as a message does.
     *
     * @throws nl.jouwroute.lead.LeadRefused NOT_YOURS, NOT_ASSIGNED, NOT_OPEN, OBJECTS
     * @throws AppointmentRefused TIMES, WAITS_ALREADY, NO_ACCOUNT
     */
    public void propose(UUID leadId, Proposal proposal) {
        Lead lead = leads.readLocked(leadId);
        if (leads.findAttempt(proposal.formKey()).isPresent()) {
            return;
        }
        StaffMember me = staff.read(callers.current().id());
        lead.requireAdvisor(deciders.advisorOn(lead));
        UUID resident = residents
                .findOfPerson(lead.person().id())
                .orElseThrow(() -> new AppointmentRefused(AppointmentRefused.Why.NO_ACCOUNT))
                .id();
        desk.propose(new AppointmentRepository.Parties(leadId, resident, me.id(), me.name()), proposal);
        Instant now = clock.instant();
        lead.contactTried(now);
        leads.add(new ContactAttempt(
                lead,
                me,
                new ContactAttempt.Noted(
                        proposal.formKey(),
                        ContactChannel.EMAIL,
                        false,
                        "Tijden voorgesteld voor een gesprek",
                        null,
                        null),
                now));
    }

    /**
     * Moves it to another time; the resident is told.
     *
     * @throws AppointmentRefused TAKEN, PAST, NOT_NOW
     */
    public void move(UUID id, Instant time) {
        desk.move(id, decider(id), time);
    }

    /**
     * Takes it back; the resident is told.
     *
     * @throws AppointmentRefused NOT_NOW
     */
    public void cancel(UUID id) {
        desk.cancel(id, decider(id));
    }

    /**
     * Whether the resident came.
     *
     * @throws AppointmentRefused NOT_NOW
     */
    public void note(UUID id, boolean came) {
        desk.note(id, decider(id), came);
    }

    private UUID decider(UUID id) {
        return deciders.advisorOn(leads.read(appointments.read(id).leadId()));
    }

    /**
     * What there is to do with appointments today.
     *
     * @param today by time, the own first
     * @param noneFits other times must be proposed, the longest waiting first
     */
    public record Day(List<AppointmentView> today, List<AppointmentView> noneFits) {}
}
