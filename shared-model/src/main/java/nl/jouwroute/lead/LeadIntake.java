package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.audit.AuditLog;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.DbSession;
import nl.jouwroute.common.SystemClock;

/**
 * Turns what arrives into a lead: opens one, or joins the one that is open for this person and track. Runs in the
 * transaction of the cause, so that whoever saw a confirmation is found in the staff inbox.
 */
@ApplicationScoped
public class LeadIntake {

    /** An open lead can end between our insert and our look: then a new one is opened. More than this is a fault. */
    private static final int TRIES = 3;

    @Inject
    private IntakeRepository intake;

    @Inject
    private ResponseClock responseClock;

    @Inject
    private DbSession session;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Adds the signal to the person's one open lead, opening it first where there is none. */
    public Received receive(Signal signal) {
        return session.as(DbRole.LEAD_INTAKE, () -> {
            Instant now = clock.instant();
            TrackPolicy.Decision decision = TrackPolicy.choose(
                    intake.isReferredBySchool(signal.personId()),
                    intake.findBirthDate(signal.personId()).orElse(null),
                    now.atZone(SystemClock.AMSTERDAM).toLocalDate());
            return receive(signal, decision, now, responseClock.dueAt(decision.track(), now));
        });
    }

    /**
     * The same for somebody whom staff add, who know more: the track is theirs, and an urgent one is due within one
     * working day.
     *
     * @param track as {@link TrackPolicy} said, or as staff chose with a reason
     */
    public Received receive(Signal signal, TrackPolicy.Decision track, UrgencyPolicy.Urgency urgency) {
        return session.as(DbRole.LEAD_INTAKE, () -> {
            Instant now = clock.instant();
            Instant due = responseClock.dueAt(track.track(), now);
            Instant soon = responseClock.dueAt(Track.YOUTH_PREVENTION, now);
            boolean hurry = urgency == UrgencyPolicy.Urgency.URGENT && soon.isBefore(due);
            return receive(signal, track, now, hurry ? soon : due);
        });
    }

    /** Adds the signal to this lead, which the caller holds open, whatever its track. */
    public void join(UUID leadId, Signal signal) {
        session.as(DbRole.LEAD_INTAKE, () -> {
            add(leadId, signal, clock.instant());
            return null;
        });
    }

    private Received receive(Signal signal, TrackPolicy.Decision decision, Instant now, Instant due) {
        UUID lead = openOrFind(signal.personId(), decision, now, due);
        add(lead, signal, now);
        return new Received(lead, due);
    }

    private void add(UUID lead, Signal signal, Instant now) {
        if (intake.addSignal(lead, signal, now)) {
            audit.record("SIGNAL_RECEIVED", "LEAD", lead, signal.personId());
        }
    }

    private UUID openOrFind(UUID personId, TrackPolicy.Decision decision, Instant now, Instant due) {
        for (int i = 0; i < TRIES; i++) {
            intake.openUnlessOpen(personId, decision, now, due);
            var open = intake.holdOpen(personId, decision.track());
            if (open.isPresent()) {
                return open.get();
            }
        }
        throw new IllegalStateException("no lead could be opened for a person in " + decision.track());
    }

    /**
     * What came of a signal.
     *
     * @param leadId the lead that the signal stands on
     * @param responseDueAt by when a first response to something that arrives now is due
     */
    public record Received(UUID leadId, Instant responseDueAt) {}
}
