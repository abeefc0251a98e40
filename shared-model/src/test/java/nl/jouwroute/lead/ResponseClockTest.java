package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.jouwroute.common.SystemClock;

/** Working time: Monday to Friday 9 to 17 in Amsterdam, without the days of article 3 of the Algemene termijnenwet. */
class ResponseClockTest {

    private final ResponseClock clock = new ResponseClock();

    @Example
    void a_lead_for_the_short_route_on_Friday_afternoon_is_due_on_Tuesday_afternoon() {
        assertThat(clock.dueAt(Track.SHORT_ROUTE, at("2026-11-20T16:00"))).isEqualTo(at("2026-11-24T16:00"));
    }

    @Example
    void a_lead_for_the_youth_team_is_due_within_one_working_day() {
        assertThat(clock.dueAt(Track.YOUTH_PREVENTION, at("2026-11-20T16:00"))).isEqualTo(at("2026-11-23T16:00"));
    }

    @Example
    void what_arrives_at_night_or_in_the_weekend_counts_from_the_next_opening() {
        assertThat(clock.dueAt(Track.YOUTH_PREVENTION, at("2026-11-21T03:00"))).isEqualTo(at("2026-11-23T17:00"));
        assertThat(clock.dueAt(Track.YOUTH_PREVENTION, at("2026-11-19T17:00"))).isEqualTo(at("2026-11-20T17:00"));
        assertThat(clock.dueAt(Track.YOUTH_PREVENTION, at("2026-11-20T08:59"))).isEqualTo(at("2026-11-20T17:00"));
    }

    @Example
    void the_kings_birthday_is_kept_on_Saturday_when_it_falls_on_Sunday() {
        assertThat(clock.isWorkingDay(LocalDate.of(2026, 4, 27))).isFalse();
        // 27 April 2031 is a Sunday: celebrated on Saturday the 26th, so the Monday after it is an ordinary day
        assertThat(clock.isWorkingDay(LocalDate.of(2031, 4, 28))).isTrue();
    }

    @Example
    void liberation_day_and_good_friday_count_every_year_as_the_law_on_terms_says() {
        assertThat(clock.isWorkingDay(LocalDate.of(2025, 5, 5))).isFalse();
        assertThat(clock.isWorkingDay(LocalDate.of(2026, 5, 5))).isFalse();
        assertThat(clock.isWorkingDay(LocalDate.of(2026, 4, 3))).isFalse();
    }

    @Example
    void easter_ascension_whitsun_christmas_and_new_year_are_no_working_days() {
        for (String day : new String[] {"2026-01-01", "2026-04-06", "2026-05-14", "2026-05-25", "2026-12-25"}) {
            assertThat(clock.isWorkingDay(LocalDate.parse(day))).as(day).isFalse();
        }
        assertThat(clock.isWorkingDay(LocalDate.of(2026, 5, 15)))
                .as("the day after Ascension")
                .isTrue();
        assertThat(clock.isWorkingDay(LocalDate.of(2026, 12, 31))).isTrue();
    }

    @Example
    void christmas_moves_the_due_day_past_the_holidays() {
        assertThat(clock.dueAt(Track.SHORT_ROUTE, at("2026-12-24T12:00"))).isEqualTo(at("2026-12-29T12:00"));
    }

    @Example
    void a_working_day_is_eight_hours_on_both_sides_of_either_clock_change() {
        // summer time begins on Sunday 29 March 2026, ends on Sunday 25 October 2026
        assertThat(clock.dueAt(Track.YOUTH_PREVENTION, at("2026-03-27T12:00"))).isEqualTo(at("2026-03-30T12:00"));
        assertThat(clock.dueAt(Track.YOUTH_PREVENTION, at("2026-10-23T12:00"))).isEqualTo(at("2026-10-26T12:00"));
        assertThat(clock.between(at("2026-03-27T12:00"), at("2026-03-30T12:00")))
                .isEqualTo(Duration.ofHours(8));
        assertThat(clock.between(at("2026-10-23T12:00"), at("2026-10-26T12:00")))
                .isEqualTo(Duration.ofHours(8));
        assertThat(Duration.between(at("2026-03-27T12:00"), at("2026-03-30T12:00")))
                .isEqualTo(Duration.ofHours(71));
    }

    @Example
    void time_past_due_is_negative() {
        assertThat(clock.between(at("2026-11-20T12:00"), at("2026-11-20T10:00")))
                .isEqualTo(Duration.ofHours(-2));
    }

    @Example
    void working_time_runs_forward_only() {
        assertThatThrownBy(() -> clock.plusWorkingTime(at("2026-11-20T12:00"), Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void after_adding_working_time_exactly_that_much_lies_between(
            @ForAll("moments") Instant start, @ForAll @IntRange(min = 0, max = 60 * 100) int minutes) {
        Duration time = Duration.ofMinutes(minutes);
        assertThat(clock.between(start, clock.plusWorkingTime(start, time))).isEqualTo(time);
    }

    @Property(tries = 500)
    void adding_twice_is_adding_the_sum(
            @ForAll("moments") Instant start,
            @ForAll @IntRange(min = 0, max = 60 * 50) int first,
            @ForAll @IntRange(min = 1, max = 60 * 50) int second) {
        Instant twice = clock.plusWorkingTime(
                clock.plusWorkingTime(start, Duration.ofMinutes(first)), Duration.ofMinutes(second));
        assertThat(twice).isEqualTo(clock.plusWorkingTime(start, Duration.ofMinutes(first + second)));
    }

    @Property(tries = 500)
    void a_due_moment_lies_in_working_hours_and_never_before_the_start(
            @ForAll("moments") Instant start, @ForAll Track track) {
        Instant due = clock.dueAt(track, start);
        ZonedDateTime local = due.atZone(SystemClock.AMSTERDAM);
        assertThat(due).isAfter(start);
        assertThat(clock.isWorkingDay(local.toLocalDate())).isTrue();
        assertThat(local.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 0));
    }

    @Property(tries = 300)
    void what_arrives_later_is_never_due_earlier(
            @ForAll("moments") Instant start, @ForAll @IntRange(min = 0, max = 20_000) int minutesLater) {
        Instant later = start.plus(Duration.ofMinutes(minutesLater));
        assertThat(clock.dueAt(Track.SHORT_ROUTE, later)).isAfterOrEqualTo(clock.dueAt(Track.SHORT_ROUTE, start));
    }

    @Provide
    Arbitrary<Instant> moments() {
        long from = Instant.parse("2024-12-20T00:00:00Z").getEpochSecond();
        long to = Instant.parse("2031-06-30T00:00:00Z").getEpochSecond();
        return Arbitraries.longs().between(from / 60, to / 60).map(minute -> Instant.ofEpochSecond(minute * 60));
    }

    private static Instant at(String amsterdam) {
        return LocalDateTime.parse(amsterdam).atZone(SystemClock.AMSTERDAM).toInstant();
    }
}
