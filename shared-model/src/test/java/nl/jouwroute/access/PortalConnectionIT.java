package nl.jouwroute.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The portal's login on a pooled connection: nothing stays from one transaction to the next, and no way leads up. */
class PortalConnectionIT {

    private static final String PEOPLE = "select called from public.person";

    private static TestDatabase database;

    @BeforeAll
    static void fill() throws Exception {
        database = TestDatabase.create("portal_connection");
        TwoResidents.fill(database);
    }

    @Test
    void nothing_is_left_on_a_connection_that_is_used_again() throws Exception {
        try (Connection portal = database.asPortal()) {
            portal.setAutoCommit(false);
            for (boolean commit : new boolean[] {true, false}) {
                set(portal, "jr_resident", TwoResidents.A + "-0000-4000-8000-000000000006");
                assertThat(Catalogue.list(portal, PEOPLE)).containsExactly(TwoResidents.A);
                if (commit) {
                    portal.commit();
                } else {
                    portal.rollback();
                }
                assertThatThrownBy(() -> Catalogue.list(portal, PEOPLE)).hasMessageContaining("permission denied");
                portal.rollback();
                takeRole(portal, "jr_resident");
                assertThat(Catalogue.list(portal, PEOPLE)).isEmpty();
                portal.rollback();
            }
        }
    }

    @Test
    void a_failed_transaction_leaves_nothing_either() throws Exception {
        try (Connection portal = database.asPortal()) {
            portal.setAutoCommit(false);
            set(portal, "jr_resident", TwoResidents.A + "-0000-4000-8000-000000000006");
            assertThatThrownBy(() -> Catalogue.list(portal, "select 1 / 0")).isInstanceOf(SQLException.class);
            portal.rollback();
            takeRole(portal, "jr_resident");
            assertThat(Catalogue.list(portal, PEOPLE)).isEmpty();
        }
    }

    @Test
    void a_residents_row_cannot_be_given_to_somebody_else() throws Exception {
        try (Connection portal = database.asPortal();
                Connection truth = database.asSuperuser()) {
            portal.setAutoCommit(false);
            for (String column : Catalogue.list(
                    truth,
                    "select 'update public.' || c.relname || ' set ' || a.attname || ' = '"
                            + " from pg_class c join pg_attribute a on a.attrelid = c.oid"
                            + " where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace"
                            + " and a.attname in ('person_id', 'resident_id')"
                            + " and has_column_privilege('jr_resident', c.oid, a.attnum, 'UPDATE')")) {
                set(portal, "jr_resident", TwoResidents.A + "-0000-4000-8000-000000000006");
                String suffix = column.contains("person_id") ? "4" : "6";
                assertThatThrownBy(() -> {
                            try (Statement s = portal.createStatement()) {
                                s.executeUpdate(
                                        column + "'" + TwoResidents.B + "-0000-4000-8000-00000000000" + suffix + "'");
                            }
                        })
                        .as(column)
                        .hasMessageContaining("row-level security");
                portal.rollback();
            }
        }
    }

    @Test
    void the_portal_cannot_become_staff_owner_or_anything_else() throws Exception {
        try (Connection portal = database.asPortal();
                Connection truth = database.asSuperuser()) {
            List<String> takes = new ArrayList<>();
            for (String role :
                    Catalogue.list(truth, "select rolname from pg_roles where rolname <> 'portal' order by 1")) {
                try (Statement s = portal.createStatement()) {
                    s.execute("set role " + role);
                    takes.add(role);
                } catch (SQLException e) {
                    assertThat(e.getSQLState()).isEqualTo("42501");
                }
            }
            assertThat(takes)
                    .containsExactly(
                            "jr_booking_desk",
                            "jr_invitee",
                            "jr_lead_intake",
                            "jr_login",
                            "jr_objector",
                            "jr_reader",
                            "jr_referrer",
                            "jr_resident",
                            "jr_system",
                            "jr_viewer");
        }
    }

    private static void set(Connection portal, String role, String resident) throws SQLException {
        takeRole(portal, role);
        Catalogue.list(portal, "select set_config('jouwroute.resident', ?, true)", resident);
    }

    private static void takeRole(Connection portal, String role) throws SQLException {
        Catalogue.list(portal, "select set_config('role', ?, true)", role);
    }
}
