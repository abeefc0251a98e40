package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Which track a new lead starts in. */
class TrackPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Example
    void a_school_makes_it_youth_prevention_whatever_the_age() {
        assertThat(TrackPolicy.choose(PutForward.SCHOOL, null, TODAY).track()).isEqualTo(Track.YOUTH_PREVENTION);
        assertThat(TrackPolicy.choose(PutForward.SCHOOL, LocalDate.of(1980, 1, 1), TODAY)
                        .track())
                .isEqualTo(Track.YOUTH_PREVENTION);
    }

    @Example
    void only_a_school_makes_it_the_youth_team_s() {
        LocalDate older = LocalDate.of(1972, 1, 1);

        assertThat(TrackPolicy.choose(PutForward.UWV, older, TODAY))
                .isEqualTo(new TrackPolicy.Decision(Track.BENEFIT_TRANSITION, "Aangemeld door UWV"));
        assertThat(TrackPolicy.choose(PutForward.OTHER, older, TODAY))
                .isEqualTo(new TrackPolicy.Decision(Track.SHORT_ROUTE, "Aangemeld door een andere organisatie"));
        assertThat(TrackPolicy.choose(PutForward.UWV, TODAY.minusYears(20), TODAY))
                .isEqualTo(new TrackPolicy.Decision(Track.YOUTH_PREVENTION, "Jonger dan 27 jaar"));
    }

    @Example
    void without_a_birth_date_it_is_the_short_route() {
        assertThat(TrackPolicy.choose(PutForward.NOBODY, null, TODAY).track()).isEqualTo(Track.SHORT_ROUTE);
    }

    @Example
    void the_27th_birthday_itself_is_no_longer_youth() {
        assertThat(TrackPolicy.choose(PutForward.NOBODY, TODAY.minusYears(27), TODAY)
                        .track())
                .isEqualTo(Track.SHORT_ROUTE);
        assertThat(TrackPolicy.choose(PutForward.NOBODY, TODAY.minusYears(27).plusDays(1), TODAY)
                        .track())
                .isEqualTo(Track.YOUTH_PREVENTION);
    }

    @Property
    void under_27_is_youth_and_from_27_the_short_route(@ForAll @IntRange(min = 0, max = 30_000) int daysAgo) {
        LocalDate birth = TODAY.minusDays(daysAgo);
        boolean young = Period.between(birth, TODAY).getYears() < 27;
        assertThat(TrackPolicy.choose(PutForward.NOBODY, birth, TODAY).track())
                .isEqualTo(young ? Track.YOUTH_PREVENTION : Track.SHORT_ROUTE);
    }

    @Property
    void every_decision_says_why(@ForAll PutForward by, @ForAll @IntRange(min = 0, max = 30_000) int daysAgo) {
        assertThat(TrackPolicy.choose(by, TODAY.minusDays(daysAgo), TODAY).reason())
                .isNotBlank();
    }
}
