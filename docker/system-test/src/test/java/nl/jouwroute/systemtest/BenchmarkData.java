package nl.jouwroute.systemtest;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Residents who are logged in, plans and sessions for the benchmark, made in bulk. */
final class BenchmarkData {

    private final Database database;

    BenchmarkData(Database database) {
        this.database = database;
    }

    /** Residents with an e-mail address and a log-in; number i has the token {@link #token}. */
    void residents(int count) {
        Timestamp now = Timestamp.from(Instant.now());
        Timestamp later = Timestamp.from(Instant.now().plus(Duration.ofDays(1)));
        database.change(
                "insert into person (id, called, created_at) select md5('person' || i)::uuid, 'Meting ' || i, ?::timestamptz"
                        + " from generate_series(1, ?) i",
                now,
                count);
        database.change(
                "insert into contact_point (id, person_id, kind, address, verified_at)"
                        + " select gen_random_uuid(), md5('person' || i)::uuid, 'EMAIL', 'meting-' || i || '@voorbeeld.example', ?::timestamptz"
                        + " from generate_series(1, ?) i",
                now,
                count);
        database.change(
                "insert into resident (id, person_id, created_at, last_login_at)"
                        + " select md5('resident' || i)::uuid, md5('person' || i)::uuid, ?::timestamptz, ?::timestamptz from generate_series(1, ?) i",
                now,
                now,
                count);
        database.change(
                "insert into login_session (token_hash, resident_id, created_at, last_used_at, expires_at)"
                        + " select encode(sha256(convert_to('meting-' || i, 'UTF8')), 'hex'), md5('resident' || i)::uuid, ?::timestamptz, ?::timestamptz, ?::timestamptz"
                        + " from generate_series(1, ?) i",
                now,
                now,
                later,
                count);
    }

    static String token(int number) {
        return "meting-" + number;
    }

    String residentId(int number) {
        return database.rows("select md5('resident' || ?::int)::uuid as id", number)
                .get(0)
                .get("id")
                .toString();
    }

    /** Sessions of a thousand seats, each in a room of its own. */
    List<UUID> sessions(int count) {
        List<UUID> ids = new ArrayList<>();
        Instant start = Instant.now().plus(Duration.ofDays(7));
        for (int i = 0; i < count; i++) {
            UUID room = UUID.randomUUID();
            UUID session = UUID.randomUUID();
            database.change(
                    "insert into room (id, name, place, address, seats) values (?, 'Meting', 'Tiem', 'Zwolle', 1000)",
                    room);
            database.change(
                    "insert into group_session (id, kind_code, title, about, room_id, status, starts_at, ends_at,"
                            + " closes_at, capacity, created_at)"
                            + " values (?, 'TRAINING', 'Meting (voorbeeld)', '', ?, 'OPEN', ?, ?, ?, 1000, ?)",
                    session,
                    room,
                    Timestamp.from(start),
                    Timestamp.from(start.plus(Duration.ofHours(2))),
                    Timestamp.from(start.minus(Duration.ofHours(1))),
                    Timestamp.from(Instant.now()));
            ids.add(session);
        }
        return ids;
    }
}
