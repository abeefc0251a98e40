package nl.jouwroute.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself holds to about plans and profiles, whatever the programs do. */
class PlanProfileDatabaseIT {

    private static final List<String> TABLES =
            List.of("future_plan", "plan_answer", "plan_version", "profile", "profile_quality", "profile_availability");
    private static final String UNIQUE = "23505";
    private static final String CHECK = "23514";
    private static final String FOREIGN_KEY = "23503";
    private static final String DENIED = "42501";
    private static final String IMMUTABLE = "23001";

    private static TestDatabase database;
    private Connection portal;
    private Connection superuser;
    private final UUID a = UUID.randomUUID();
    private final UUID b = UUID.randomUUID();

    @BeforeAll
    static void start() {
        database = TestDatabase.create("plan_profile");
    }

    @BeforeEach
    void twoResidentsWithAPlanAndAProfile() throws SQLException {
        superuser = database.asSuperuser();
        portal = database.asPortal();
        portal.setAutoCommit(false);
        for (UUID resident : List.of(a, b)) {
            run(superuser, "insert into person (id, created_at) values ('%s', '2026-11-23Z')", resident);
            run(
                    superuser,
                    "insert into resident (id, person_id, created_at, last_login_at)"
                            + " values ('%1$s', '%1$s', '2026-11-23Z', '2026-11-23Z')",
                    resident);
            as("jr_resident", resident);
            run(
                    portal,
                    "insert into future_plan (id, resident_id, edition, started_at, changed_at)"
                            + " values ('%1$s', '%1$s', 'toekomstplan-1', '2026-11-23Z', '2026-11-23Z')",
                    resident);
            run(portal, answer("nu-dag", "1 3"), resident);
            run(portal, version(1), resident);
            run(
                    portal,
                    "insert into profile (id, resident_id, created_at, changed_at)"
                            + " values ('%1$s', '%1$s', '2026-11-23Z', '2026-11-23Z')",
                    resident);
            run(portal, "insert into profile_quality values ('%s', 0, 'op-tijd')", resident);
            run(portal, "insert into profile_availability values ('%s', 'MONDAY', 'MORNING')", resident);
            portal.commit();
        }
    }

    @AfterEach
    void close() throws SQLException {
        portal.close();
        superuser.close();
    }

    @Test
    void aResidentSeesOwnRowsOnly() throws SQLException {
        as("jr_resident", a);
        for (String table : TABLES) {
            String owner = table.startsWith("profile_") ? "profile_id" : "resident_id";
            assertThat(owners(table, owner)).as(table).isNotEmpty().containsOnly(a);
        }
    }

