package nl.jouwroute.systemtest;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** It starts in ten minutes: nobody books any more, and who comes can be ticked off. */
    void opensItsDoor(String session) {
        database.change(
                "update group_session set starts_at = ?, closes_at = ? where id = ?",
                Timestamp.from(Instant.now().plusSeconds(600)),
                Timestamp.from(Instant.now()),
                id(session));
    }

    /** Whether the one who booked was there, and why not. */
    String attendance(String session) {
        var row = database.rows("select attendance, absence_reason from booking where session_id = ?", id(session))
                .get(0);
        return row.get("attendance") + " " + row.get("absence_reason");
    }

    long taken(String session) {
        return database.number("select taken from group_session where id = ?", id(session));
    }

    long count(String session, String state) {
        return database.number("select count(*) from booking where session_id = ? and state = ?", id(session), state);
    }

    /** Everybody who booked or waits, in the order in which the desk served them. */
    List<Map<String, Object>> inOrderOfService(String session) {
        return database.rows(
                "select id, state, position, created_at from booking where session_id = ? order by created_at, id",
                id(session));
    }

    /** The messages about each booking of a session, as many as there are of a kind. */
    List<Map<String, Object>> messages(String session) {
        return database.rows(
                "select b.state, n.kind, n.channel, n.address, count(*) as times from booking b"
                        + " join notification n on n.subject_id = b.id where b.session_id = ? group by b.id, 1, 2, 3, 4",
                id(session));
    }

    /** How many signals of bookings stand on leads about whoever has this address. */
    long leadsOf(String address) {
        return database.number(
                "select count(*) from lead_signal s join lead l on l.id = s.lead_id"
                        + " join contact_point c on c.person_id = l.person_id where s.kind = 'BOOKING' and c.address = ?",
                address);
    }

    /** Residents with an e-mail address and a log-in of an hour, made behind the scenes; answers their tokens. */
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
                    "insert into contact_point (id, person_id, kind, address, verified_at) values (?, ?, 'EMAIL', ?, ?)",
                    UUID.randomUUID(),
                    person,
                    TestSystem.newAddress(),
                    now);
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
