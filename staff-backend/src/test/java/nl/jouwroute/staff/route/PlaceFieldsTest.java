package nl.jouwroute.staff.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import nl.jouwroute.route.MeetingPlace;
import nl.jouwroute.route.Texts;
import org.junit.jupiter.api.Test;

/** What an editor types about a place, and what of it can be kept. */
class PlaceFieldsTest {

    private static PlaceFields fields(String name, PlaceFields.TimeRow time, String closed) {
        return new PlaceFields(
                name,
                null,
                null,
                null,
                Texts.dutch("Koffie."),
                List.of(time, new PlaceFields.TimeRow("", "", "", "", "", "")),
                List.of(closed, ""));
    }

    private static PlaceFields.TimeRow time(String day, String opens, String closes, String nth) {
        return new PlaceFields.TimeRow(day, opens, closes, nth, "", "");
    }

    @Test
    void whatIsSensibleBecomesFactsAndFieldsAgain() {
        PlaceFields typed = fields("Wijkhuis", time("2", "12:00", "13:30", "1"), "2026-12-24");
        assertThat(typed.problem()).isEmpty();
        MeetingPlace.Facts facts = typed.facts();
        assertThat(facts.times()).singleElement().satisfies(one -> {
            assertThat(one.day()).isEqualTo(DayOfWeek.TUESDAY);
            assertThat(one.nth()).contains(1);
        });
        assertThat(PlaceFields.of(facts).facts().lines().mark())
                .isEqualTo(facts.lines().mark());
        assertThat(fields("Wijkhuis", time("2", "12:00", "13:30", ""), "").problem())
                .isEmpty();
    }

    @Test
    void whatIsNotSensibleIsSaid() {
        assertThat(fields("", time("", "", "", ""), "").problem()).contains("place.NAME");
        assertThat(fields("x", time("2", "12:00", "11:00", ""), "").problem()).contains("place.TIME");
        assertThat(fields("x", time("9", "12:00", "13:00", ""), "").problem()).contains("place.TIME");
        assertThat(fields("x", time("2", "twaalf", "13:00", ""), "").problem()).contains("place.TIME");
        assertThat(fields("x", time("2", "12:00", "13:00", "6"), "").problem()).contains("place.TIME");
        assertThat(fields("x", time("", "", "", ""), "morgen").problem()).contains("place.DAY");
    }
}
