package nl.jouwroute.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * With the portal's database login, as every role that it may take, with and without a resident, a mentor or an invitation
 * named, on every table of the catalogue: what {@code portal-access.txt} says, and nothing else; and of every function that
 * works with rights of its own what {@code portal-functions.txt} says.
 */
class PortalAccessIT {

    /** Tables that hold nothing of a person, so that the two residents need no rows there. */
    private static final List<String> ABOUT_NOBODY = List.of("flyway_schema_history", "installation");

    private static TestDatabase database;

    @BeforeAll
    static void fill() throws Exception {
        database = TestDatabase.create("portal_access");
        TwoResidents.fill(database);
        try (Connection db = database.asSuperuser()) {
            AccessProbe.watchChanges(db);
        }
    }

    @Test
    void every_table_holds_rows_of_both_residents() throws SQLException {
        try (Connection db = database.asSuperuser()) {
            List<String> unthought = new ArrayList<>();
            for (String table : Catalogue.tables(db).keySet()) {
                TwoResidents.Rows rows =
                        TwoResidents.count(Catalogue.list(db, "select to_jsonb(t)::text from " + table + " t"));
                if (!ABOUT_NOBODY.contains(table) && (rows.ofA() == 0 || rows.ofB() == 0)) {
                    unthought.add(table);
                }
            }
            assertThat(unthought)
                    .as("new tables: fill them in two-residents.sql and say in portal-access.txt who may do what")
                    .isEmpty();
        }
    }

    @Test
    void each_role_can_do_what_is_written_and_nothing_else() throws Exception {
        try (Connection portal = database.asPortal();
                Connection truth = database.asSuperuser()) {
            // one connection for all: what an earlier transaction said must not reach a later one
            assertThat(observed(portal, truth)).isEqualTo(written("portal-access.txt"));
        }
    }

    @Test
    void each_role_can_call_what_is_written_and_hears_of_nobody_else() throws Exception {
        try (Connection portal = database.asPortal();
                Connection truth = database.asSuperuser()) {
            AccessProbe probe = new AccessProbe(portal, truth);
            StringBuilder lines = new StringBuilder();
            for (String role : roles(truth)) {
                for (Map.Entry<String, Boolean> function :
                        Catalogue.functionsWithRightsOfTheirOwn(truth).entrySet()) {
                    String ability = probe.call(role, function.getKey(), function.getValue());
                    if (!ability.isEmpty()) {
                        lines.append(role + " · " + function.getKey() + " · " + ability + "\n");
                    }
                }
            }
            assertThat(lines.toString()).isEqualTo(written("portal-functions.txt"));
        }
    }

    /** The bare login, and every role that it may take. */
    private static List<String> roles(Connection truth) throws SQLException {
        List<String> roles = new ArrayList<>(List.of("none"));
        roles.addAll(
                Catalogue.list(
                        truth,
                        "select rolname from pg_roles where pg_has_role('portal', oid, 'MEMBER') and rolname <> 'portal' order by 1"));
        return roles;
    }

    private static String observed(Connection portal, Connection truth) throws SQLException {
        AccessProbe probe = new AccessProbe(portal, truth);
        StringBuilder lines = new StringBuilder();
        for (String role : roles(truth)) {
            for (Map.Entry<String, List<String>> table : Catalogue.tables(truth).entrySet()) {
                String abilities = probe.observe(role, table.getKey(), table.getValue());
                if (!abilities.isEmpty()) {
                    lines.append(role + " · " + table.getKey() + " · " + abilities + "\n");
                }
            }
        }
        return lines.toString();
    }

    /** A written matrix, its roles and tables or functions in the order of the alphabet. */
    private static String written(String file) throws Exception {
        Map<String, String> lines = new TreeMap<>();
        try (InputStream in = PortalAccessIT.class.getResourceAsStream(file)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(" · ", 3);
                    lines.put(parts[0] + "\0" + parts[1], line);
                }
            }
        }
        return String.join("\n", lines.values()) + "\n";
    }
}