    @Test
    void withoutAResidentNothingIsSeenAlsoOnAReusedConnection() throws SQLException {
        as("jr_resident", a);
        portal.commit();
        as("jr_resident", null);
        for (String table : TABLES) {
            assertThat(owners(table, table.startsWith("profile_") ? "profile_id" : "resident_id"))
                    .as(table)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jr_login", "jr_booking_desk", "jr_lead_intake", "jr_referrer", "jr_viewer"})
    void noOtherRoleOfThePortalReadsThem(String role) throws SQLException {
        for (String table : TABLES) {
            as(role, a);
            refused(DENIED, "select * from " + table);
        }
    }

    @Test
    void aResidentCannotWriteForAnother() throws SQLException {
        for (String sql : List.of(
                answer("nu-goed", "1"),
                version(2),
                "insert into profile_quality values ('%s', 1, 'leer-snel')",
                "insert into profile_availability values ('%s', 'SUNDAY', 'EVENING')")) {
            as("jr_resident", a);
            refused(DENIED, sql, b);
        }
        as("jr_resident", a);
        assertThat(update("update plan_answer set words = 'van a' where resident_id = '%s'", b))
                .isZero();
        assertThat(update("update profile set headline = 'van a' where resident_id = '%s'", b))
                .isZero();
        assertThat(update("delete from profile_quality where profile_id = '%s'", b))
                .isZero();
    }

    @Test
    void anAnswerCannotHangOnSomebodyElsesPlan() throws SQLException {
        as("jr_resident", a);
        refused(
                FOREIGN_KEY,
                "insert into plan_answer (id, plan_id, resident_id, question, revision, changed_at)"
                        + " values (gen_random_uuid(), '" + b + "', '%s', 'nu-goed', 1, '2026-11-23Z')",
                a);
    }

    @Test
    void aSentVersionCannotBeChangedOrTakenBackByAnybody() throws SQLException {
        as("jr_resident", a);
        refused(DENIED, "update plan_version set number = 9");
        as("jr_resident", a);
        refused(DENIED, "delete from plan_version");
        assertThatThrownBy(() -> run(superuser, "update plan_version set content = '{\"chapters\": []}'"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(IMMUTABLE));
    }

    @Test
    void oneVersionHasOneNumberAndOneResidentOnePlanAndOneProfile() throws SQLException {
        as("jr_resident", a);
        refused(UNIQUE, version(1), a);
        as("jr_resident", a);
        refused(
                UNIQUE,
                "insert into future_plan (id, resident_id, edition, started_at, changed_at)"
                        + " values (gen_random_uuid(), '%s', 'x', '2026-11-23Z', '2026-11-23Z')",
                a);
        as("jr_resident", a);
        refused(
                UNIQUE,
                "insert into profile (id, resident_id, created_at, changed_at)"
                        + " values (gen_random_uuid(), '%s', '2026-11-23Z', '2026-11-23Z')",
                a);
        as("jr_resident", a);
        refused(UNIQUE, answer("nu-dag", "1"), a);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "future_plan|state = 'SUBMITTED'",
                "future_plan|number = 0",
                "plan_answer|chosen = '1,2'",
                "plan_answer|chosen = 'x'",
                "plan_answer|words = ''",
                "plan_answer|words = repeat('x', 2001)",
                "plan_answer|revision = 0",
                "plan_answer|question = 'Nu dag?'",
                "plan_answer|number_kind = 'BSN'",
                "profile|hours_per_week = 61",
                "profile|hours_per_week = 0",
                "profile|starts = 'NEVER'",
                "profile|headline = repeat('x', 121)",
                "profile_quality|position = 5",
                "profile_quality|position = -1",
                "profile_availability|day = 'HOLIDAY'",
                "profile_availability|part = 'NIGHT'"
            })
    void impossibleValuesAreRefused(String table, String assignment) throws SQLException {
        as("jr_resident", a);
        refused(CHECK, "update " + table + " set " + assignment);
    }

    @Test
    void onlyAnAdvisorSaysThatAPlanWasTalkedThrough() throws SQLException {
        as("jr_resident", a);
        run(portal, "update future_plan set state = 'SUBMITTED', submitted_at = '2026-11-23Z'");
        refused(DENIED, "update future_plan set state = 'DISCUSSED', discussed_at = '2026-11-23Z'");
    }

    @Test
    void qualitiesStandOnceAndInOneOrderAtTheEndOfATransaction() throws SQLException {
        as("jr_resident", a);
        run(portal, "insert into profile_quality values ('%s', 1, 'leer-snel')", a);
        run(portal, "update profile_quality set position = 1 - position");
        portal.commit();
        as("jr_resident", a);
        run(portal, "insert into profile_quality values ('%s', 2, 'leer-snel')", a);
        assertThatThrownBy(portal::commit).isInstanceOf(SQLException.class);
    }

    @Test
    void staffReadWhatWasSentAndNeverTheAnswersOfADraft() throws SQLException {
        try (Connection backend = DriverManager.getConnection(database.url(), "backend", "test")) {
            backend.setAutoCommit(false);
            try (Statement s = backend.createStatement()) {
                s.execute("set local role jr_staff");
                for (String table : List.of("future_plan", "plan_version", "profile", "profile_quality")) {
                    try (ResultSet r = s.executeQuery("select count(*) from " + table)) {
                        r.next();
                        assertThat(r.getInt(1)).as(table).isGreaterThanOrEqualTo(2);
                    }
                }
                assertThatThrownBy(() -> s.executeQuery("select * from plan_answer"))
                        .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState())
                                .isEqualTo(DENIED));
            }
        }
    }

    private static String answer(String question, String chosen) {
        return "insert into plan_answer (id, plan_id, resident_id, question, revision, chosen, changed_at)"
                + " values (gen_random_uuid(), '%1$s', '%1$s', '" + question + "', 1, '" + chosen + "', '2026-11-23Z')";
    }

    private static String version(int number) {
        return "insert into plan_version (id, plan_id, resident_id, number, content, submitted_at, respond_by)"
                + " values (gen_random_uuid(), '%1$s', '%1$s', " + number
                + ", '{\"chapters\": []}', '2026-11-23Z', '2026-11-25Z')";
    }

    private void as(String role, UUID resident) throws SQLException {
        portal.rollback();
        try (PreparedStatement s = portal.prepareStatement(
                "select set_config('role', ?, true), set_config('jouwroute.resident', ?, true)")) {
            s.setString(1, role);
            s.setString(2, resident == null ? "" : resident.toString());
            s.execute();
        }
    }

    private void refused(String state, String sql, Object... words) {
        assertThatThrownBy(() -> run(portal, sql, words))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state));
    }

    @SuppressWarnings("AnnotateFormatMethod") // the statements are those of this test
    private int update(String sql, Object... words) throws SQLException {
        try (Statement s = portal.createStatement()) {
            return s.executeUpdate(sql.formatted(words));
        }
    }

    @SuppressWarnings("AnnotateFormatMethod") // as above
    private static void run(Connection connection, String sql, Object... words) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute(words.length == 0 ? sql : sql.formatted(words));
        }
    }

    private List<UUID> owners(String table, String column) throws SQLException {
        try (Statement s = portal.createStatement();
                ResultSet r = s.executeQuery("select distinct " + column + " from " + table)) {
            List<UUID> owners = new ArrayList<>();
            while (r.next()) {
                owners.add(r.getObject(1, UUID.class));
            }
            return owners;
        }
    }
}
