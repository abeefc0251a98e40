package nl.jouwroute.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.Language;
import nl.jouwroute.resident.ContactAddress;
import nl.jouwroute.resident.PersonRepository;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;
import nl.jouwroute.trajectory.DutyRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** Persons with leads, talks, visits and offers, to be merged and taken apart by the back-end with its narrow role. */
abstract class MergeFixture {

    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    static final String MAIL = "noor@example.org";
    private static TestDatabase database;
    static Transactions transactions;
    final UUID me = UUID.randomUUID();

    /** The person who stays. */
    UUID kept;

    /** The person who goes. */
    UUID gone;

    @BeforeAll
    static void start(TestInfo test) {
        database = TestDatabase.create(
                test.getTestClass().orElseThrow().getSimpleName().toLowerCase(Locale.ROOT));
        transactions = new Transactions(database.url(), "backend", "test", 2).at(new MovableClock(NOW));
    }

    @AfterAll
    static void stop() {
        transactions.close();
    }

    @BeforeEach
    void staff() throws SQLException {
        run("truncate person, staff_member cascade");
        run("insert into staff_member (id, name, email, created_at) values ('" + me + "', 'Marieke', 'm@tiem.example',"
                + " '2026-01-01')");
    }

    static void account(UUID person) throws SQLException {
        run("insert into resident (id, person_id, created_at, last_login_at) values ('" + person + "', '" + person
                + "', '2026-01-01', '2026-01-01')");
    }

    void talk(UUID lead, UUID resident, String state) throws SQLException {
        boolean booked = state.equals("BOOKED");
        run(
                "insert into appointment (id, lead_id, resident_id, advisor_id, advisor, way, place, minutes, state, starts_at,"
                        + " ends_at, form_key, proposed_at) values (gen_random_uuid(), '" + lead + "', '" + resident
                        + "', '" + me
                        + "', 'Marieke', 'PHONE', '06', 45, '" + state + "', "
                        + (booked ? "'2026-12-01T09:00Z', '2026-12-01T09:45Z'" : "null, null")
                        + ", gen_random_uuid(), '2026-11-22')");
    }

    void visit(UUID lead) throws SQLException {
        run("insert into home_visit (id, lead_id, staff_id, day, address, state, form_key, planned_at)"
                + " values (gen_random_uuid(), '" + lead + "', '" + me + "', '2026-11-24', 'Dorpsstraat 1', 'PLANNED',"
                + " gen_random_uuid(), '2026-11-23')");
    }

    void offer(UUID lead) throws SQLException {
        run(
                "insert into handover (id, lead_id, organisation_id, state, said, asked_on, content, offered_by, offered_at,"
                        + " form_key) values (gen_random_uuid(), '" + lead
                        + "', '00000000-0000-4000-8000-0000000000a1', 'OFFERED',"
                        + " 'YES', '2026-11-22', '{}', '" + me + "', '2026-11-22', gen_random_uuid())");
    }

    void mergeThem() {
        assertThat(merge(kept, gone)).isEqualTo("DONE");
    }

    void takeThemApart() throws SQLException {
        assertThat(undo(UUID.fromString(value("select id from person_merge")))).isEqualTo("DONE");
    }

    String merge(UUID kept, UUID gone) {
        return asStaff(() -> persons().merge(UUID.randomUUID(), kept, gone, "Zelfde adres", me, NOW));
    }

    String undo(UUID merge) {
        return asStaff(() -> persons().undo(merge, me, NOW.plusSeconds(60)));
    }

    UUID colleague() throws SQLException {
        UUID tom = UUID.randomUUID();
        run("insert into staff_member (id, name, email, created_at) values ('" + tom + "', 'Tom', 'tom@tiem.example',"
                + " '2026-01-01')");
        return tom;
    }

    /** What came on leads of mine that were answered. */
    List<String> newInMyDay() {
        return asStaff(() ->
                transactions
                        .beans()
                        .get(DutyRepository.class)
                        .due(me, LocalDate.ofInstant(NOW, ZoneOffset.UTC), 9)
                        .stream()
                        .filter(duty -> duty.kind() == DutyRepository.Kind.NEW_SIGNAL)
                        .map(DutyRepository.Duty::words)
                        .toList());
    }

    static PersonRepository persons() {
        return transactions.beans().get(PersonRepository.class);
    }

    <T> T asStaff(Supplier<T> work) {
        return transactions.as(new Caller(Set.of(Actor.ANYONE, Actor.ADVISOR), me, "Marieke"), DbRole.STAFF, work);
    }

    UUID person(String called, String born, String mail) {
        UUID id = UUID.randomUUID();
        return asStaff(() -> {
            persons().add(id, called, born == null ? null : LocalDate.parse(born), Language.DUTCH, NOW);
            persons().addAddress(id, ContactAddress.parse(mail).orElseThrow(), me);
            return id;
        });
    }

    static UUID lead(UUID person, String state, UUID advisor, String day) throws SQLException {
        return lead(person, state, advisor, day, "SHORT_ROUTE");
    }

    static UUID lead(UUID person, String state, UUID advisor, String day, String track) throws SQLException {
        UUID id = UUID.randomUUID();
        run("insert into lead (id, person_id, track, track_reason, state, advisor_id, received_at, response_due_at)"
                + " values ('" + id + "', '" + person + "', '" + track + "', 'Zelf', '" + state + "', "
                + (advisor == null ? "null" : "'" + advisor + "'") + ", '" + day + "', '" + day + "')");
        run("insert into lead_signal (id, lead_id, kind, subject_id, summary, at) values (gen_random_uuid(), '" + id
                + "', 'PLAN', gen_random_uuid(), 'Plan', '" + day + "')");
        return id;
    }

    static void run(String sql) throws SQLException {
        database.run(sql);
    }

    static String value(String sql) throws SQLException {
        return database.value(sql);
    }
}
