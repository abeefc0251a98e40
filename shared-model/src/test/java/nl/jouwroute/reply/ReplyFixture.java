package nl.jouwroute.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.jouwroute.access.TestDatabase;
import nl.jouwroute.common.Actor;
import nl.jouwroute.common.Caller;
import nl.jouwroute.common.DbRole;
import nl.jouwroute.common.Tokens;
import nl.jouwroute.notification.Channel;
import nl.jouwroute.testing.MovableClock;
import nl.jouwroute.testing.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/**
 * Somebody with a lead and an e-mail about it, on a real PostgreSQL of its own with the narrow roles of the back-end and
 * of the SMS gateway.
 */
abstract class ReplyFixture {

    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    static final String NUMBER = "+31612345678";

    static Transactions backend;
    static Transactions portal;

    private static TestDatabase database;

    final UUID marieke = UUID.randomUUID();
    final UUID noor = UUID.randomUUID();
    final String token = Tokens.createForAddress();
    UUID lead;
    UUID message;

    private int seconds;

    @BeforeAll
    static void start(TestInfo test) {
        database = TestDatabase.create(
                test.getTestClass().orElseThrow().getSimpleName().toLowerCase(Locale.ROOT));
        backend = transactions("backend");
        portal = transactions("portal");
    }

    private static Transactions transactions(String login) {
        return new Transactions(database.url(), login, "test", 3).at(new MovableClock(NOW));
    }

    @AfterAll
    static void stop() {
        backend.close();
        portal.close();
    }

    @BeforeEach
    void aLeadWithAMessage() throws SQLException {
        run("truncate person, staff_member, notification, audit_entry, rate_count cascade");
        run("insert into staff_member (id, name, email, created_at) values ('" + marieke
                + "', 'Marieke', 'm@tiem.example', '2026-01-01')");
        person(noor, "Noor");
        run("insert into contact_point (id, person_id, kind, address, verified_at) values ('" + noor + "', '" + noor
                + "', 'EMAIL', 'noor@example.org', '2026-11-01Z')");
        lead = lead(noor, "SHORT_ROUTE");
        message = message(noor, lead, Channel.EMAIL, "noor@example.org", "2026-11-20");
        run("insert into reply_address values ('" + Tokens.hash(token) + "', '" + message + "')");
    }

    void refused(ReplyRefused.Why why, Runnable deed) {
        assertThatThrownBy(() -> asCoordinator(deed))
                .isInstanceOfSatisfying(
                        ReplyRefused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }

    void asCoordinator(Runnable deed) {
        backend.as(new Caller(Set.of(Actor.ANYONE, Actor.COORDINATOR), marieke, "Marieke"), DbRole.STAFF, () -> {
            deed.run();
            return null;
        });
    }

    boolean receive(IncomingReply reply) {
        return inBackend(() -> desk().receive(reply));
    }

    IncomingReply mail(String mark, String words, String to) {
        return new IncomingReply(
                Channel.EMAIL,
                ReplyKind.ANSWER,
                Tokens.hash(mark),
                "noor@example.org",
                "Re",
                words,
                0,
                false,
                List.of(to),
                List.of(),
                NOW.plusSeconds(seconds++));
    }

    static ReplyDesk desk() {
        return backend.beans().get(ReplyDesk.class);
    }

    static ReplyRepository replies() {
        return backend.beans().get(ReplyRepository.class);
    }

    static <T> T inBackend(Supplier<T> work) {
        return backend.as(Caller.SYSTEM, DbRole.STAFF, work);
    }

    void person(UUID id, String called) throws SQLException {
        run("insert into person (id, called, created_at) values ('" + id + "', '" + called + "', '2026-11-01Z')");
    }

    void number(UUID person) throws SQLException {
        run("insert into contact_point (id, person_id, kind, address) values ('" + UUID.randomUUID() + "', '" + person
                + "', 'MOBILE', '" + NUMBER + "')");
    }

    UUID lead(UUID person, String track) throws SQLException {
        UUID id = UUID.randomUUID();
        run("insert into lead (id, person_id, track, track_reason, state, received_at, response_due_at) values ('" + id
                + "', '" + person + "', '" + track + "', '', 'NEW', '2026-11-01Z', '2026-11-02Z')");
        return id;
    }

    void end(UUID which) throws SQLException {
        run("update lead set state = 'CLOSED', ended_at = '2026-11-22Z', end_reason = 'OTHER' where id = '" + which
                + "'");
    }

    int numberOf(UUID which) {
        try {
            return Integer.parseInt(
                    list("select number from lead where id = '" + which + "'").get(0));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    UUID message(UUID person, UUID about, Channel channel, String address, String day) throws SQLException {
        UUID written = UUID.randomUUID();
        UUID sent = UUID.randomUUID();
        run("insert into lead_message values ('" + written + "', '" + about + "', '" + marieke + "', '" + channel
                + "', 'FREE', 'Dag', 'Dag', '" + UUID.randomUUID() + "', '" + day + "')");
        run("insert into notification (id, kind, channel, address, language, person_id, params, subject_id, occasion,"
                + " state, due_at, sent_at, created_at) values ('" + sent + "', 'ADVISOR_MESSAGE', '" + channel + "', '"
                + address + "', 'nl', '" + person + "', '{}', '" + written + "', 'first', 'SENT', '" + day + "', '"
                + day
                + "', '" + day + "')");
        return sent;
    }

    static void run(String sql) throws SQLException {
        database.run(sql);
    }

    static List<String> list(String sql) throws SQLException {
        return database.list(sql);
    }
}
