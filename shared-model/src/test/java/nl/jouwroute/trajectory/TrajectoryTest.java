package nl.jouwroute.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import net.jqwik.api.Example;
import nl.jouwroute.lead.AcceptedLead;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.lead.LeadEnding;
import nl.jouwroute.trajectory.Trajectory.Ending;
import nl.jouwroute.trajectory.TrajectoryRefused.Why;

/** A trajectory and its lead end and go on together. */
class TrajectoryTest {

    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant END = Instant.parse("2027-01-04T09:00:00Z");

    private static final LocalDate UNTIL = LocalDate.of(2027, 2, 1);

    private final Lead lead = AcceptedLead.make(START);
    private final UUID advisor = lead.advisor().orElseThrow().id();
    private final Trajectory trajectory = new Trajectory(UUID.randomUUID(), lead, START);

    private static void refused(Why why, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(TrajectoryRefused.class, refused -> assertThat(refused.why())
                        .isEqualTo(why));
    }

    @Example
    void closing_with_an_outcome_ends_the_lead() {
        trajectory.close(advisor, ending(Outcome.WORK, " Kok "), END);

        assertThat(trajectory.outcome()).contains(Outcome.WORK);
        assertThat(trajectory.outcomeNote()).contains("Kok");
        assertThat(lead.ending()).map(LeadEnding::at).contains(END);
        refused(Why.NOT_OPEN, () -> trajectory.close(advisor, ending(Outcome.WORK, null), END));
    }

    @Example
    void other_needs_a_note() {
        refused(Why.NOTE_MISSING, () -> trajectory.close(advisor, ending(Outcome.OTHER, " "), END));
        assertThat(lead.isOpen()).isTrue();
    }

    @Example
    void only_its_advisor_or_a_coordinator_closes_it() {
        refused(Why.NOT_YOURS, () -> trajectory.close(UUID.randomUUID(), ending(Outcome.WORK, null), END));
        trajectory.close(null, ending(Outcome.MOVED, null), END);
        assertThat(trajectory.isOpen()).isFalse();
    }

    @Example
    void opening_it_again_opens_the_lead_too() {
        refused(Why.NOT_CLOSED, () -> trajectory.reopen(advisor));
        trajectory.close(advisor, ending(Outcome.WORK, null), END);
        TrajectoryEvent kept = new TrajectoryEvent(
                trajectory, TrajectoryEvent.Kind.CLOSED, null, lead.advisor().orElseThrow(), END);
        trajectory.reopen(advisor);

        assertThat(trajectory.outcome()).isEmpty();
        assertThat(lead.isOpen()).isTrue();
        assertThat(kept.outcome()).contains(Outcome.WORK);
    }

    @Example
    void an_outcome_begins_after_the_start_and_not_far_ahead() {
        refused(
                Why.DAY_IMPOSSIBLE,
                () -> trajectory.close(advisor, new Ending(Outcome.WORK, LocalDate.of(2026, 11, 22), null), END));
        refused(
                Why.DAY_IMPOSSIBLE,
                () -> trajectory.close(advisor, new Ending(Outcome.WORK, LocalDate.of(2027, 4, 7), null), END));
        trajectory.close(advisor, new Ending(Outcome.WORK, LocalDate.of(2027, 4, 6), null), END);
        assertThat(trajectory.outcomeOn()).contains(LocalDate.of(2027, 4, 6));
    }

    @Example
    void a_pause_has_a_reason_and_a_last_day_and_leaves_the_lead_as_it_is() {
        var due = lead.firstResponse().dueAt();
        refused(Why.REASON_MISSING, () -> trajectory.pause(advisor, " ", UNTIL, END));
        refused(Why.DAY_IMPOSSIBLE, () -> trajectory.pause(advisor, "Reis", LocalDate.of(2027, 1, 4), END));
        refused(Why.NOT_YOURS, () -> trajectory.pause(UUID.randomUUID(), "Reis", UNTIL, END));
        refused(Why.NOT_PAUSED, () -> trajectory.resume(advisor));
        trajectory.pause(advisor, "Reis", UNTIL, END);

        refused(Why.PAUSED, () -> trajectory.pause(advisor, "Reis", UNTIL, END));
        assertThat(trajectory.pauseUntil()).contains(UNTIL);
        assertThat(trajectory.isOpen()).isTrue();
        assertThat(lead.isOpen()).isTrue();
        assertThat(lead.firstResponse().dueAt()).isEqualTo(due);
        trajectory.resume(advisor);
        assertThat(trajectory.pauseUntil()).isEmpty();
    }

    @Example
    void the_end_ends_a_pause_too() {
        trajectory.pause(advisor, "Reis", UNTIL, END);
        trajectory.close(advisor, ending(Outcome.MOVED, null), END);

        assertThat(trajectory.pauseUntil()).isEmpty();
    }

    @Example
    void facts_of_avoidance_are_shown_once_asked_for_also_after_the_end() {
        refused(Why.NOT_YOURS, () -> trajectory.showAvoidance(UUID.randomUUID(), true, END));
        trajectory.close(advisor, ending(Outcome.MOVED, null), END);

        assertThat(trajectory.showAvoidance(advisor, true, END)).isTrue();
        assertThat(trajectory.showAvoidance(advisor, true, END)).isFalse();
        assertThat(trajectory.showsAvoidance()).isTrue();
        assertThat(trajectory.showAvoidance(null, false, END)).isTrue();
        assertThat(trajectory.showsAvoidance()).isFalse();
    }

    private static Ending ending(Outcome how, String note) {
        return new Ending(how, LocalDate.of(2027, 1, 4), note);
    }
}
