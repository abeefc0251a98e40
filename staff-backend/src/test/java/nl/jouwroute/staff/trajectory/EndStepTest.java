package nl.jouwroute.staff.trajectory;

import static nl.jouwroute.staff.testing.Fields.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.jouwroute.trajectory.LadderStep;
import nl.jouwroute.trajectory.TrajectoryFactRepository;
import org.junit.jupiter.api.Test;

/** Who chose that the step at the end is not known finds that in the form that comes back, not the step of now. */
class EndStepTest {

    @Test
    void theStepAtTheEndIsTheOneOfNowUntilTheFormWasSent() {
        TrajectoryPage page = new TrajectoryPage();
        FactForm facts = new FactForm();
        set(facts, "page", page);
        var now = new TrajectoryFactRepository.Ladder(LadderStep.UNPAID_WORK, "reden", "Marieke", Instant.EPOCH);
        set(facts, "facts", new WorkTrajectory.Facts(List.of(now), List.of(), List.of(), List.of()));
        assertThat(facts.getEndStep()).isEqualTo("UNPAID_WORK");

        set(page, "outcomeOn", "2026-11-23");
        assertThat(facts.getEndStep()).as("not known was chosen").isNull();
    }
}
