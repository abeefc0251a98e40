package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Example;
import nl.jouwroute.lead.ResponseStanding.Urgency;

/** The clock on the first response, as an advisor reads it. */
class ResponseStandingTest {

    private final ResponseClock clock = new ResponseClock();

    private ResponseStanding standing(String due, String now) {
        return ResponseStanding.of(Instant.parse(due), Instant.parse(now), clock);
    }

    @Example
    void hours_left_are_rounded_up() {
        assertThat(standing("2026-11-24T10:00:00Z", "2026-11-24T09:04:00Z"))
                .isEqualTo(new ResponseStanding(Urgency.TODAY, 1));
        assertThat(standing("2026-11-24T10:00:00Z", "2026-11-24T08:59:00Z"))
                .isEqualTo(new ResponseStanding(Urgency.TODAY, 2));
    }

    @Example
    void the_night_does_not_count() {
        assertThat(standing("2026-11-25T08:30:00Z", "2026-11-24T15:00:00Z"))
                .isEqualTo(new ResponseStanding(Urgency.TOMORROW, 2));
    }

    @Example
    void after_a_weekend_it_is_not_tomorrow() {
        assertThat(standing("2026-11-23T09:00:00Z", "2026-11-20T15:00:00Z").urgency())
                .isEqualTo(Urgency.ON_TIME);
    }

    @Example
    void late_counts_whole_working_hours() {
        assertThat(standing("2026-11-23T15:30:00Z", "2026-11-24T09:10:00Z"))
                .isEqualTo(new ResponseStanding(Urgency.LATE, 1));
    }
}
