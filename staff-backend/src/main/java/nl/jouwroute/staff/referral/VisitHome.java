package nl.jouwroute.staff.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.ContactAttempt;
import nl.jouwroute.lead.ContactChannel;
import nl.jouwroute.lead.CoverRepository;
import nl.jouwroute.lead.FileGate;
import nl.jouwroute.lead.HomeVisit;
import nl.jouwroute.lead.HomeVisitRepository;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.lead.StaffRepository;
import nl.jouwroute.lead.VisitOutcome;
import nl.jouwroute.lead.VisitReach;
import nl.jouwroute.referral.Objections;
import nl.jouwroute.staff.lead.WorkLead;
import nl.jouwroute.staff.resident.People;

/** Plans visits at the door, shows the route of a day, and writes down on the lead what came of each. */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.ADVISOR)
public class VisitHome {

    /** Why the lead of a visit that was made may come on top of a full caseload. */
    private static final String WHY_ON_TOP = "Het huisbezoek is al gedaan.";

    @Inject
    private HomeVisitRepository visits;

    @Inject
    private LeadRepository leads;

    @Inject
    private StaffRepository staff;

    @Inject
    private WorkLead workLead;

    @Inject
    private Objections objections;

    @Inject
    private People people;

    @Inject
    private FileGate gate;

    @Inject
    private CoverRepository covers;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /**
     * A visit as the route list shows it.
     *
     * @param time null when no time was agreed
     * @param companion who comes along; may be null
     * @param address null when none was noted, or when the caller neither makes the visit nor has the person's file open
     * @param phone to say that one is at the door; null as the address
     * @param mine whether the caller makes it
     */
    public record Stop(
            UUID id,
            UUID leadId,
            LocalDate day,
            String time,
            String name,
            String companion,
            String address,
            String phone,
            String visitor,
            boolean mine) {}

    /**
     * Plans a visit; the same form again makes nothing new.
     *
     * @throws nl.jouwroute.lead.LeadRefused NOT_OPEN, OBJECTS
     */
    public void plan(UUID leadId, HomeVisit.Planned planned) {
        Lead lead = leads.readLocked(leadId);
        if (visits.isKnown(planned.key())) {
            return;
        }
        HomeVisit visit = new HomeVisit(lead, staff.read(callers.current().id()), planned, clock.instant());
        visits.add(visit);
        record("VISIT_PLANNED", visit);
    }

    /** The visits of a day that are still to be made; each is a look at somebody. */
    public List<Stop> route(LocalDate day) {
        List<HomeVisit> planned = visits.planned(day);
        planned.forEach(visit -> record("VISIT_VIEWED", visit));
        return planned.stream().map(this::stop).toList();
    }

    /** The visits of a lead that are still to be made. */
    public List<Stop> of(UUID leadId) {
        return visits.plannedOf(leadId).stream().map(this::stop).toList();
    }

    private Stop stop(HomeVisit visit) {
        var person = people.view(visit.lead().person());
        boolean mine = visit.visitor().id().equals(callers.current().id());
        boolean open = mine
                || looksAfterVisitor(visit)
                || gate.isOpen(visit.lead().person().id());
        return new Stop(
                visit.id(),
                visit.lead().id(),
                visit.day(),
                visit.time().map(time -> time.toString().replace(':', '.')).orElse(null),
                person.name(),
                visit.companion().orElse(null),
                open ? visit.address().orElse(null) : null,
                !open || person.phones().isEmpty()
                        ? null
                        : person.phones().get(0).address(),
                visit.visitor().name(),
                mine);
    }

    private boolean looksAfterVisitor(HomeVisit visit) {
        return covers.covers(callers.current().id(), visit.visitor().id(), DutchTime.date(clock.instant()));
    }

    /** The visit is not made. */
    public void cancel(UUID visitId) {
        leads.readLocked(visits.readLead(visitId));
        HomeVisit visit = visits.readLocked(visitId);
        if (visit.cancel(clock.instant())) {
            record("VISIT_CANCELLED", visit);
        }
    }

    /**
     * The visit was made: it stands on the lead as a contact attempt, while the lead is open and the person may be
     * approached. Said twice is said once. A no at the door holds, whatever became of the visit meanwhile.
     */
    public void done(UUID visitId, VisitOutcome outcome) {
        Instant now = clock.instant();
        Lead lead = present(visits.readLead(visitId));
        HomeVisit visit = visits.readLocked(visitId);
        if (visit.outcome().filter(outcome::equals).isPresent()) {
            return;
        }
        if (visit.done(outcome, now)) {
            record("VISIT_DONE", visit);
            UUID key = UUID.nameUUIDFromBytes(("visit:" + visitId).getBytes(StandardCharsets.UTF_8));
            workLead.noteIfOpen(
                    lead,
                    new ContactAttempt.Noted(
                            key, ContactChannel.VISIT, outcome.isReached(), outcome.words(), null, null),
                    WHY_ON_TOP);
        }
        if (outcome == VisitOutcome.REFUSED) {
            objections.note(lead.person().id());
        }
    }

    /** The lead that the visit was planned on; when that one ended, such as by a merge, the person's newest. */
    private Lead present(UUID leadId) {
        Lead planned = leads.readLocked(leadId);
        return planned.isOpen()
                ? planned
                : leads.findNewestOf(planned.person().id())
                        .map(leads::readLocked)
                        .orElse(planned);
    }

    /** How many visits were made this year, and how many led to a talk. */
    public VisitReach reachThisYear() {
        return visits.reachSince(DutchTime.date(clock.instant()).withDayOfYear(1));
    }

    private void record(String action, HomeVisit visit) {
        audit.record(action, "VISIT", visit.id(), visit.lead().person().id());
    }
}
