package nl.jouwroute.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.jouwroute.access.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database itself holds to about goals, steps, comments and recordings, whatever the programs do. */
class PlanStepsDatabaseIT {

    private static final String DENIED = "42501";
    private static final String CHECK = "23514";
    private static final String FOREIGN_KEY = "23503";
    private static final UUID ADVISOR = UUID.randomUUID();

    private static TestDatabase database;
    private Connection portal;
    private Connection backend;
    private final UUID a = UUID.randomUUID();
    private final UUID b = UUID.randomUUID();

    @BeforeAll
    static void start() throws SQLException {
        database = TestDatabase.create("plan_steps");
        asOwner("insert into staff_member (id, name, email, created_at) values ('" + ADVISOR
                + "', 'Marieke', 'm@tiem.example', '2026-11-01Z')");
    }

    @BeforeEach
    void twoResidentsWithAGoalAndAStep() throws SQLException {
        portal = database.asPortal();
        portal.setAutoCommit(false);
        backend = DriverManager.getConnection(database.url(), "backend", "test");
        backend.setAutoCommit(false);
        for (UUID resident : List.of(a, b)) {
            String id = "'" + resident + "'";
            asOwner("insert into person (id, created_at) values (" + id + ", '2026-11-01Z')");
            asOwner("insert into resident (id, person_id, created_at, last_login_at) values (" + id + ", " + id
                    + ", '2026-11-01Z', '2026-11-01Z')");
            asOwner("insert into future_plan (id, resident_id, edition, started_at, changed_at) values (" + id + ", "
                    + id + ", 'x', '2026-11-01Z', '2026-11-01Z')");
            asOwner("insert into goal values (" + id + ", " + id + ", " + id + ", 'werk', 1, '2026-11-01Z')");
            asOwner("insert into plan_step (id, plan_id, resident_id, goal_id, words, revision, added_at) values (" + id
                    + ", " + id + ", " + id + ", " + id + ", 'bellen', 1, '2026-11-01Z')");
            asOwner("insert into spoken_answer (id, plan_id, resident_id, question, state, received_at) values (" + id
                    + ", " + id + ", " + id + ", 'nu', 'RECEIVED', '2026-11-01Z')");
        }
    }

    @AfterEach
    void close() throws SQLException {
        portal.close();
        backend.close();
    }

    @Test
    void aResidentReachesOwnRowsOnly() throws SQLException {
        resident(a);
        for (String table : List.of("goal", "plan_step", "spoken_answer")) {
            assertThat(ids(portal, "select resident_id from " + table))
                    .as(table)
                    .containsOnly(a);
        }
        assertThat(update(portal, "update plan_step set done_at = '2026-11-02Z' where id = '" + b + "'"))
                .isZero();
        assertThat(update(portal, "delete from goal where id = '" + b + "'")).isZero();
        refused(portal, FOREIGN_KEY, "update plan_step set goal_id = '" + b + "' where id = '" + a + "'");
    }

    @Test
    void nobodySpeaksForAnAdvisor() throws SQLException {
        resident(a);
        refused(portal, DENIED, step(a, "advisor_id, advisor, shared", "'" + ADVISOR + "', 'Marieke', true"));
        resident(a);
        refused(portal, DENIED, step(a, "shared", "true"));
        resident(a);
        refused(portal, DENIED, "update plan_step set advisor = 'Marieke'");
        resident(a);
        refused(portal, DENIED, comment(a));
    }

    @Test
    void staffSeeWhatWasSentAndAddOnlyInTheirOwnName() throws SQLException {
        staff();
        assertThat(ids(backend, "select id from plan_step")).doesNotContain(a, b);
        refused(backend, DENIED, "select words from goal");
        staff();
        refused(backend, DENIED, step(a, "shared", "true"));
        staff();
        refused(backend, DENIED, "update plan_step set words = 'anders'");
        staff();
        update(backend, step(a, "advisor_id, advisor, shared", "'" + ADVISOR + "', 'Marieke', true"));
        update(backend, comment(a));
        refused(backend, DENIED, "update plan_comment set words = 'anders'");
        asOwner("update plan_step set shared = true where id = '" + a + "'");
        staff();
        assertThat(ids(backend, "select id from plan_step")).contains(a).doesNotContain(b);
    }

    @Test
    void aResidentCannotMakeARecordingPlayable() throws SQLException {
        resident(a);
        refused(portal, CHECK, "update spoken_answer set state = 'READY'");
        resident(a);
        refused(
                portal,
                DENIED,
                "insert into spoken_answer (id, plan_id, resident_id, question, state, received_at, scan, ready_at, duration_ms)"
                        + " values (gen_random_uuid(), '" + a + "', '" + a
                        + "', 'nu', 'READY', '2026-11-01Z', 'CLEAN', '2026-11-01Z', 1000)");
    }

    @Test
    void aRecordingWhoseAccountGoesLeavesItsIdUntilItsFilesAreGone() throws SQLException {
        asOwner("delete from future_plan where id = '" + a + "'");
        staff();
        assertThat(ids(backend, "select id from forgotten_recording"))
                .contains(a)
                .doesNotContain(b);
        asOwner("update spoken_answer set files_gone_at = '2026-11-02Z' where id = '" + b + "'");
        asOwner("delete from future_plan where id = '" + b + "'");
        staff();
        assertThat(ids(backend, "select id from forgotten_recording")).doesNotContain(b);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "goal|words = ''",
                "goal|words = repeat('x', 201)",
                "goal|revision = 0",
                "plan_step|words = repeat('x', 201)",
                "plan_step|due_on = '2026-12-01'",
                "plan_step|dated_at = '2026-12-01Z'"
            })
    void impossibleValuesAreRefused(String table, String assignment) throws SQLException {
        resident(a);
        refused(portal, CHECK, "update " + table + " set " + assignment);
    }

    private static String step(UUID plan, String columns, String values) {
        return "insert into plan_step (id, plan_id, resident_id, words, revision, added_at, " + columns
                + ") values (gen_random_uuid(), '" + plan + "', '" + plan + "', 'x', 1, '2026-11-01Z', " + values + ")";
    }

    private static String comment(UUID plan) {
        return "insert into plan_comment values (gen_random_uuid(), '" + plan + "', '" + plan + "', 'x', '" + ADVISOR
                + "', 'Marieke', '2026-11-01Z')";
    }

    private void resident(UUID id) throws SQLException {
        portal.rollback();
        try (Statement s = portal.createStatement()) {
            s.execute("select set_config('role', 'jr_resident', true), set_config('jouwroute.resident', '" + id
                    + "', true)");
        }
    }

    private void staff() throws SQLException {
        backend.rollback();
        try (Statement s = backend.createStatement()) {
            s.execute("set local role jr_staff");
        }
    }

    private static void refused(Connection connection, String state, String sql) {
        assertThatThrownBy(() -> update(connection, sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state));
    }

    private static int update(Connection connection, String sql) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute(sql);
            return Math.max(0, s.getUpdateCount());
        }
    }

    private static List<UUID> ids(Connection connection, String sql) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Statement s = connection.createStatement();
                ResultSet rows = s.executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private static void asOwner(String sql) throws SQLException {
        database.run(sql);
    }
}
