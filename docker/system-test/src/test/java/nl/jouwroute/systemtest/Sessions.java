package nl.jouwroute.systemtest;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.common.Tokens;

/** Group sessions of the tests, and what became of them. */
final class Sessions {

    private final Database database;

    Sessions(TestSystem system) {
        this.database = system.database();
    }

    /** A training in a room of its own, a week from now, with so many seats; answers its address. */
    String create(int capacity) {
        return create(capacity, Duration.ofDays(7));
    }

    /** The same, so long from now. */
    String create(int capacity, Duration ahead) {
        UUID room = UUID.randomUUID();
        UUID session = UUID.randomUUID();
        Instant start = Instant.now().plus(ahead);
        database.change(
                "insert into room (id, name, place, address, seats) values (?, 'Zaal 1', 'Tiem', 'Lingenstraat in Zwolle', 50)",
                room);
        database.change(
                "insert into group_session (id, kind_code, title, about, room_id, status, starts_at, ends_at, closes_at,"
                        + " capacity, created_at) values (?, 'TRAINING', 'Training: vertel wat je kunt (voorbeeld)',"
                        + " 'Je oefent hoe je over jezelf vertelt.', ?, 'OPEN', ?, ?, ?, ?, ?)",
                session,
                room,
                Timestamp.from(start),
                Timestamp.from(start.plus(Duration.ofHours(2))),
                Timestamp.from(start.minus(Duration.ofHours(1))),
                capacity,
                Timestamp.from(Instant.now()));
        return "/bijeenkomst/" + session;
    }

    long taken(String session) {
        return database.number("select taken from group_session where id = ?", id(session));
    }

    long count(String session, String state) {
        return database.number("select count(*) from booking where session_id = ? and state = ?", id(session), state);
    }

    /** The numbers of those in line, in the order in which their bookings were made. */
    List<Integer> positions(String session) {
        return database
                .rows(
                        "select position from booking where session_id = ? and state = 'WAITLISTED' order by position",
                        id(session))
                .stream()
                .map(row -> (Integer) row.get("position"))
                .toList();
    }

    /** How many signals of bookings stand on leads about whoever has this address. */
    long leadsOf(String address) {
        return database.number(
                "select count(*) from lead_signal s join lead l on l.id = s.lead_id"
                        + " join contact_point c on c.person_id = l.person_id where s.kind = 'BOOKING' and c.address = ?",
                address);
    }

    /** Residents with a log-in of an hour, made behind the scenes; answers the tokens of their cookies. */
    List<String> logInMany(int count) {
        Timestamp now = Timestamp.from(Instant.now());
        Timestamp later = Timestamp.from(Instant.now().plus(Duration.ofHours(1)));
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID person = UUID.randomUUID();
            UUID resident = UUID.randomUUID();
            String token = Tokens.create();
            database.change("insert into person (id, created_at) values (?, ?)", person, now);
            database.change(
                    "insert into resident (id, person_id, created_at, last_login_at) values (?, ?, ?, ?)",
                    resident,
                    person,
                    now,
                    now);
            database.change(
                    "insert into login_session (token_hash, resident_id, created_at, last_used_at, expires_at)"
                            + " values (?, ?, ?, ?, ?)",
                    Tokens.hash(token),
                    resident,
                    now,
                    now,
                    later);
            tokens.add(token);
        }
        return tokens;
    }

    private static UUID id(String session) {
        return UUID.fromString(session.substring(session.lastIndexOf('/') + 1));
    }
}
