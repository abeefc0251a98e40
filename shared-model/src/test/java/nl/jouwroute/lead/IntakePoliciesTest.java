package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.WithNull;
import nl.jouwroute.lead.IntakeFacts.Income;
import nl.jouwroute.lead.PlaceabilityPolicy.Placeable;
import nl.jouwroute.lead.UrgencyPolicy.Urgency;

/** Which track and how much hurry the answers at an intake give, and the reason that staff read. */
class IntakePoliciesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static IntakeFacts facts(
            Income income,
            LocalDate ends,
            Integer hours,
            Boolean soon,
            Boolean worked,
            Boolean goal,
            Boolean obstacle) {
        return new IntakeFacts(LocalDate.of(1985, 3, 1), income, ends, hours, soon, worked, goal, obstacle);
    }

    @Example
    void who_can_begin_soon_and_has_worked_can_be_placed_within_six_months() {
        var verdict = PlaceabilityPolicy.judge(facts(Income.ASSISTANCE, null, 24, true, true, false, false));

        assertThat(verdict.placeable()).isEqualTo(Placeable.YES);
        assertThat(verdict.words())
                .isEqualTo("Binnen 6 maanden plaatsbaar, omdat deze persoon 24 uur in de week kan werken,"
                        + " binnen 3 maanden kan beginnen en de laatste 2 jaar werkte.");
    }

    @Example
    void what_stands_in_the_way_is_said() {
        var verdict = PlaceabilityPolicy.judge(facts(Income.ASSISTANCE, null, 8, true, false, false, true));

        assertThat(verdict.placeable()).isEqualTo(Placeable.NO);
        assertThat(verdict.words())
                .isEqualTo(
                        "Niet binnen 6 maanden plaatsbaar, omdat deze persoon minder dan 12 uur in de week kan werken,"
                                + " eerst iets anders moet regelen en de laatste 2 jaar niet werkte en nog niet weet welk werk past.");
    }

    @Property
    void what_was_not_asked_never_counts_against_anybody(
            @ForAll @WithNull Boolean soon,
            @ForAll @WithNull Boolean worked,
            @ForAll @WithNull Boolean goal,
            @ForAll @WithNull Boolean obstacle,
            @ForAll @WithNull @IntRange(max = 40) Integer hours) {
        IntakeFacts answered = facts(null, null, hours, soon, worked, goal, obstacle);
        IntakeFacts silent = facts(
                null,
                null,
                hours == null || hours < 12 ? null : hours,
                Boolean.FALSE.equals(soon) ? null : soon,
                Boolean.FALSE.equals(worked) ? null : worked,
                Boolean.FALSE.equals(goal) ? null : goal,
                Boolean.TRUE.equals(obstacle) ? null : obstacle);

        assertThat(PlaceabilityPolicy.judge(silent).placeable()).isNotEqualTo(Placeable.NO);
        assertThat(PlaceabilityPolicy.judge(answered).words()).endsWith(".").contains("6 maanden");
    }

    @Example
    void the_youth_team_helps_until_twenty_seven() {
        IntakeFacts young = new IntakeFacts(LocalDate.of(2004, 1, 1), null, null, null, null, null, null, null);

        assertThat(TrackPolicy.chooseAtIntake(PutForward.NOBODY, young, TODAY))
                .isEqualTo(new TrackPolicy.Decision(Track.YOUTH_PREVENTION, "Jonger dan 27 jaar"));
    }

    @Example
    void the_last_half_year_of_an_unemployment_benefit_has_its_own_track() {
        assertThat(TrackPolicy.chooseAtIntake(
                                PutForward.NOBODY,
                                facts(Income.UNEMPLOYMENT_BENEFIT, TODAY.plusMonths(6), 32, true, true, true, false),
                                TODAY)
                        .track())
                .isEqualTo(Track.BENEFIT_TRANSITION);
        assertThat(TrackPolicy.chooseAtIntake(
                                PutForward.NOBODY,
                                facts(Income.UNEMPLOYMENT_BENEFIT, TODAY.plusMonths(9), 32, true, true, true, false),
                                TODAY)
                        .track())
                .isEqualTo(Track.SHORT_ROUTE);
    }

    @Example
    void who_had_assistance_for_long_and_cannot_be_placed_soon_is_talked_with_about_perspective() {
        assertThat(TrackPolicy.chooseAtIntake(
                                PutForward.NOBODY,
                                facts(Income.ASSISTANCE_LONG, null, 8, null, null, null, null),
                                TODAY)
                        .track())
                .isEqualTo(Track.PERSPECTIVE_TALK);
        assertThat(TrackPolicy.chooseAtIntake(
                        PutForward.NOBODY, facts(Income.ASSISTANCE_LONG, null, 24, true, true, true, false), TODAY))
                .satisfies(decision -> assertThat(decision.track()).isEqualTo(Track.SHORT_ROUTE))
                .satisfies(decision -> assertThat(decision.reason()).startsWith("Binnen 6 maanden plaatsbaar, omdat"));
    }

    @Example
    void no_income_or_a_benefit_that_stops_within_four_weeks_hurries() {
        assertThat(UrgencyPolicy.judge(facts(Income.NOTHING, null, null, null, null, null, null), TODAY))
                .isEqualTo(new UrgencyPolicy.Verdict(Urgency.URGENT, "Dringend, omdat er nu geen inkomen is."));
        assertThat(UrgencyPolicy.judge(
                        facts(Income.UNEMPLOYMENT_BENEFIT, TODAY.plusWeeks(4), null, null, null, null, null), TODAY))
                .isEqualTo(
                        new UrgencyPolicy.Verdict(Urgency.URGENT, "Dringend, omdat de WW stopt op 21 december 2026."));
        assertThat(UrgencyPolicy.judge(
                                facts(
                                        Income.UNEMPLOYMENT_BENEFIT,
                                        TODAY.plusWeeks(4).plusDays(1),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null),
                                TODAY)
                        .urgency())
                .isEqualTo(Urgency.SOON);
        assertThat(UrgencyPolicy.judge(IntakeFacts.NONE, TODAY).urgency()).isEqualTo(Urgency.NORMAL);
    }
}
