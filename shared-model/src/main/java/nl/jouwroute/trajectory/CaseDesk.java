package nl.jouwroute.trajectory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadDesk;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.lead.LeadState;
import nl.jouwroute.lead.StaffMember;

/**
 * Holds a lead together with the trajectory that came of it, in the one order of locks: trajectory, then lead. Whoever
 * the lead goes to has the trajectory too.
 */
@ApplicationScoped
public class CaseDesk {

    @Inject
    private LeadRepository leads;

    @Inject
    private TrajectoryRepository trajectories;

    @Inject
    private LeadDesk desk;

    /** Does something with a lead and its trajectory, both locked until the transaction ends. */
    public void hold(UUID leadId, BiConsumer<Lead, Optional<Trajectory>> deed) {
        Optional<Trajectory> trajectory = trajectories.findOfLeadLocked(leadId);
        Lead lead = leads.readLocked(leadId);
        boolean justAccepted = trajectory.isEmpty() && lead.state() == LeadState.ACCEPTED;
        deed.accept(lead, justAccepted ? trajectories.findOfLeadLocked(leadId) : trajectory);
    }

    /**
     * Gives a lead, with its trajectory, to an advisor; giving it to whom has it already changes nothing.
     *
     * @param seen the version of the lead that the form showed
     * @param reason needed when it goes from one advisor to another, or past a limit; may be null else
     * @throws nl.jouwroute.lead.LeadRefused CHANGED, EXPLANATION_MISSING, ADVISOR_LEFT, NOT_OPEN, OBJECTS, FULL
     */
    public void give(UUID leadId, int seen, StaffMember to, StaffMember by, String reason) {
        hold(leadId, (lead, trajectory) -> {
            if (!lead.isOf(to.id())) {
                lead.requireVersion(seen);
                desk.give(lead, to, by, reason);
                trajectory.ifPresent(Trajectory::followLead);
            }
        });
    }
}
