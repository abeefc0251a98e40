package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.ReasonNeeded;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who must say why before a file opens; on a real PostgreSQL, with the back-end's narrow role. */
class FileGateIT {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final UUID MARIEKE = UUID.randomUUID();
    private static final UUID YOUSSEF = UUID.randomUUID();

    private static TestDatabase database;
    private static Transactions transactions;
    private static MovableClock clock;

    @BeforeAll
    static void start() throws SQLException {
        database = TestDatabase.create("file_gate");
        clock = new MovableClock(NOW);
        transactions = new Transactions(database.url(), "backend", "test", 1);
        transactions.beans().with(Clock.class, clock);
        database.run("insert into staff_member (id, name, email, created_at) values ('" + MARIEKE
                + "', 'Marieke', 'm@tiem.example', '2026-01-01'), ('" + YOUSSEF
                + "', 'Youssef', 'y@tiem.example', '2026-01-01')");
    }

    @AfterAll
    static void stop() {
        transactions.close();
    }

    /** Somebody with a lead of this advisor; null for nobody. */
    private static UUID personOf(UUID advisor) throws SQLException {
        UUID person = UUID.randomUUID();
        database.run("insert into person (id, created_at) values ('" + person + "', '2026-01-01')");
        database.run("insert into lead (id, person_id, track, track_reason, state, advisor_id, received_at,"
                + " response_due_at) values ('" + person + "', '" + person + "', 'SHORT_ROUTE', '', '"
                + (advisor == null ? "NEW', null" : "ASSIGNED', '" + advisor + "'") + ", '2026-11-01', '2026-11-02')");
        return person;
    }

    @Test
    void aReasonIsNeededExactlyOutsideTheCaseload() throws SQLException {
        UUID his = personOf(YOUSSEF);

        assertThat(asks(his, Actor.ADVISOR)).isTrue();
        assertThat(asks(his, Actor.COORDINATOR)).isFalse();
        assertThat(asks(personOf(MARIEKE), Actor.ADVISOR)).as("her own").isFalse();
        assertThat(asks(personOf(null), Actor.ADVISOR)).as("nobody's").isFalse();
    }

    @Test
    void theReasonOpensOneFileUntilMidnightAndIsKeptOnce() throws SQLException {
        UUID his = personOf(YOUSSEF);
        LookRepository looks = transactions.beans().get(LookRepository.class);
        LocalDate today = LocalDate.of(2026, 11, 23);

        assertThat(asMarieke(() -> looks.add(his, MARIEKE, today, LookReason.STANDS_IN, null, NOW)))
                .isTrue();
        assertThat(asMarieke(() -> looks.add(his, MARIEKE, today, LookReason.OTHER, "nog eens", NOW)))
                .isFalse();
        assertThat(asks(his, Actor.ADVISOR)).isFalse();
        assertThat(asks(personOf(YOUSSEF), Actor.ADVISOR)).as("somebody else").isTrue();
        assertThat(asMarieke(() -> looks.newest(0, 50))).singleElement().satisfies(look -> assertThat(look.by())
                .isEqualTo("Marieke"));
        clock.set(Instant.parse("2026-11-23T23:00:01Z"));
        assertThat(asks(his, Actor.ADVISOR)).as("after midnight").isTrue();
        clock.set(NOW);
    }

    private static boolean asks(UUID person, Actor actor) {
        FileGate gate = transactions.beans().get(FileGate.class);
        try {
            transactions.as(new Caller(Set.of(Actor.ANYONE, actor), MARIEKE, "Marieke"), DbRole.STAFF, () -> {
                gate.require(person);
                return null;
            });
            return false;
        } catch (ReasonNeeded e) {
            assertThat(e.personId()).isEqualTo(person);
            return true;
        }
    }

    private static <T> T asMarieke(Supplier<T> work) {
        return transactions.as(new Caller(Set.of(Actor.ANYONE, Actor.ADVISOR), MARIEKE, "Marieke"), DbRole.STAFF, work);
    }
}
