package nl.jouwroute.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import nl.jouwroute.access.TwoResidents.Rows;

/**
 * Tries what a role can really do with a table, by doing it: reads each column, changes each column, deletes, inserts
 * rows of both residents, each with nobody named and with resident A, mentor A or invitation A named. Says the result in
 * one line. Everything is rolled back.
 */
final class AccessProbe {

    private static final String DENIED = "42501";
    private static final String COLUMN_FILLED_BY_DATABASE = "428C9";

    private final Connection portal;
    private final Connection truth;

    /** Whom the transaction names. */
    private enum Named {
        NOBODY("", "", ""),
        RESIDENT(TwoResidents.A + "-0000-4000-8000-000000000006", "", ""),
        MENTOR("", TwoResidents.A + "-0000-4000-8000-000000000002", ""),
        INVITATION("", "", "hash-" + TwoResidents.A);

        private final String resident;
        private final String mentor;
        private final String invitation;

        Named(String resident, String mentor, String invitation) {
            this.resident = resident;
            this.mentor = mentor;
            this.invitation = invitation;
        }
    }

    private interface Attempt<T> {
        T run() throws SQLException;
    }

    private interface PerNamed {
        Rows rows(Named named) throws SQLException;
    }

    AccessProbe(Connection portal, Connection truth) throws SQLException {
        this.portal = portal;
        this.truth = truth;
        portal.setAutoCommit(false);
    }

    /** Makes every change of a row say which row it would have changed, and then not happen. */
    static void watchChanges(Connection superuser) throws SQLException {
        try (Statement s = superuser.createStatement()) {
            s.execute("create schema probe");
            s.execute("""
                create function probe.say() returns trigger language plpgsql as
                $$ begin raise notice '%', to_jsonb(old); return null; end $$""");
            for (String table : Catalogue.tables(superuser).keySet()) {
                s.execute("create trigger a_probe before update or delete on " + table
                        + " for each row execute function probe.say()");
            }
        }
    }

    /** What the role can do with the table, in words; empty when nothing. {@code none} stands for the bare login. */
    String observe(String role, String name, List<String> columns) throws SQLException {
        String table = "public." + name;
        StringJoiner abilities = new StringJoiner("; ");
        List<String> readable = new ArrayList<>();
        List<String> changeable = new ArrayList<>();
        for (String column : columns) {
            if (allowed(role, () -> rows("select " + column + " from " + table))) {
                readable.add(column);
            }
            if (allowed(role, () -> touched("update " + table + " set " + column + " = null"))) {
                changeable.add(column);
            }
        }
        if (!readable.isEmpty()) {
            String sql = "select concat_ws(' ', " + String.join(", ", readable) + ") from " + table;
            abilities.add(
                    "reads " + these(readable, columns) + scope(table, named -> as(role, named, () -> rows(sql))));
        }
        String insert = insertScope(role, table);
        if (!insert.isEmpty()) {
            abilities.add("inserts" + insert);
        }
        if (!changeable.isEmpty()) {
            String sql = "update " + table + " set " + changeable.get(0) + " = null";
            abilities.add("changes " + these(changeable, columns)
                    + scope(table, named -> as(role, named, () -> touched(sql))));
        }
        if (allowed(role, () -> touched("delete from " + table))) {
            abilities.add("deletes" + scope(table, named -> as(role, named, () -> touched("delete from " + table))));
        }
        return abilities.toString();
    }

