package nl.jouwroute.appointment;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** An advisor and residents with leads, each side with its own login and narrow role on a real PostgreSQL. */
abstract class AppointmentFixture {

    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    static final Instant MONDAY = Instant.parse("2026-11-30T09:00:00Z");
    static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    static TestDatabase database;
    static Transactions office;
    static Transactions portal;
    static MovableClock clock;
    final UUID marieke = UUID.randomUUID();

    @BeforeAll
    static void start(TestInfo test) {
        database = TestDatabase.create(
                test.getTestClass().orElseThrow().getSimpleName().toLowerCase(Locale.ROOT));
        clock = new MovableClock(NOW);
        office = sided("backend");
        portal = sided("portal");
    }

    private static Transactions sided(String login) {
        Transactions side = new Transactions(database.url(), login, "test", 4).at(clock);
        side.beans().get(AppointmentDesk.class);
        return side;
    }

    @AfterAll
    static void stop() {
        office.close();
        portal.close();
    }

    @BeforeEach
    void anAdvisor() throws SQLException {
        clock.set(NOW);
        run("truncate appointment, notification cascade");
        run("insert into staff_member (id, name, email, created_at) values ('" + marieke + "', 'Marieke', '" + marieke
                + "@tiem.example', '2026-01-01')");
    }

    interface Verb {
        void on(AppointmentDesk desk);
    }

    void asOffice(Verb verb) {
        office.as(new Caller(Set.of(Actor.ANYONE, Actor.ADVISOR), marieke, "Marieke"), DbRole.STAFF, () -> {
            verb.on(office.beans().get(AppointmentDesk.class));
            return null;
        });
    }

    void asResident(UUID resident, Verb verb) {
        portal.as(new Caller(Set.of(Actor.ANYONE, Actor.RESIDENT), resident, "Kim"), DbRole.BOOKING_DESK, () -> {
            verb.on(portal.beans().get(AppointmentDesk.class));
            return null;
        });
    }

    static Enum<?> refusal(Runnable deed) {
        try {
            deed.run();
            return null;
        } catch (AppointmentRefused e) {
            return e.why();
        }
    }

    /** Answers the id of the newest of this resident. */
    UUID propose(UUID resident, UUID key) {
        try {
            UUID lead = UUID.fromString(
                    value("select l.id from lead l join resident r on r.person_id = l.person_id where r.id = '"
                            + resident + "'"));
            Proposal proposal = new Proposal(MeetingWay.PLACE, "Tiem", 45, List.of(TUESDAY, MONDAY), key);
            asOffice(desk ->
                    desk.propose(new AppointmentRepository.Parties(lead, resident, marieke, "Marieke"), proposal));
            return UUID.fromString(value("select id from appointment where form_key = '" + key + "'"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static UUID resident() throws SQLException {
        UUID id = UUID.randomUUID();
        run("insert into person (id, called, created_at) values ('" + id + "', 'Kim', '2026-01-01')");
        run("insert into contact_point (id, person_id, kind, address, verified_at) values (gen_random_uuid(), '" + id
                + "', 'EMAIL', '" + id + "@voorbeeld.example', '2026-01-01')");
        run("insert into resident (id, person_id, created_at, last_login_at) values ('" + id + "', '" + id
                + "', '2026-01-01', '2026-01-01')");
        run("insert into lead (id, person_id, track, track_reason, state, received_at, response_due_at) values"
                + " (gen_random_uuid(), '" + id + "', 'SHORT_ROUTE', 'Toets', 'NEW', '2026-11-23', '2026-11-24')");
        return id;
    }

    static String file(String kind, int sequence) throws SQLException {
        return value("select attachment_body from notification where kind = 'APPOINTMENT_" + kind
                + "' and occasion = 'sequence-" + sequence + "'");
    }

    static void run(String sql) throws SQLException {
        database.run(sql);
    }

    static String value(String sql) throws SQLException {
        return database.value(sql);
    }

    static String stateOf(UUID id) throws SQLException {
        return value("select state || ' ' || sequence from appointment where id = '" + id + "'");
    }
}
