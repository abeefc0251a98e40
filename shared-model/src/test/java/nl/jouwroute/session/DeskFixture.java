package nl.jouwroute.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;

/**
 * The booking desk on a real PostgreSQL, reached as the portal reaches it: with the login role that may do nothing, as
 * jr_booking_desk.
 */
final class DeskFixture {

    private static DeskFixture only;

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));

    private final TestDatabase database;
    private final Transactions transactions;

    private DeskFixture() {
        database = TestDatabase.create("booking_desk");
        run(
                "insert into session_kind (code, slug, name, position, companion_allowed) values ('TALK', 'gesprek', 'Gesprek', 9, false)");
        transactions = new Transactions(database.url(), "portal", "test", 16).at(clock);
    }

    static synchronized DeskFixture get() {
        if (only == null) {
            only = new DeskFixture();
        }
        return only;
    }

    /** A verb of the desk in a transaction, as this resident. */
    <T> T at(UUID resident, Function<BookingDesk, T> verb) {
        Caller caller = resident == null
                ? Caller.SYSTEM
                : new Caller(Set.of(Actor.ANYONE, Actor.RESIDENT), resident, "somebody");
        BookingDesk desk = transactions.beans().get(BookingDesk.class);
        return transactions.as(caller, DbRole.BOOKING_DESK, () -> verb.apply(desk));
    }

    /** Work with the repositories, in a transaction. */
    <T> T inTransaction(Function<BookingRepository, T> work) {
        BookingRepository bookings = transactions.beans().get(BookingRepository.class);
        return transactions.as(Caller.SYSTEM, DbRole.BOOKING_DESK, () -> work.apply(bookings));
    }

    <B, T> T with(Class<B> bean, Function<B, T> work) {
        B made = transactions.beans().get(bean);
        return transactions.as(Caller.SYSTEM, DbRole.BOOKING_DESK, () -> work.apply(made));
    }

    Booking book(UUID session, UUID resident, int seats) {
        return at(resident, desk -> desk.book(new BookingRequest(session, resident, seats, UUID.randomUUID())));
    }

    void turnOver(UUID session) {
        at(null, desk -> {
            desk.turnOver(session);
            return null;
        });
    }

    /** A session that starts so long after now and takes two hours. */
    UUID session(int capacity, Duration startsIn) {
        return session("TRAINING", capacity, clock.instant().plus(startsIn));
    }

    UUID session(String kind, int capacity, Instant start) {
        UUID room = UUID.randomUUID();
        run(
                "insert into room (id, name, place, address, seats) values (?, 'Zaal 1', 'Tiem', 'Lingenstraat in Zwolle', 100)",
                room);
        return sessionIn(room, kind, capacity, start);
    }

    UUID sessionIn(UUID room, String kind, int capacity, Instant start) {
        UUID id = UUID.randomUUID();
        run(
                "insert into group_session (id, kind_code, title, about, room_id, status, starts_at, ends_at, capacity,"
                        + " created_at) values (?, ?, 'Vertel wat je kunt', 'Oefenen.', ?, 'OPEN', ?, ?, ?, ?)",
                id,
                kind,
                room,
                start,
                start.plus(Duration.ofHours(2)),
                capacity,
                clock.instant());
        return id;
    }

    UUID resident() {
        UUID person = UUID.randomUUID();
        UUID resident = UUID.randomUUID();
        Instant now = clock.instant();
        run("insert into person (id, called, created_at) values (?, 'Kim', ?)", person, now);
        run(
                "insert into contact_point (id, person_id, kind, address, verified_at) values (?, ?, 'EMAIL', ?, ?)",
                UUID.randomUUID(),
                person,
                resident + "@voorbeeld.example",
                now);
        run(
                "insert into resident (id, person_id, created_at, last_login_at) values (?, ?, ?, ?)",
                resident,
                person,
                now,
                now);
        return resident;
    }

    List<UUID> residents(int count) {
        List<UUID> residents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            residents.add(resident());
        }
        return residents;
    }

    Row row(UUID booking) {
        return list(
                        "select resident_id, seats, state, position, offered_until from booking where id = ?",
                        DeskFixture::row,
                        booking)
                .get(0);
    }

    /** All bookings of a session, in the order of the line. */
    List<Row> rows(UUID session) {
        return list(
                "select resident_id, seats, state, position, offered_until from booking where session_id = ?"
                        + " order by position nulls first, created_at",
                DeskFixture::row,
                session);
    }

    private static Row row(ResultSet rs) throws SQLException {
        Timestamp until = rs.getTimestamp(5);
        return new Row(
                (UUID) rs.getObject(1),
                rs.getInt(2),
                BookingState.valueOf(rs.getString(3)),
                (Integer) rs.getObject(4),
                until == null ? null : until.toInstant());
    }

    Counts counts(UUID session) {
        return list(
                        "select capacity, taken, waiting from group_session where id = ?",
                        rs -> new Counts(rs.getInt(1), rs.getInt(2), rs.getInt(3)),
                        session)
                .get(0);
    }

    /** Kinds of the messages that were queued about a booking, oldest first. */
    List<String> told(UUID booking) {
        return list(
                "select kind from notification where subject_id = ? order by created_at, kind",
                rs -> rs.getString(1),
                booking);
    }

    String attachment(UUID booking, String kind) {
        return list(
                        "select attachment_body from notification where subject_id = ? and kind = ?",
                        rs -> rs.getString(1),
                        booking,
                        kind)
                .get(0);
    }

    String words(UUID booking, String kind) {
        return list(
                        "select params from notification where subject_id = ? and kind = ?",
                        rs -> rs.getString(1),
                        booking,
                        kind)
                .get(0);
    }

    Connection connect() throws SQLException {
        return database.asSuperuser();
    }

    int run(String sql, Object... parameters) {
        try (Connection c = connect();
                PreparedStatement s = c.prepareStatement(sql)) {
            fill(s, parameters);
            return s.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getSQLState() + " " + e.getMessage(), e);
        }
    }

    <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) {
        try (Connection c = connect();
                PreparedStatement s = c.prepareStatement(sql)) {
            fill(s, parameters);
            List<T> result = new ArrayList<>();
            try (ResultSet rs = s.executeQuery()) {
                while (rs.next()) {
                    result.add(reader.read(rs));
                }
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(PreparedStatement s, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            s.setObject(i + 1, parameters[i] instanceof Instant at ? Timestamp.from(at) : parameters[i]);
        }
    }

    /** Reads a row. */
    interface RowReader<T> {
        T read(ResultSet rs) throws SQLException;
    }

    /** A booking as it stands in the database. */
    record Row(UUID resident, int seats, BookingState state, Integer position, Instant offeredUntil) {}

    /** A session's seats as they stand in the database. */
    record Counts(int capacity, int taken, int waiting) {}
}
