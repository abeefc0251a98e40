package nl.jouwroute.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.UUID;
import nl.jouwroute.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RouteShelfTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T13:40:00Z"));
    private final Library library = new Library();
    private final RouteShelf shelf = new RouteShelf();

    /** Stands in for the database. */
    private static final class Library extends PublishedRoute {
        private int number = 1;
        private int asked;
        private boolean away;

        @Override
        public String mark() {
            answer();
            return number + ".0";
        }

        @Override
        public RouteEdition read() {
            answer();
            return new RouteEdition(UUID.randomUUID(), number, RouteContent.fromJson("{}"), null, Instant.EPOCH);
        }

        private void answer() {
            asked++;
            if (away) {
                throw new IllegalStateException("the database is away");
            }
        }
    }

    @BeforeEach
    void putTogether() throws ReflectiveOperationException {
        set("published", library);
        set("clock", clock);
    }

    private void set(String name, Object value) throws ReflectiveOperationException {
        Field field = RouteShelf.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(shelf, value);
    }

    @Test
    void anEditionIsReadOnceAndTheNextIsSeenWithinSeconds() {
        assertThat(shelf.current().number()).isEqualTo(1);
        for (int i = 0; i < 100; i++) {
            shelf.current();
        }
        assertThat(library.asked).isEqualTo(1);
        library.number = 2;
        assertThat(shelf.current().number()).isEqualTo(1);
        clock.pass(RouteShelf.FRESH.plusMillis(1));
        assertThat(shelf.current().number()).isEqualTo(2);
        assertThat(library.asked).isEqualTo(3);
    }

    @Test
    void aClockThatIsSetBackKeepsNothingOld() {
        shelf.current();
        library.number = 2;
        clock.pass(java.time.Duration.ofHours(-1));
        assertThat(shelf.current().number()).isEqualTo(2);
    }

    @Test
    void whileTheDatabaseIsAwayTheEditionStays() {
        shelf.current();
        library.away = true;
        clock.pass(RouteShelf.FRESH.multipliedBy(2));
        assertThat(shelf.current().number()).isEqualTo(1);
        library.away = false;
        library.number = 2;
        clock.pass(RouteShelf.FRESH.multipliedBy(2));
        assertThat(shelf.current().number()).isEqualTo(2);
    }

    @Test
    void withoutAnyEditionThereIsNothingToShow() {
        library.away = true;
        assertThatThrownBy(shelf::current).isInstanceOf(IllegalStateException.class);
        library.away = false;
        assertThat(shelf.current().number()).isEqualTo(1);
    }
}
