package nl.jouwroute.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.jouwroute.session.DeskFixture.Counts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two want the last seat: without the lock both get it, so the lock is what prevents it. */
class SeatRaceIT {

    private final DeskFixture desk = DeskFixture.get();

    @BeforeEach
    void start() {
        desk.clock.set(Instant.parse("2026-11-22T12:00:00Z"));
    }

    @Test
    void without_the_lock_two_are_given_one_seat() throws Exception {
        desk.run("alter table booking disable trigger counts_agree");
        desk.run("alter table group_session disable trigger counts_agree");
        try {
            UUID session = desk.session(1, Duration.ofDays(7));
            twoLookFirstAndBookThen(session);
            assertThat(desk.rows(session)).hasSize(2).allMatch(row -> row.state() == BookingState.BOOKED);
            assertThat(desk.counts(session)).as("and nobody sees it").isEqualTo(new Counts(1, 1, 0));
        } finally {
            desk.run("alter table booking enable trigger counts_agree");
            desk.run("alter table group_session enable trigger counts_agree");
        }
    }

    @Test
    void without_the_lock_the_database_still_refuses_the_second() {
        UUID session = desk.session(1, Duration.ofDays(7));
        assertThatThrownBy(() -> twoLookFirstAndBookThen(session))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("does not agree");
        assertThat(desk.rows(session)).hasSize(1);
    }

    @Test
    void at_the_desk_sixty_run_for_twenty_seats_and_the_rest_stands_in_line() throws Exception {
        UUID session = desk.session(20, Duration.ofDays(7));
        ExecutorService threads = Executors.newFixedThreadPool(12);
        List<Callable<Booking>> work = new ArrayList<>();
        desk.residents(60).forEach(resident -> work.add(() -> desk.book(session, resident, 1)));
        for (Future<Booking> booking : threads.invokeAll(work)) {
            booking.get();
        }
        threads.shutdown();
        assertThat(desk.counts(session)).isEqualTo(new Counts(20, 20, 40));
        assertThat(desk.rows(session).stream()
                        .filter(row -> row.state() == BookingState.WAITLISTED)
                        .map(DeskFixture.Row::position))
                .containsExactlyElementsOf(
                        java.util.stream.IntStream.rangeClosed(1, 40).boxed().toList());
    }

    /** What a programmer without fear writes: look whether there is a seat, then take it. */
    private void twoLookFirstAndBookThen(UUID session) throws SQLException {
        UUID kim = desk.resident();
        UUID sam = desk.resident();
        try (Connection one = desk.connect();
                Connection other = desk.connect()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            int seenByOne = taken(one, session);
            int seenByOther = taken(other, session);
            book(one, session, kim, seenByOne);
            one.commit();
            book(other, session, sam, seenByOther);
            other.commit();
        }
    }

    private static int taken(Connection c, UUID session) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("select taken from group_session where id = ?")) {
            s.setObject(1, session);
            try (ResultSet rs = s.executeQuery()) {
                rs.next();
                return rs.getInt(1);
            }
        }
    }

    private static void book(Connection c, UUID session, UUID resident, int taken) throws SQLException {
        if (taken > 0) {
            return;
        }
        try (PreparedStatement insert = c.prepareStatement(
                        "insert into booking (id, session_id, resident_id, seats, state, form_key, created_at, changed_at)"
                                + " values (gen_random_uuid(), ?, ?, 1, 'BOOKED', gen_random_uuid(), clock_timestamp(),"
                                + " clock_timestamp())");
                PreparedStatement update = c.prepareStatement("update group_session set taken = ? where id = ?")) {
            insert.setObject(1, session);
            insert.setObject(2, resident);
            insert.executeUpdate();
            update.setInt(1, taken + 1);
            update.setObject(2, session);
            update.executeUpdate();
        }
    }
}
