package nl.jouwroute.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.Example;
import nl.jouwroute.lead.AcceptedLead;
import nl.jouwroute.lead.Lead;
import nl.jouwroute.trajectory.TrajectoryRefused.Why;

/** A trajectory and its lead end and go on together. */
class TrajectoryTest {

    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant END = Instant.parse("2027-01-04T09:00:00Z");

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
        trajectory.close(advisor, Outcome.WORK, " Kok ", END);

        assertThat(trajectory.outcome()).contains(Outcome.WORK);
        assertThat(trajectory.outcomeNote()).contains("Kok");
        assertThat(lead.endedAt()).contains(END);
        refused(Why.NOT_OPEN, () -> trajectory.close(advisor, Outcome.WORK, null, END));
    }

    @Example
    void other_needs_a_note() {
        refused(Why.NOTE_MISSING, () -> trajectory.close(advisor, Outcome.OTHER, " ", END));
        assertThat(lead.isOpen()).isTrue();
    }

    @Example
    void only_its_advisor_or_a_coordinator_closes_it() {
        refused(Why.NOT_YOURS, () -> trajectory.close(UUID.randomUUID(), Outcome.WORK, null, END));
        trajectory.close(null, Outcome.MOVED, null, END);
        assertThat(trajectory.isOpen()).isFalse();
    }

    @Example
    void opening_it_again_opens_the_lead_too() {
        refused(Why.NOT_CLOSED, () -> trajectory.reopen(advisor));
        trajectory.close(advisor, Outcome.WORK, null, END);
        TrajectoryEvent kept = new TrajectoryEvent(
                trajectory, TrajectoryEvent.Kind.CLOSED, lead.advisor().orElseThrow(), END);
        trajectory.reopen(advisor);

        assertThat(trajectory.outcome()).isEmpty();
        assertThat(lead.isOpen()).isTrue();
        assertThat(kept.outcome()).contains(Outcome.WORK);
    }
}
