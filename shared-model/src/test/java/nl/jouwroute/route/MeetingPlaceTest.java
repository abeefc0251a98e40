package nl.jouwroute.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.jouwroute.common.PublicHolidays;
import org.junit.jupiter.api.Test;

class MeetingPlaceTest {

    private static final PublicHolidays HOLIDAYS = new PublicHolidays();
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime ELEVEN = LocalTime.of(11, 0);

    private static MeetingPlace open(Set<LocalDate> closed, MeetingTime... times) {
        return new MeetingPlace(
                UUID.randomUUID(),
                new MeetingPlace.Facts("Wijkhuis", null, null, null, Texts.NONE, List.of(times), closed),
                null,
                Instant.EPOCH);
    }

    private static String next(MeetingPlace place, String now) {
        return place.nextOpening(Instant.parse(now), HOLIDAYS::include)
                .map(opening -> opening.from().toString())
                .orElse("never");
    }

    private static RouteContact organisation(String name) {
        return new RouteContact("contact." + name, Texts.dutch(name), null, null, null, null);
    }

    @Test
    void whoSitsThereIsRecognisedByWholeNames() {
        MeetingPlace place = new MeetingPlace(
                UUID.randomUUID(),
                new MeetingPlace.Facts(
                        "Wijkhuis",
                        null,
                        null,
                        "Tiem en sociaal wijkteam (om de week)",
                        Texts.NONE,
                        List.of(),
                        Set.of()),
                null,
                Instant.EPOCH);
        assertThat(place.countPresent(List.of(organisation("Tiem"), organisation("Sociaal Wijkteam"))))
                .isEqualTo(2);
        assertThat(place.countPresent(List.of(organisation("Tie"), organisation("team"), organisation("RMC"))))
                .as("a part of a name is another name")
                .isZero();
        assertThat(open(Set.of()).countPresent(List.of(organisation("Tiem"))))
                .as("nobody wrote down who sits there")
                .isZero();
    }

    @Test
    void itOpensNextOnTheNextOfItsDays() {
        MeetingPlace place = open(Set.of(), new MeetingTime(DayOfWeek.TUESDAY, NINE, ELEVEN));
        assertThat(next(place, "2026-11-22T12:00:00Z")).isEqualTo("2026-11-24T08:00:00Z");
        assertThat(next(place, "2026-11-24T09:59:59Z")).as("still open").isEqualTo("2026-11-24T08:00:00Z");
        assertThat(next(place, "2026-11-24T10:00:00Z")).as("just closed").isEqualTo("2026-12-01T08:00:00Z");
    }

    @Test
    void itKeepsItsWallTimeWhenTheClocksChange() {
        MeetingPlace place = open(Set.of(), new MeetingTime(DayOfWeek.MONDAY, NINE, ELEVEN));
        assertThat(next(place, "2026-03-26T12:00:00Z")).isEqualTo("2026-03-30T07:00:00Z");
        assertThat(next(place, "2026-10-20T12:00:00Z")).isEqualTo("2026-10-26T08:00:00Z");
    }

    @Test
    void theDayIsTheDayInAmsterdam() {
        MeetingPlace place = open(Set.of(), new MeetingTime(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, LocalTime.of(1, 0)));
        assertThat(next(place, "2026-11-22T23:30:00Z")).isEqualTo("2026-11-22T23:00:00Z");
    }

    @Test
    void someAreThereOnceAMonth() {
        MeetingPlace place = open(Set.of(), new MeetingTime(DayOfWeek.WEDNESDAY, NINE, ELEVEN, 2, null, null));
        assertThat(next(place, "2026-11-22T12:00:00Z")).isEqualTo("2026-12-09T08:00:00Z");
    }

    @Test
    void nobodyIsThereOnAClosedDayOrAHoliday() {
        MeetingPlace place = open(Set.of(LocalDate.of(2026, 12, 18)), new MeetingTime(DayOfWeek.FRIDAY, NINE, ELEVEN));
        assertThat(next(place, "2026-12-12T12:00:00Z"))
                .as("not on the 18th, which is closed, nor on Christmas day or New Year's day")
                .isEqualTo("2027-01-08T08:00:00Z");
    }

    @Test
    void aTimeCanBeginAndEnd() {
        MeetingPlace place = open(
                Set.of(),
                new MeetingTime(
                        DayOfWeek.THURSDAY, NINE, ELEVEN, null, LocalDate.of(2026, 12, 5), LocalDate.of(2026, 12, 12)));
        assertThat(next(place, "2026-11-22T12:00:00Z")).isEqualTo("2026-12-10T08:00:00Z");
        assertThat(next(place, "2026-12-11T12:00:00Z")).isEqualTo("never");
    }

    @Test
    void theFirstOfTwoTimesOnADayComesFirst() {
        MeetingPlace place = open(
                Set.of(),
                new MeetingTime(DayOfWeek.MONDAY, LocalTime.of(14, 0), LocalTime.of(16, 0)),
                new MeetingTime(DayOfWeek.MONDAY, NINE, ELEVEN));
        assertThat(next(place, "2026-11-23T05:00:00Z")).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(next(place, "2026-11-23T11:00:00Z")).isEqualTo("2026-11-23T13:00:00Z");
        assertThat(next(open(Set.of()), "2026-11-23T11:00:00Z")).isEqualTo("never");
    }
}
