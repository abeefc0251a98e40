package nl.jouwroute.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final Instant NOW = Instant.parse("2026-11-23T13:40:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Qualities QUALITIES = new Qualities();

    private final Profile profile = new Profile(UUID.randomUUID(), UUID.randomUUID(), NOW);

    @Test
    void thereAreFortyQualitiesInFiveGroupsInBothLanguages() {
        assertThat(QUALITIES.groups()).hasSize(5);
        assertThat(QUALITIES.all()).hasSize(40);
        assertThat(QUALITIES.groups()).allSatisfy(group -> {
            assertThat(QUALITIES.of(group)).hasSize(8);
            assertThat(group.in("nl")).isNotBlank();
            assertThat(group.in("en")).isNotBlank();
        });
        assertThat(QUALITIES.all()).allSatisfy(quality -> {
            assertThat(quality.in("nl")).isNotBlank();
            assertThat(quality.in("en")).isNotBlank().isNotEqualTo(quality.in("nl"));
        });
        assertThat(QUALITIES.find("bestaat-niet")).isEmpty();
        assertThat(QUALITIES.find(null)).isEmpty();
    }

    @Test
    void takesFiveQualitiesAndNoSixth() {
        List<Quality> six = QUALITIES.all().subList(0, 6);
        six.subList(0, 5).forEach(q -> profile.choose(q, NOW));
        assertThatThrownBy(() -> profile.choose(six.get(5), NOW)).isInstanceOf(TooManyQualities.class);
        assertThat(profile.choose(six.get(0), NOW)).as("chosen already").isFalse();
        assertThat(profile.qualities()).hasSize(5);
    }

    @Test
    void knowsWhoSatBesideTheResidentAtTheLastChange() {
        profile.fillInWith("Marieke");
        profile.describe("Ik werk graag buiten.", Availability.UNKNOWN, NOW);
        assertThat(profile.enteredWith()).contains("Marieke");
        profile.fillInWith(null);
        profile.describe("Ik werk graag buiten.", Availability.UNKNOWN, LATER);
        assertThat(profile.enteredWith()).as("nothing changed").contains("Marieke");
        profile.choose(QUALITIES.all().get(0), LATER);
        assertThat(profile.enteredWith()).as("alone").isEmpty();
    }

    @Property
    void qualitiesAreNeverMoreThanFiveNorTwiceAndMoveOnePlaceAtATime(
            @ForAll @Size(max = 60) List<@IntRange(max = 29) Integer> presses) {
        Profile any = new Profile(UUID.randomUUID(), UUID.randomUUID(), NOW);
        List<String> model = new ArrayList<>();
        for (int press : presses) {
            Quality quality = QUALITIES.all().get(press % 10);
            int place = model.indexOf(quality.key());
            switch (press / 10) {
                case 0 -> {
                    if (place < 0 && model.size() == Profile.MAX_QUALITIES) {
                        assertThatThrownBy(() -> any.choose(quality, NOW)).isInstanceOf(TooManyQualities.class);
                    } else if (any.choose(quality, NOW)) {
                        model.add(quality.key());
                    }
                }
                case 1 -> {
                    assertThat(any.drop(quality.key(), NOW)).isEqualTo(place >= 0);
                    model.remove(quality.key());
                }
                default -> {
                    assertThat(any.prefer(quality.key(), NOW)).isEqualTo(place > 0);
                    if (place > 0) {
                        Collections.swap(model, place, place - 1);
                    }
                }
            }
            assertThat(any.qualities()).isEqualTo(model).hasSizeLessThanOrEqualTo(Profile.MAX_QUALITIES);
        }
    }

    @Test
    void keepsTheWeekInItsOrder() {
        Slot evening = new Slot(DayOfWeek.SUNDAY, PartOfDay.EVENING);
        Slot morning = new Slot(DayOfWeek.MONDAY, PartOfDay.MORNING);
        assertThat(profile.describe(" Timmerman ", new Availability(Set.of(evening, morning), 20, Start.NOW), LATER))
                .isTrue();
        assertThat(profile.headline()).contains("Timmerman");
        assertThat(profile.availability().week()).containsExactly(morning, evening);
        assertThat(profile.availability().hours()).contains(20);
        assertThat(profile.changedAt()).isEqualTo(LATER);
        assertThat(Slot.week()).hasSize(21).isSorted();
    }

    @Test
    void savingTheSameAgainChangesNothing() {
        Availability times = new Availability(Set.of(), 20, null);
        profile.describe("", times, NOW);
        assertThat(profile.describe(null, times, LATER)).isFalse();
        assertThat(profile.changedAt()).isEqualTo(NOW);
    }

    @Test
    void impossibleHoursAreNoAvailability() {
        assertThatThrownBy(() -> new Availability(Set.of(), 0, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Availability(Set.of(), 61, null)).isInstanceOf(IllegalArgumentException.class);
        String long121 = "x".repeat(Profile.MAX_HEADLINE + 1);
        assertThatThrownBy(() -> profile.describe(long121, Availability.UNKNOWN, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isCompleteWithFiveQualitiesAndATime() {
        assertThat(profile.isEmpty()).isTrue();
        QUALITIES.all().subList(0, 5).forEach(q -> profile.choose(q, NOW));
        assertThat(profile.isEmpty()).isFalse();
        assertThat(profile.isComplete()).isFalse();
        profile.describe(
                null, new Availability(Set.of(new Slot(DayOfWeek.MONDAY, PartOfDay.MORNING)), null, null), NOW);
        assertThat(profile.isComplete()).isTrue();
    }
}
