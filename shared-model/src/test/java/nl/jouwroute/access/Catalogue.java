package nl.jouwroute.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the database says of itself: its tables and their columns, and any single list that a rule is about. */
final class Catalogue {

    private Catalogue() {}

    /** Every table, view and foreign table outside PostgreSQL's own schemas, with its columns. */
    static Map<String, List<String>> tables(Connection db) throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Statement s = db.createStatement();
                ResultSet r = s.executeQuery("""
                    select c.relname, a.attname
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
                    where c.relkind in ('r', 'p', 'v', 'm', 'f') and a.attnum > 0 and not a.attisdropped
                      and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'probe')
                    order by c.relname, a.attnum""")) {
            while (r.next()) {
                tables.computeIfAbsent(r.getString(1), table -> new ArrayList<>())
                        .add(r.getString(2));
            }
        }
        return tables;
    }

    /**
     * Every function that does its work with the rights of who made it, such as {@code who_looked_at_me()}, and whether
     * a call without arguments answers something. Any other can do no more than its caller.
     */
    static Map<String, Boolean> functionsWithRightsOfTheirOwn(Connection db) throws SQLException {
        Map<String, Boolean> functions = new TreeMap<>();
        try (Statement s = db.createStatement();
                ResultSet r = s.executeQuery("""
                    select oid::regprocedure::text, pronargs = 0 and prorettype <> 'void'::regtype from pg_proc
                    where prosecdef and prorettype <> 'trigger'::regtype and pronamespace = 'public'::regnamespace""")) {
            while (r.next()) {
                functions.put(r.getString(1), r.getBoolean(2));
            }
        }
        return functions;
    }

    /** The first column of a query's answer. */
    static List<String> list(Connection db, String sql, Object... params) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement s = db.prepareStatement(sql)) {
            for (int i = 0; i < params.length; i++) {
                s.setObject(i + 1, params[i]);
            }
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    found.add(r.getString(1));
                }
            }
        }
        return found;
    }
}
