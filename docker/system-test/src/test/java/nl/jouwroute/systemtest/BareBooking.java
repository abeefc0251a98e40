package nl.jouwroute.systemtest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The three statements of a booking and nothing else, one transaction each: the limit that booking is compared with. */
final class BareBooking implements Load.Worker {

    private final Connection connection;
    private final PreparedStatement take;
    private final PreparedStatement book;
    private final PreparedStatement tell;
    private final List<UUID> sessions;
    private final AtomicInteger next;
    private final int last;

    BareBooking(DataSource source, List<UUID> sessions, AtomicInteger next, int last) throws SQLException {
        this.sessions = sessions;
        this.next = next;
        this.last = last;
        connection = source.getConnection();
        connection.setAutoCommit(false);
        take = connection.prepareStatement("update group_session set taken = taken + 1 where id = ? and status = 'OPEN'"
                + " and closes_at > ? and taken + 1 <= capacity and waiting = 0 returning taken");
        book = connection.prepareStatement("insert into booking (id, session_id, resident_id, seats, state, form_key,"
                + " during, created_at, changed_at) select ?, id, md5('resident' || ?::int)::uuid, 1, 'BOOKED', ?,"
                + " tstzrange(starts_at, ends_at), ?, ? from group_session where id = ?");
        tell = connection.prepareStatement("insert into notification (id, kind, channel, address, language, params,"
                + " subject_id, occasion, due_at, created_at) values (?, 'BOOKED', 'EMAIL', 'x@voorbeeld.example', 'nl',"
                + " '{}', ?, 'booked', ?, ?)");
    }

    @Override
    public boolean once() throws SQLException {
        int number = next.getAndIncrement();
        if (number > last) {
            return false;
        }
        UUID session = sessions.get(number % sessions.size());
        Timestamp now = Timestamp.from(Instant.now());
        take.setObject(1, session);
        take.setTimestamp(2, now);
        take.executeQuery().close();
        UUID booking = UUID.randomUUID();
        book.setObject(1, booking);
        book.setInt(2, number);
        book.setObject(3, UUID.randomUUID());
        book.setTimestamp(4, now);
        book.setTimestamp(5, now);
        book.setObject(6, session);
        book.executeUpdate();
        tell.setObject(1, UUID.randomUUID());
        tell.setObject(2, booking);
        tell.setTimestamp(3, Timestamp.from(Instant.now().plus(Duration.ofDays(1))));
        tell.setTimestamp(4, now);
        tell.executeUpdate();
        connection.commit();
        return true;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
