package nl.jouwroute.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlaceSetTest {

    private static final PlaceSet.Item FULL = new PlaceSet.Item(
            UUID.randomUUID(),
            new MeetingPlace.Facts(
                    "Wijkhuis",
                    "Noord",
                    "Straat 1",
                    "Tiem",
                    new Texts(Map.of("nl", "Koffie.", "ar", "قهوة")),
                    List.of(
                            new MeetingTime(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(11, 30)),
                            new MeetingTime(
                                    DayOfWeek.FRIDAY,
                                    LocalTime.of(13, 0),
                                    LocalTime.of(15, 0),
                                    1,
                                    LocalDate.of(2026, 1, 1),
                                    null),
                            new MeetingTime(
                                    DayOfWeek.SUNDAY,
                                    LocalTime.of(13, 0),
                                    LocalTime.of(15, 0),
                                    null,
                                    null,
                                    LocalDate.of(2027, 1, 1))),
                    Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25))),
            true);
    private static final PlaceSet.Item BARE = new PlaceSet.Item(
            UUID.randomUUID(),
            new MeetingPlace.Facts("Leeshoek", null, null, null, Texts.NONE, List.of(), Set.of()),
            false);

    @Test
    void what_is_stored_is_read_again() {
        PlaceSet places = new PlaceSet(List.of(FULL, BARE));
        PlaceSet read = PlaceSet.fromJson(places.toJson());
        assertThat(places.lines().differencesTo(read.lines())).isEmpty();
        assertThat(read.find(FULL.id()).orElseThrow().hidden()).isTrue();
        assertThat(read.find(FULL.id()).orElseThrow().facts().times())
                .extracting(MeetingTime::toString)
                .containsExactlyElementsOf(
                        FULL.facts().times().stream().map(MeetingTime::toString).toList());
        assertThat(read.find(BARE.id()).orElseThrow().facts()).isEqualTo(BARE.facts());
        assertThatThrownBy(() -> PlaceSet.fromJson("{}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_place_with_words_in_another_language_alone_is_named_unless_nobody_sees_it() {
        MeetingPlace.Facts english = new MeetingPlace.Facts(
                "Library", null, null, null, new Texts(Map.of("en", "There is coffee.")), List.of(), Set.of());
        PlaceSet.Item shown = new PlaceSet.Item(UUID.randomUUID(), english, false);
        PlaceSet.Item hidden = new PlaceSet.Item(UUID.randomUUID(), english, true);
        PlaceSet.Item full = new PlaceSet.Item(FULL.id(), FULL.facts(), false);
        assertThat(new PlaceSet(List.of(full, BARE, hidden, shown)).lackingDutch())
                .containsExactly(shown);
    }

    @Test
    void a_place_is_put_in_its_own_place_and_a_new_one_last() {
        PlaceSet one = new PlaceSet(List.of(FULL)).put(BARE);
        assertThat(one.places()).containsExactly(FULL, BARE);
        PlaceSet.Item shown = new PlaceSet.Item(FULL.id(), FULL.facts(), false);
        assertThat(one.put(shown).places()).containsExactly(shown, BARE);
        assertThat(one.lines().differencesTo(one.put(shown).lines()))
                .extracting(ContentLines.Difference::path)
                .containsExactly("places/" + FULL.id() + "/hidden");
    }
}
