package nl.jouwroute.staff.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import nl.jouwroute.common.Actor;
import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void a_day_and_a_time_are_those_that_browsers_send() {
        assertThat(Typed.day("2026-11-23")).contains(LocalDate.of(2026, 11, 23));
        assertThat(Typed.day("2026-02-30")).isEmpty();
        assertThat(Typed.day("morgen")).isEmpty();
        assertThat(Typed.day(null)).isEmpty();
        assertThat(Typed.time("09:30")).contains(LocalTime.of(9, 30));
        assertThat(Typed.time("half tien")).isEmpty();
        assertThat(Typed.time(null)).isEmpty();
    }

    @Test
    void a_choice_is_one_of_those_there_are() {
        assertThat(Typed.one(Actor.values(), "ADVISOR")).contains(Actor.ADVISOR);
        assertThat(Typed.one(Actor.values(), "advisor")).isEmpty();
        assertThat(Typed.one(Actor.values(), null)).isEmpty();
    }

    @Test
    void a_length_is_counted_as_people_do() {
        assertThat(Typed.isLonger("😀😀", 2)).isFalse();
        assertThat(Typed.isLonger("abc", 2)).isTrue();
        assertThat(Typed.isLonger(null, 2)).isFalse();
        assertThat(Typed.isFilled("ab", 2)).isTrue();
        assertThat(Typed.isFilled(" ", 2)).isFalse();
        assertThat(Typed.isFilled("abc", 2)).isFalse();
        assertThat(Typed.isFilled(null, 2)).isFalse();
    }
}
