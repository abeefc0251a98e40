package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.DutchTime;
import nl.jouwroute.lead.LeadRefused.Why;
import nl.jouwroute.resident.PersonRepository;

/**
 * Asks the policies about somebody whose lead is open, however it came: from a plan, a video, a booking, a school. Keeps
 * what they say of hurry and placeability, and takes the lead to another track when staff choose one.
 */
@ApplicationScoped
public class TrackDesk {

    @Inject
    private LeadIntake intake;

    @Inject
    private LeadRepository leads;

    @Inject
    private PersonRepository persons;

    @Inject
    private ResponseClock responseClock;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Keeps what the policies say.
     *
     * @param by who decides; null for a coordinator, who decides on any lead
     * @param facts what was asked now
     * @param chosen the track to go to; null to stay
     * @param reason why; may be null when the policy says the same
     * @throws LeadRefused NOT_OPEN, NOT_ASSIGNED, NOT_YOURS, TOO_YOUNG, EXPLANATION_MISSING; ANOTHER_RUNS when another lead of this
     *     person runs in that track
     */
    public void weigh(Lead locked, UUID by, IntakeFacts facts, Track chosen, String reason) {
        if (by != null) {
            locked.requireAdvisor(by);
        }
        Instant now = clock.instant();
        facts.requireOldEnough(DutchTime.date(now));
        UUID person = locked.person().id();
        if (facts.birthDate() != null) {
            persons.addBirthDate(person, facts.birthDate());
        }
        LeadIntake.Advice advice = intake.advise(person, facts);
        if (!facts.isEmpty()) {
            locked.weigh(advice.urgency(), advice.placeable(), responseClock.dueSoon(now));
            audit.record("LEAD_WEIGHED", "LEAD", locked.id(), person);
        }
        if (chosen != null && chosen != locked.track()) {
            move(locked, by, new TrackPolicy.Decision(chosen, why(advice, chosen, reason)), now);
        }
    }

    private void move(Lead lead, UUID by, TrackPolicy.Decision decision, Instant now) {
        if (leads.isAnotherOpen(lead, decision.track())) {
            throw new LeadRefused(Why.ANOTHER_RUNS);
        }
        UUID person = lead.person().id();
        lead.changeTrack(by, decision, intake.arrivalsTrack(person), responseClock.dueAt(decision.track(), now));
        leads.claimTrack();
        audit.record("LEAD_TRACK_CHANGED", "LEAD", lead.id(), person);
    }

    private static String why(LeadIntake.Advice advice, Track chosen, String reason) {
        if (reason != null && !reason.isBlank()) {
            return "Gekozen door een adviseur: " + reason.strip();
        }
        return advice.track().track() == chosen ? advice.track().reason() : null;
    }
}
