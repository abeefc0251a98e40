package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.CallerContext;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.ContactAttempt;
import nl.jouwroute.lead.Deciders;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadDesk;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.lead.StaffMember;
import nl.jouwroute.lead.StaffRepository;
import nl.jouwroute.trajectory.Trajectory;
import nl.jouwroute.trajectory.TrajectoryEvent;
import nl.jouwroute.trajectory.TrajectoryRepository;

/**
 * What an advisor does with a lead: take it, note an attempt to reach the person, accept it. The lead's row is locked
 * first, so that of two advisors one comes after the other and sees what the first did.
 */
@ApplicationScoped
@UseCase(as = DbRole.STAFF, allow = Actor.ADVISOR)
public class WorkLead {

    @Inject
    private LeadRepository leads;

    @Inject
    private StaffRepository staff;

    @Inject
    private LeadDesk desk;

    @Inject
    private TrajectoryRepository trajectories;

    @Inject
    private Deciders deciders;

    @Inject
    private AuditLog audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /**
     * Takes a lead that nobody has; taking one's own again changes nothing.
     *
     * @param whyMore why this one comes on top when the caller is full; may be null
     * @throws nl.jouwroute.lead.LeadRefused TAKEN naming the colleague, NOT_OPEN, OBJECTS, FULL
     */
    public void take(UUID leadId, String whyMore) {
        desk.take(leads.readLocked(leadId), me(), whyMore);
    }

    /**
     * Writes down an attempt, and what is next. A lead that nobody has is taken with it. The same form again makes nothing
     * new.
     *
     * @param seen the version of the lead that the form showed
     * @param whyMore as {@link #take}, when it is taken with this
     * @throws nl.jouwroute.lead.LeadRefused CHANGED, OBJECTS, NOT_OPEN, FULL
     */
    public void noteContact(UUID leadId, int seen, ContactAttempt.Noted noted, String whyMore) {
        note(leads.readLocked(leadId), seen, noted, whyMore, true);
    }

    /**
     * The same by a form that does not ask for a next step: what its advisor planned stays, unless this one says another.
     *
     * @throws nl.jouwroute.lead.LeadRefused as {@link #noteContact}
     */
    public void noteCalled(UUID leadId, int seen, ContactAttempt.Noted noted, String whyMore) {
        note(leads.readLocked(leadId), seen, noted, whyMore, false);
    }

    /**
     * As {@link #noteCalled}, whatever a colleague changed meanwhile; nothing on a lead that ended, or of somebody who said
     * no.
     *
     * @param whyMore why the lead comes on top when the caller is full
     */
    public void noteIfOpen(Lead locked, ContactAttempt.Noted noted, String whyMore) {
        if (locked.isOpen() && !locked.person().objects()) {
            note(locked, locked.version(), noted, whyMore, false);
        }
    }

    /**
     * Writes down an attempt and starts a trajectory.
     *
     * @return the trajectory; of a form that was posted before the one that it started
     * @throws nl.jouwroute.lead.LeadRefused as {@link #noteContact}, NOT_YOURS, NOT_SPOKEN
     */
    public UUID noteAndAccept(UUID leadId, int seen, ContactAttempt.Noted noted, String whyMore) {
        Lead lead = leads.readLocked(leadId);
        boolean again = !note(lead, seen, noted, whyMore, true);
        var started = trajectories.findOfLead(leadId);
        if (again && started.isPresent()) {
            return started.get().id();
        }
        Instant now = clock.instant();
        boolean spoken = noted.reached() || leads.attempts(leadId).stream().anyMatch(ContactAttempt::isReached);
        lead.accept(deciders.advisorOn(lead), spoken);
        Trajectory trajectory = new Trajectory(UUID.randomUUID(), lead, now);
        trajectories.add(trajectory);
        trajectories.add(new TrajectoryEvent(trajectory, TrajectoryEvent.Kind.OPENED, null, me(), now));
        record("LEAD_ACCEPTED", lead);
        audit.record(
                "TRAJECTORY_STARTED",
                "TRAJECTORY",
                trajectory.id(),
                lead.person().id());
        return trajectory.id();
    }

    /** False when this form was posted before. */
    private boolean note(Lead lead, int seen, ContactAttempt.Noted noted, String whyMore, boolean asksNext) {
        if (leads.findAttempt(noted.formKey()).isPresent()) {
            return false;
        }
        lead.requireVersion(seen);
        StaffMember me = me();
        if (lead.advisor().isEmpty()) {
            desk.take(lead, me, whyMore);
        }
        Instant now = clock.instant();
        lead.contactTried(now);
        if (asksNext || noted.saysNext()) {
            lead.plan(noted.nextStep(), noted.nextStepOn());
        }
        leads.add(new ContactAttempt(lead, me, noted, now));
        record("CONTACT_NOTED", lead);
        return true;
    }

    private void record(String action, Lead lead) {
        audit.record(action, "LEAD", lead.id(), lead.person().id());
    }

    private StaffMember me() {
        return staff.read(callers.current().id());
    }
}