    /**
     * What the role can do with a function, in words; empty when it may not call it.
     *
     * @param answers whether a call without arguments says something: then about whom
     */
    String call(String role, String function, boolean answers) throws SQLException {
        boolean may = Catalogue.list(
                        truth,
                        "select has_function_privilege(?::name, ?::regprocedure, 'EXECUTE')",
                        "none".equals(role) ? "portal" : role,
                        function)
                .contains("t");
        if (!may || !answers) {
            return may ? "calls" : "";
        }
        StringJoiner scope = new StringJoiner(" and ", "hears ", "").setEmptyValue("hears nothing");
        for (Named named : Named.values()) {
            Rows heard = as(
                    role,
                    named,
                    () -> rows("select a from (select to_jsonb(f)::text from " + function + " f) t (a)"
                            + " where a is not null"));
            if (heard.ofA() + heard.ofB() > 0) {
                scope.add((heard.ofB() == 0 && named != Named.NOBODY ? "of own " : "of others as ")
                        + named.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        return scope.toString();
    }

    private static String these(List<String> some, List<String> all) {
        return some.size() == all.size() ? "everything" : String.join(" ", some);
    }

    private boolean allowed(String role, Attempt<?> attempt) throws SQLException {
        try {
            as(role, Named.NOBODY, attempt);
            return true;
        } catch (SQLException e) {
            if (DENIED.equals(e.getSQLState()) || COLUMN_FILLED_BY_DATABASE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private <T> T as(String role, Named named, Attempt<T> attempt) throws SQLException {
        try (PreparedStatement s = portal.prepareStatement("select set_config('role', ?, true),"
                + " set_config('jouwroute.resident', ?, true), set_config('jouwroute.mentor', ?, true),"
                + " set_config('jouwroute.invitation', ?, true)")) {
            s.setString(1, role);
            s.setString(2, named.resident);
            s.setString(3, named.mentor);
            s.setString(4, named.invitation);
            s.execute();
            return attempt.run();
        } finally {
            portal.rollback();
        }
    }

    private Rows rows(String sql) throws SQLException {
        return TwoResidents.count(
                Catalogue.list(portal, sql).stream().map(String::valueOf).toList());
    }

    private Rows touched(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement s = portal.createStatement()) {
            s.executeUpdate(sql);
            for (SQLWarning w = s.getWarnings(); w != null; w = w.getNextWarning()) {
                rows.add(w.getMessage());
            }
        }
        return TwoResidents.count(rows);
    }

    /** Whose rows an ability reaches: compares what is reached with whom named. */
    private String scope(String table, PerNamed reached) throws SQLException {
        Rows all = TwoResidents.count(Catalogue.list(truth, "select to_jsonb(t)::text from " + table + " t"));
        Map<Named, Rows> seen = new EnumMap<>(Named.class);
        for (Named named : Named.values()) {
            seen.put(named, reached.rows(named));
        }
        Rows open = seen.get(Named.NOBODY);
        if (open.equals(all)) {
            return " of everyone";
        }
        StringJoiner scope = new StringJoiner(" and ", " ", "").setEmptyValue(" of nobody");
        if (!open.none()) {
            scope.add("of some without a name: " + open);
        }
        for (Named named : List.of(Named.RESIDENT, Named.MENTOR, Named.INVITATION)) {
            Rows own = seen.get(named);
            if (own.equals(open)) {
                continue;
            }
            boolean exactlyOwn = own.ofB() == 0 && own.ofA() == all.ofA();
            scope.add("of own " + named.name().toLowerCase(java.util.Locale.ROOT) + (exactlyOwn ? "" : " but " + own));
        }
        return scope.toString();
    }

    private String insertScope(String role, String table) throws SQLException {
        List<String> columns = Catalogue.list(
                truth,
                "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped"
                        + " and attidentity <> 'a' and attgenerated = ''"
                        + " and has_column_privilege(?::name, attrelid, attnum, 'INSERT') order by attnum",
                table,
                "none".equals(role) ? "portal" : role);
        if (columns.isEmpty()) {
            return "";
        }
        StringJoiner scope = new StringJoiner(" and ", " for ", "").setEmptyValue(" for nobody");
        boolean anyone = insertsRowOf(TwoResidents.B, role, Named.NOBODY, table, columns);
        if (anyone) {
            return " for anyone";
        }
        for (Named named : Named.values()) {
            boolean own = insertsRowOf(TwoResidents.A, role, named, table, columns);
            boolean others = insertsRowOf(TwoResidents.B, role, named, table, columns);
            if (own || others) {
                scope.add((others ? "others as " : "own ") + named.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        return scope.toString();
    }

    /** Whether the database's rules let a copy of one of these rows through; that it exists already is no refusal. */
    private boolean insertsRowOf(String mark, String role, Named named, String table, List<String> columns)
            throws SQLException {
        String names = String.join(", ", columns);
        for (String row : Catalogue.list(truth, "select to_jsonb(t)::text from " + table + " t")) {
            if (!row.contains(mark)) {
                continue;
            }
            try {
                as(role, named, () -> {
                    try (PreparedStatement s = portal.prepareStatement("insert into " + table + " (" + names
                            + ") select " + names + " from jsonb_populate_record(null::" + table + ", ?::jsonb)")) {
                        s.setString(1, row);
                        return s.executeUpdate();
                    }
                });
                return true;
            } catch (SQLException e) {
                if (!DENIED.equals(e.getSQLState())) {
                    return true;
                }
            }
        }
        return false;
    }
}
