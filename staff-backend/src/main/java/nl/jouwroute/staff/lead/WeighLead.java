package nl.jouwroute.staff.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.UseCase;
import nl.jouwroute.lead.Deciders;
import nl.jouwroute.lead.FileGate;
import nl.jouwroute.lead.IntakeFacts;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadIntake;
import nl.jouwroute.lead.LeadRepository;
import nl.jouwroute.lead.Track;
import nl.jouwroute.lead.TrackDesk;

/** Track and hurry of a lead that is open: its advisor asks, or a coordinator, and the three policies answer. */
@ApplicationScoped
@UseCase(
        as = DbRole.STAFF,
        allow = {Actor.ADVISOR, Actor.COORDINATOR})
public class WeighLead {

    @Inject
    private LeadRepository leads;

    @Inject
    private LeadIntake intake;

    @Inject
    private TrackDesk desk;

    @Inject
    private FileGate gate;

    @Inject
    private Deciders deciders;

    /** What the policies say, to show before anything is kept. */
    public LeadIntake.Advice advise(UUID leadId, IntakeFacts facts) {
        UUID person = leads.read(leadId).person().id();
        gate.require(person);
        return intake.advise(person, facts);
    }

    /**
     * Keeps what they say, and takes the lead to another track when one was chosen.
     *
     * @param seen the version of the lead that the form showed
     * @param chosen null to stay
     * @param reason may be null when the policy says the same
     * @throws nl.jouwroute.lead.LeadRefused CHANGED, NOT_OPEN, NOT_ASSIGNED, NOT_YOURS, TOO_YOUNG, EXPLANATION_MISSING,
     *     ANOTHER_RUNS
     */
    public void weigh(UUID leadId, int seen, IntakeFacts facts, Track chosen, String reason) {
        Lead lead = leads.readLocked(leadId);
        lead.requireVersion(seen);
        desk.weigh(lead, deciders.on(lead), facts, chosen, reason);
    }
}
