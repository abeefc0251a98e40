package nl.jouwroute.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
            TrackPolicy.Decision decision = ofArrivals(signal.personId(), now);
            return receive(signal, decision, null, now, responseClock.dueAt(decision.track(), now));
        });
    }

    /**
     * What the policies say of somebody, of whom we may know more than was asked now: who put them forward, and when
     * they were born.
     *
     * @param personId null for somebody new
     */
    public Advice advise(UUID personId, IntakeFacts asked) {
        LocalDate today = clock.instant().atZone(SystemClock.AMSTERDAM).toLocalDate();
        return session.as(DbRole.LEAD_INTAKE, () -> {
            PutForward by = personId == null ? PutForward.NOBODY : intake.putForward(personId);
            IntakeFacts facts = personId == null
                    ? asked
                    : intake.findBirthDate(personId).map(asked::bornOn).orElse(asked);
            return new Advice(
                    TrackPolicy.chooseAtIntake(by, facts, today),
                    UrgencyPolicy.judge(facts, today),
                    PlaceabilityPolicy.judge(facts));
        });
    }

    /** The track in which comes what arrives about this person by itself. */
    public Track arrivalsTrack(UUID personId) {
        return session.as(
                DbRole.LEAD_INTAKE, () -> ofArrivals(personId, clock.instant()).track());
    }

    private TrackPolicy.Decision ofArrivals(UUID personId, Instant now) {
        return TrackPolicy.choose(
                intake.putForward(personId),
                intake.findBirthDate(personId).orElse(null),
                now.atZone(SystemClock.AMSTERDAM).toLocalDate());
    }

    /** The words of the three policies. */
    public record Advice(
            TrackPolicy.Decision track, UrgencyPolicy.Verdict urgency, PlaceabilityPolicy.Verdict placeable) {}

    /**
     * The same for somebody whom staff add, who know more: the track is theirs, and an urgent one is due within one
     * working day.
     *
     * @param chosen the track with its reason: that of the policy, or another that staff chose
     */
    public Received receive(Signal signal, UrgencyPolicy.Urgency urgency, TrackPolicy.Decision chosen) {
        return session.as(DbRole.LEAD_INTAKE, () -> {
            Instant now = clock.instant();
            Instant due = responseClock.dueAt(chosen.track(), now);
            Instant soon = responseClock.dueSoon(now);
            boolean hurry = urgency == UrgencyPolicy.Urgency.URGENT && soon.isBefore(due);
            Track arrivals = ofArrivals(signal.personId(), now).track();
            return receive(signal, chosen, arrivals == chosen.track() ? null : arrivals, now, hurry ? soon : due);
        });
    }

    /** Adds the signal to this lead, which the caller holds open, whatever its track. */
    public void join(UUID leadId, Signal signal) {
        session.as(DbRole.LEAD_INTAKE, () -> {
            add(leadId, signal);
            return null;
        });
    }

    /**
     * The open lead on which something goes on that arrived then and was left unread; it is opened where there is none,
     * with the clock of that moment.
     */
    UUID open(UUID personId, Instant arrived) {
        return session.as(DbRole.LEAD_INTAKE, () -> {
            TrackPolicy.Decision decision = ofArrivals(personId, arrived);
            return openOrFind(personId, decision, null, arrived, responseClock.dueAt(decision.track(), arrived));
        });
    }

    private Received receive(Signal signal, TrackPolicy.Decision decision, Track arrivals, Instant now, Instant due) {
        UUID lead = openOrFind(signal.personId(), decision, arrivals, now, due);
        add(lead, signal);
        return new Received(lead, due);
    }

    /** Once the lead is held: what arrives has a later time than what was done with the lead before. */
    private void add(UUID lead, Signal signal) {
        if (intake.addSignal(lead, signal, clock.instant())) {
            audit.record("SIGNAL_RECEIVED", "LEAD", lead, signal.personId());
        }
    }

    private UUID openOrFind(UUID personId, TrackPolicy.Decision decision, Track arrivals, Instant now, Instant due) {
        for (int i = 0; i < TRIES; i++) {
            var open = intake.holdOpen(personId, decision.track());
            if (open.isPresent()) {
                return open.get();
            }
            intake.openUnlessOpen(personId, decision, arrivals, now, due);
        }
        return intake.holdOpen(personId, decision.track())
                .orElseThrow(
                        () -> new IllegalStateException("no lead could be opened for a person in " + decision.track()));
    }

    /**
     * What came of a signal.
     *
     * @param leadId the lead that the signal stands on
     * @param responseDueAt by when a first response to something that arrives now is due
     */
    public record Received(UUID leadId, Instant responseDueAt) {}
}
