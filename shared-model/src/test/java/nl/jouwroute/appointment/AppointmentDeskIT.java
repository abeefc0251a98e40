package nl.jouwroute.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.appointment.AppointmentRefused.Why;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.NotFound;
import nl.jouwroute.common.Settings;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Appointments on a real PostgreSQL, each side with its own login and narrow role. */
class AppointmentDeskIT {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-30T09:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));

    private static TestDatabase database;
    private static Transactions office;
    private static Transactions portal;
    private static MovableClock clock;

    private final UUID marieke = UUID.randomUUID();

    @BeforeAll
    static void start() {
        database = TestDatabase.create("appointments");
        clock = new MovableClock(NOW);
        office = sided("backend");
        portal = sided("portal");
    }

    private static Transactions sided(String login) {
        Transactions side = new Transactions(database.url(), login, "test", 4);
        side.beans().with(Clock.class, clock);
        side.beans().with(Settings.class, new Settings(Map.of("JR_ORIGIN", "https://route.example")));
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

    @Test
    void aPickedTimeIsBookedOnceWithAnEntryThatMovesAndGoes() throws SQLException {
        UUID kim = resident();
        UUID id = propose(kim, UUID.randomUUID());
        assertThat(value("select string_agg(kind, ' ') from notification")).isEqualTo("APPOINTMENT_PROPOSED");

        asResident(kim, desk -> desk.pick(id, TUESDAY));
        assertThat(refusal(() -> asResident(kim, desk -> desk.pick(id, MONDAY))))
                .isEqualTo(Why.NOT_NOW);
        assertThat(file("BOOKED", 0))
                .contains(
                        "METHOD:REQUEST",
                        "UID:afspraak-" + id + "@jouwroute",
                        "SEQUENCE:0",
                        "DTSTART:20261201T090000Z",
                        "DTEND:20261201T094500Z");

        asOffice(desk -> desk.move(id, marieke, MONDAY));
        assertThat(file("BOOKED", 1)).contains("METHOD:REQUEST", "SEQUENCE:1", "DTSTART:20261130T090000Z");
        asOffice(desk -> desk.cancel(id, marieke));
        assertThat(file("CANCELLED", 2)).contains("METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED");
        assertThat(refusal(() -> asOffice(desk -> desk.cancel(id, marieke)))).isEqualTo(Why.NOT_NOW);
        assertThat(value("select string_agg(action, ' ' order by id) from audit_entry where object_id = '" + id
                        + "' and person_id = '" + kim + "'"))
                .isEqualTo("APPOINTMENT_PROPOSED APPOINTMENT_PICKED APPOINTMENT_MOVED APPOINTMENT_CANCELLED");
    }

    @Test
    void ofManyWhoPickOneTimeOfAnAdvisorOneGetsIt() throws Exception {
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            UUID resident = resident();
            UUID id = propose(resident, UUID.randomUUID());
            all.add(() -> {
                Why why = refusal(() -> asResident(resident, desk -> desk.pick(id, MONDAY)));
                return why == null ? "booked" : why.name();
            });
        }
        List<String> answers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<String> answer : threads.invokeAll(all)) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(answers).containsExactlyInAnyOrder("booked", "TAKEN", "TAKEN", "TAKEN");
    }

    @Test
    void aResidentAnswersOnlyTheirOwnAndOnlyWithWhatWasProposed() throws SQLException {
        UUID kim = resident();
        UUID id = propose(kim, UUID.randomUUID());
        UUID stranger = resident();

        assertThat(refusal(() -> asResident(stranger, desk -> desk.pick(id, MONDAY))))
                .isEqualTo(Why.NOT_NOW);
        assertThat(refusal(() -> asResident(kim, desk -> desk.pick(id, MONDAY.plusSeconds(60)))))
                .isEqualTo(Why.NOT_NOW);
        assertThat(refusal(() -> asResident(kim, desk -> desk.pick(id, NOW)))).isEqualTo(Why.PAST);
        asResident(kim, desk -> desk.refuse(id, "Liever 's avonds"));
        assertThat(value("select state || ' ' || wish from appointment where id = '" + id + "'"))
                .isEqualTo("NONE_FITS Liever 's avonds");
        UUID again = propose(kim, UUID.randomUUID());
        assertThat(again).isNotEqualTo(id);
        assertThatThrownBy(() -> asOffice(desk -> desk.cancel(again, UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aProposalHasTwoOrThreeTimesToComeAndWaitsAlone() throws SQLException {
        UUID kim = resident();
        UUID key = UUID.randomUUID();
        propose(kim, key);
        propose(kim, key);
        assertThat(value("select count(*) from appointment")).isEqualTo("1");
        assertThat(refusal(() -> propose(kim, UUID.randomUUID()))).isEqualTo(Why.WAITS_ALREADY);
        for (List<Instant> times : List.of(
                List.of(MONDAY),
                List.of(MONDAY, MONDAY),
                List.of(MONDAY, NOW),
                List.of(MONDAY, TUESDAY, TUESDAY.plusSeconds(9), TUESDAY.plusSeconds(99)))) {
            Proposal proposal = new Proposal(MeetingWay.PHONE, "06", 30, times, UUID.randomUUID());
            assertThat(refusal(() -> asOffice(desk -> desk.propose(
                            new AppointmentRepository.Parties(UUID.randomUUID(), kim, marieke, "Marieke"), proposal))))
                    .isEqualTo(Why.TIMES);
        }
    }

    @Test
    void aProposalWhoseTimesAreAllOverMakesRoomForAnother() throws SQLException {
        UUID kim = resident();
        UUID first = propose(kim, UUID.randomUUID());
        clock.set(MONDAY.plusSeconds(1));
        Instant later = TUESDAY.plus(Duration.ofDays(7));
        Proposal next =
                new Proposal(MeetingWay.PHONE, "06", 30, List.of(later, later.plusSeconds(7200)), UUID.randomUUID());
        AppointmentRepository.Parties parties = new AppointmentRepository.Parties(
                UUID.fromString(value("select lead_id from appointment where id = '" + first + "'")),
                kim,
                marieke,
                "Marieke");
        assertThat(refusal(() -> asOffice(desk -> desk.propose(parties, next))))
                .as("Tuesday can still be chosen")
                .isEqualTo(Why.WAITS_ALREADY);

        clock.set(TUESDAY.plusSeconds(1));
        asOffice(desk -> desk.propose(parties, next));

        assertThat(stateOf(first)).isEqualTo("CANCELLED 1");
        assertThat(value("select count(*) from appointment where state = 'PROPOSED'"))
                .isEqualTo("1");
        assertThat(value("select count(*) from notification where kind = 'APPOINTMENT_CANCELLED'"))
                .as("nothing had been agreed")
                .isEqualTo("0");
    }

    @Test
    void theDayBeforeItIsRememberedOnceAndAfterwardsNotedWhetherSomebodyCame() throws SQLException {
        UUID kim = resident();
        UUID id = propose(kim, UUID.randomUUID());
        asResident(kim, desk -> desk.pick(id, MONDAY));
        assertThat(remind()).as("a week ahead").isZero();
        clock.set(MONDAY.minus(Duration.ofDays(1)));
        assertThat(remind()).isEqualTo(1);
        assertThat(remind()).isZero();
        assertThat(refusal(() -> asOffice(desk -> desk.note(id, marieke, false))))
                .isEqualTo(Why.NOT_NOW);
        clock.set(MONDAY.plusSeconds(1));
        asOffice(desk -> desk.note(id, marieke, false));
        assertThat(value("select came from appointment")).isEqualTo("f");
    }

    @Test
    void whenTheLeadGoesToAColleagueNobodyPicksATimeOfWhoHadItAndTheColleagueProposesAnew() throws SQLException {
        UUID kim = resident();
        UUID id = propose(kim, UUID.randomUUID());
        UUID noor = resident();
        UUID booked = propose(noor, UUID.randomUUID());
        asResident(noor, desk -> desk.pick(booked, TUESDAY));
        UUID tom = colleague();
        assertThatThrownBy(() -> asOffice(desk -> desk.cancel(booked, tom))).isInstanceOf(NotFound.class);

        run("update lead set advisor_id = '" + tom + "', state = 'ASSIGNED' where person_id in ('" + kim + "', '" + noor
                + "')");

        assertThat(stateOf(id)).isEqualTo("CANCELLED 1");
        assertThat(refusal(() -> asResident(kim, desk -> desk.pick(id, MONDAY))))
                .isEqualTo(Why.NOT_NOW);
        assertThat(stateOf(propose(kim, UUID.randomUUID()))).isEqualTo("PROPOSED 0");
        assertThat(stateOf(booked)).as("what was agreed on stands").isEqualTo("BOOKED 0");
        asOffice(desk -> desk.cancel(booked, tom));
        assertThat(file("CANCELLED", 1)).contains("METHOD:CANCEL", "UID:afspraak-" + booked);
    }

    @Test
    void aBookedTalkGoesAlongWithTheLeadInBothCalendars() throws SQLException {
        UUID kim = resident();
        UUID booked = propose(kim, UUID.randomUUID());
        asResident(kim, desk -> desk.pick(booked, TUESDAY));
        UUID noor = resident();
        UUID hers = propose(noor, UUID.randomUUID());
        UUID tom = colleague();

        give(booked, tom);
        give(booked, tom);

        assertThat(stateOf(booked)).isEqualTo("BOOKED 1");
        assertThat(file("BOOKED", 1))
                .contains(
                        "METHOD:REQUEST",
                        "UID:afspraak-" + booked,
                        "SUMMARY:Gesprek met Tom",
                        "DTSTART:20261201T090000Z");
        assertThat(dayOf(tom)).containsExactly(booked);
        assertThat(dayOf(marieke)).isEmpty();
        asResident(noor, desk -> desk.pick(hers, TUESDAY));
        assertThat(dayOf(marieke)).as("her hour is free again").containsExactly(hers);
    }

    @Test
    void aTalkThatTheNewAdvisorCannotKeepIsCancelledAndTold() throws SQLException {
        UUID kim = resident();
        UUID booked = propose(kim, UUID.randomUUID());
        asResident(kim, desk -> desk.pick(booked, TUESDAY));
        UUID tom = colleague();
        UUID his = propose(resident(), UUID.randomUUID());
        run("update appointment set state = 'BOOKED', advisor_id = '" + tom + "', starts_at = '"
                + TUESDAY.plusSeconds(60)
                + "', ends_at = timestamptz '" + TUESDAY.plusSeconds(60) + "' + interval '45 minutes' where id = '"
                + his
                + "'");

        give(booked, tom);

        assertThat(stateOf(booked)).isEqualTo("CANCELLED 1");
        assertThat(file("CANCELLED", 1)).contains("METHOD:CANCEL", "UID:afspraak-" + booked);
        assertThat(dayOf(tom)).containsExactly(his);
    }

    private void give(UUID booked, UUID to) throws SQLException {
        UUID lead = UUID.fromString(value("select lead_id from appointment where id = '" + booked + "'"));
        asOffice(desk -> desk.leadGiven(lead, to, "Tom"));
    }

    private List<UUID> dayOf(UUID advisor) {
        List<UUID> day = new ArrayList<>();
        office.as(new Caller(Set.of(Actor.ANYONE, Actor.ADVISOR), marieke, "Marieke"), DbRole.STAFF, () -> office
                .beans()
                .get(AppointmentRepository.class)
                .ofAdvisor(advisor, TUESDAY.minusSeconds(9), TUESDAY.plusSeconds(90))
                .stream()
                .map(Appointment::id)
                .map(day::add)
                .toList());
        return day;
    }

    private static UUID colleague() throws SQLException {
        UUID tom = UUID.randomUUID();
        run("insert into staff_member (id, name, email, created_at) values ('" + tom + "', 'Tom', '" + tom
                + "@tiem.example', '2026-01-01')");
        return tom;
    }

    @Test
    void ofALeadThatEndedNothingIsPickedAndWhatWasBookedIsCancelledAndTold() throws SQLException {
        UUID kim = resident();
        UUID id = propose(kim, UUID.randomUUID());
        UUID noor = resident();
        UUID booked = propose(noor, UUID.randomUUID());
        asResident(noor, desk -> desk.pick(booked, TUESDAY));

        end(kim, "NO_WISH");
        end(noor, "NO_WISH");

        assertThat(refusal(() -> asResident(kim, desk -> desk.pick(id, MONDAY))))
                .isEqualTo(Why.NOT_NOW);
        UUID lead = UUID.fromString(value("select lead_id from appointment where id = '" + booked + "'"));
        asOffice(desk -> desk.leadEnded(lead));
        asOffice(desk -> desk.leadEnded(lead));
        assertThat(stateOf(booked)).isEqualTo("CANCELLED 1");
        assertThat(file("CANCELLED", 1)).contains("METHOD:CANCEL", "UID:afspraak-" + booked);
        assertThat(value("select count(*) from audit_entry where action = 'APPOINTMENT_CANCELLED' and object_id = '"
                        + booked + "'"))
                .isEqualTo("1");
    }

    @Test
    void whoObjectsIsExpectedNowhereAndNotWrittenTo() throws SQLException {
        UUID kim = resident();
        UUID id = propose(kim, UUID.randomUUID());
        asResident(kim, desk -> desk.pick(id, TUESDAY));
        end(kim, "OBJECTION");
        assertThat(stateOf(id)).isEqualTo("CANCELLED 1");
        assertThat(value("select count(*) from notification where kind = 'APPOINTMENT_CANCELLED'"))
                .isEqualTo("0");
    }

    @Test
    void whoPicksJustBeforeItIsTakenBackIsTold() throws Exception {
        UUID kim = resident();
        UUID id = propose(kim, UUID.randomUUID());
        try (Connection picks = database.asSuperuser();
                Statement s = picks.createStatement()) {
            picks.setAutoCommit(false);
            s.execute(booking(id));
            Future<Why> answer = aside(() -> refusal(() -> asOffice(desk -> desk.cancel(id, marieke))));
            picks.commit();
            assertThat(answer.get()).isNull();
        }
        assertThat(file("CANCELLED", 1)).contains("METHOD:CANCEL", "DTSTART:20261130T090000Z");
    }

    @Test
    void whoRunsIntoADeadlockOverOneHourReadsThatItIsTaken() throws Exception {
        UUID other = propose(resident(), UUID.randomUUID());
        UUID kim = resident();
        UUID id = propose(kim, UUID.randomUUID());
        try (Connection picks = database.asSuperuser();
                Statement s = picks.createStatement()) {
            picks.setAutoCommit(false);
            s.execute("set local deadlock_timeout = '20s'");
            s.execute(booking(other));
            Future<Why> answer = aside(() -> refusal(() -> asResident(kim, desk -> desk.pick(id, MONDAY))));
            s.execute("update appointment set wish = 'too' where id = '" + id + "'");
            assertThat(answer.get()).isEqualTo(Why.TAKEN);
            picks.rollback();
        }
    }

    @Test
    void whoWaitsTooLongForAnHourReadsThatItIsTaken() throws Exception {
        UUID other = propose(resident(), UUID.randomUUID());
        UUID kim = resident();
        UUID id = propose(kim, UUID.randomUUID());
        try (Connection picks = database.asSuperuser();
                Statement s = picks.createStatement()) {
            picks.setAutoCommit(false);
            s.execute(booking(other));
            assertThat(refusal(() -> asResident(kim, desk -> {
                        portal.beans().get(Patience.class).runsOut();
                        desk.pick(id, MONDAY);
                    })))
                    .isEqualTo(Why.TAKEN);
            picks.rollback();
        }
        asResident(kim, desk -> {
            desk.pick(id, MONDAY);
            assertThat(portal.beans().get(Patience.class).left()).isEqualTo("3s");
        });
    }

    /** How long a transaction waits for a lock. */
    static final class Patience {
        @PersistenceContext
        private EntityManager em;

        void runsOut() {
            em.createNativeQuery("select set_config('lock_timeout', '50ms', true)")
                    .getSingleResult();
        }

        String left() {
            return (String) em.createNativeQuery("select current_setting('lock_timeout')")
                    .getSingleResult();
        }
    }

    private static String booking(UUID id) {
        return "update appointment set state = 'BOOKED', starts_at = '" + MONDAY + "', ends_at = timestamptz '" + MONDAY
                + "' + interval '45 minutes', answered_at = '" + NOW + "' where id = '" + id + "'";
    }

    /** Begins this beside the test, and answers when it waits for a lock. */
    private static Future<Why> aside(Callable<Why> deed) {
        FutureTask<Why> task = new FutureTask<>(deed);
        new Thread(task).start();
        database.awaitSomebodyWaitingForALock();
        return task;
    }

    private static void end(UUID resident, String reason) throws SQLException {
        run("update lead set state = 'CLOSED', ended_at = '" + NOW + "', end_reason = '" + reason
                + "' where person_id = '" + resident + "'");
    }

    private static String stateOf(UUID id) throws SQLException {
        return value("select state || ' ' || sequence from appointment where id = '" + id + "'");
    }

    private int remind() {
        return office.as(Caller.SYSTEM, DbRole.STAFF, () -> office.beans()
                .get(AppointmentDesk.class)
                .remind());
    }

    private interface Verb {
        void on(AppointmentDesk desk);
    }

    private void asOffice(Verb verb) {
        office.as(new Caller(Set.of(Actor.ANYONE, Actor.ADVISOR), marieke, "Marieke"), DbRole.STAFF, () -> {
            verb.on(office.beans().get(AppointmentDesk.class));
            return null;
        });
    }

    private void asResident(UUID resident, Verb verb) {
        portal.as(new Caller(Set.of(Actor.ANYONE, Actor.RESIDENT), resident, "Kim"), DbRole.BOOKING_DESK, () -> {
            verb.on(portal.beans().get(AppointmentDesk.class));
            return null;
        });
    }

    private static Why refusal(Runnable deed) {
        try {
            deed.run();
            return null;
        } catch (AppointmentRefused e) {
            return e.why();
        }
    }

    /** Answers the id of the newest of this resident. */
    private UUID propose(UUID resident, UUID key) {
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

    private static UUID resident() throws SQLException {
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

    private static String file(String kind, int sequence) throws SQLException {
        return value("select attachment_body from notification where kind = 'APPOINTMENT_" + kind
                + "' and occasion = 'sequence-" + sequence + "'");
    }

    private static void run(String sql) throws SQLException {
        database.run(sql);
    }

    private static String value(String sql) throws SQLException {
        return database.value(sql);
    }
}
