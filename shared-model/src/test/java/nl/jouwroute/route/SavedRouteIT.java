package nl.jouwroute.route;

import static nl.jouwroute.route.EditionsFixture.NOW;
import static nl.jouwroute.route.EditionsFixture.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The route that a resident keeps, on a real database. */
class SavedRouteIT {

    private final EditionsFixture world = EditionsFixture.shared();

    @Test
    void aResidentKeepsOneRouteAndCanThrowItAway() {
        SavedRouteRepository saved = world.portal().beans().get(SavedRouteRepository.class);
        for (List<String> codes : List.of(List.of("bcdfg", "hjkmn"), List.<String>of(), List.of("bcdfg"))) {
            world.asResident(() -> {
                saved.save(RESIDENT, 1, codes, codes.isEmpty() ? null : "Marieke", NOW);
                return null;
            });
            SavedRoute kept = world.asResident(() -> saved.find(RESIDENT).orElseThrow());
            assertThat(kept.codes()).isEqualTo(codes);
            assertThat(kept.enteredWith())
                    .as("with whom the one that stands was saved")
                    .isEqualTo(codes.isEmpty() ? Optional.empty() : Optional.of("Marieke"));
        }
        assertThat(world.asResident(() -> saved.remove(RESIDENT))).isTrue();
        assertThat(world.asResident(() -> saved.find(RESIDENT))).isEmpty();
    }
}
