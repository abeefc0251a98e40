package nl.jouwroute.route;

import static nl.jouwroute.route.EditionsFixture.EDITOR;
import static nl.jouwroute.route.EditionsFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.Test;

/** Places in the neighbourhood and their editions on a real database, under the roles that use them. */
class PlaceEditionsIT {

    private final EditionsFixture world = EditionsFixture.shared();
    private final Transactions portal = world.portal();
    private final Transactions staff = world.staff();

    @Test
    void aPlaceIsKeptWithItsTimesAndGoneWhenItIsClosed() {
        UUID id = UUID.randomUUID();
        MeetingPlace.Facts facts = new MeetingPlace.Facts(
                "Wijkhuis (voorbeeld)",
                "Holtenbroek",
                null,
                "Tiem en Sociaal Wijkteam",
                new Texts(Map.of("nl", "Koffie staat klaar.", "en", "There is coffee.")),
                List.of(
                        new MeetingTime(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(11, 30)),
                        new MeetingTime(DayOfWeek.FRIDAY, LocalTime.of(13, 0), LocalTime.of(15, 0), 1, null, null)),
                Set.of(LocalDate.of(2026, 12, 24)));
        world.asEditor(() -> {
            staff.beans().get(MeetingPlaceRepository.class).add(new MeetingPlace(id, facts, EDITOR, NOW));
            staff.beans()
                    .get(ContentChangeRepository.class)
                    .add(new ContentChange(
                            ContentChange.Area.PLACE,
                            null,
                            id.toString(),
                            ContentChange.Deed.ADDED,
                            List.of(),
                            EDITOR,
                            NOW));
            return null;
        });
        MeetingPlace place =
                places().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
        assertThat(place.about().in("en")).isEqualTo("There is coffee.");
        assertThat(place.times())
                .extracting(MeetingTime::opens)
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(13, 0));
        assertThat(place.closed()).containsExactly(LocalDate.of(2026, 12, 24));
        assertThat(place.nextOpening(NOW, day -> false).orElseThrow().from()).isEqualTo("2026-11-24T08:00:00Z");
        assertThat(world.titles("koffie")).contains("Wijkhuis (voorbeeld)");
        world.asEditor(() -> {
            MeetingPlace kept =
                    staff.beans().get(MeetingPlaceRepository.class).find(id).orElseThrow();
            assertThat(kept.facts().lines().mark()).isEqualTo(facts.lines().mark());
            kept.close(EDITOR, NOW);
            return null;
        });
        assertThat(places()).extracting(MeetingPlace::id).doesNotContain(id);
        assertThat(world.titles("koffie")).doesNotContain("Wijkhuis (voorbeeld)");
    }

    @Test
    void placesAreSeenWhenTheirEditionIsPublishedAndNoLongerWhenAnOlderOneIsAgain() {
        UUID id = UUID.randomUUID();
        MeetingPlace.Facts facts = new MeetingPlace.Facts(
                "Nieuwe plek",
                null,
                null,
                null,
                Texts.NONE,
                List.of(new MeetingTime(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(10, 0))),
                Set.of());
        int first = world.asEditor(() -> {
            placeEditions().begin(NOW);
            placeEditions().begin(NOW);
            return placeEditions().readPublished().number();
        });
        int second = world.asEditor(() -> {
            PlaceSet set = placeEditions().readPublishedLocked().content();
            PlaceEdition draft = new PlaceEdition(
                    UUID.randomUUID(),
                    placeEditions().nextNumber(),
                    set.put(new PlaceSet.Item(id, facts, false)),
                    EDITOR,
                    NOW);
            placeEditions().add(draft);
            return draft.number();
        });
        assertThat(places()).extracting(MeetingPlace::id).doesNotContain(id);
        publishPlaces(second);
        assertThat(places()).extracting(MeetingPlace::id).contains(id);
        publishPlaces(first);
        assertThat(places()).extracting(MeetingPlace::id).doesNotContain(id);
        publishPlaces(second);
        assertThat(places())
                .filteredOn(place -> place.id().equals(id))
                .singleElement()
                .extracting(place -> place.times().size())
                .isEqualTo(1);
    }

    @Test
    void placesOfWhichOnlyReadersOfEnglishGetTheWordsAreNotPublished() {
        UUID id = UUID.randomUUID();
        MeetingPlace.Facts english = new MeetingPlace.Facts(
                "Engelse plek", null, null, null, new Texts(Map.of("en", "There is coffee.")), List.of(), Set.of());
        int number = world.asEditor(() -> {
            placeEditions().begin(NOW);
            PlaceEdition draft = new PlaceEdition(
                    UUID.randomUUID(),
                    placeEditions().nextNumber(),
                    PlaceSet.of(List.of()).put(new PlaceSet.Item(id, english, false)),
                    EDITOR,
                    NOW);
            placeEditions().add(draft);
            return draft.number();
        });
        assertThatThrownBy(() -> publishPlaces(number)).hasMessage(EditionStepRefused.Why.NOT_SOUND.name());
        assertThat(places()).extracting(MeetingPlace::id).doesNotContain(id);
    }

    private PlaceEditionRepository placeEditions() {
        return staff.beans().get(PlaceEditionRepository.class);
    }

    private void publishPlaces(int number) {
        world.asEditor(() -> {
            placeEditions().publish(placeEditions().read(number), EDITOR, NOW);
            return null;
        });
    }

    private List<MeetingPlace> places() {
        return world.asAnybody(
                () -> portal.beans().get(MeetingPlaceRepository.class).active());
    }
}
